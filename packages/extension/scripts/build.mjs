// Puts the extension together in dist/, exactly as it is shipped: the tests run that folder, `npm run vsix` packs it.
//   dist/extension.cjs, extension.web.js   the client on a machine and in a browser
//   dist/referentiel.cjs, parts/*.mjs      the command line: the language server on a machine, and tasks
//   dist/server.web.js                     the language server in a browser
//   dist/webview/*.js, *.css               what runs inside each webview
//   dist/LICENCES-TIERCES.txt              the licences of the libraries that all of these hold
//   dist/referentiel.cdx.json              these libraries, with their versions and digests
// Beside it, in out/: the metafiles of all but the command line, and the suites that run in VS Code.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { licencesOf } from '../../../scripts/licences.ts';
import { INVENTORY, inventoryText } from '../../../scripts/sbom.ts';
import { lightClient } from './light-client.mjs';
import { readPhrases } from '../tools/keywords.ts';
import { textMateGrammar } from '../tools/textmate.ts';

const here = resolve(import.meta.dirname, '..');
const root = resolve(here, '../..');
const dist = join(here, 'dist');
const out = join(here, 'out');
const suites = join(root, 'tests/vscode');

/** Langium's parser wants Object.groupBy when it is loaded; hosts have it since Node 21. */
const common = {
    bundle: true,
    minify: true,
    charset: 'utf8',
    conditions: ['source'],
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
    legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node22' };
const web = {
    ...common,
    platform: 'browser',
    target: 'es2023',
    // Where a worker is made from a blob, its address is no base of others: @cfworker/json-schema makes one of it as it
    // is loaded, and dies.
    define: { global: 'globalThis', 'self.location': 'undefined' },
};
const client = { external: ['vscode'], plugins: [lightClient] };

/** What the bundles made here hold, for the licences. */
const outputs = {};

async function bundle(name, options) {
    const { metafile } = await build(options);
    Object.assign(outputs, metafile.outputs);
    writeFileSync(join(out, `${name}.meta.json`), JSON.stringify(metafile));
    const bytes = statSync(options.outfile).size;
    console.log(`${name.padEnd(18)} ${String(Math.round(bytes / 1024)).padStart(5)} KB`);
}

/** What is opened to look around in. */
const EXAMPLE = 'examples/agencement-interieur/agencement-interieur.referentiel';

/** Each folder of src/webview has an index.ts and a style.css. */
function webviews() {
    const folder = join(here, 'src/webview');
    const names = readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    return names.flatMap((name) =>
        [
            ['index.ts', `${name}.js`],
            ['style.css', `${name}.css`],
        ].map(([entry, file]) =>
            bundle(file, {
                ...web,
                format: 'iife',
                entryPoints: [join(folder, name, entry)],
                outfile: join(dist, 'webview', file),
            }),
        ),
    );
}

/** The command line as its own script bundles it, made smaller. */
async function commandLine() {
    const entry = join(root, 'packages/cli/src/main.ts');
    const script = join(root, 'scripts/build-cli.mjs');
    await promisify(execFile)(process.execPath, [script, entry, join(dist, 'referentiel.cjs'), '--minify']);
    const parts = readdirSync(join(dist, 'parts')).map((name) => statSync(join(dist, 'parts', name)).size);
    const bytes = parts.reduce((sum, size) => sum + size, 0);
    console.log(`${'parts/*.mjs'.padEnd(18)} ${String(Math.round(bytes / 1024)).padStart(5)} KB`);
}

export async function buildExtension() {
    for (const folder of [dist, out]) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
    }
    await Promise.all([
        bundle('extension.cjs', {
            ...node,
            ...client,
            entryPoints: [join(here, 'src/extension.ts')],
            outfile: join(dist, 'extension.cjs'),
        }),
        bundle('extension.web.js', {
            ...web,
            ...client,
            format: 'cjs',
            entryPoints: [join(here, 'src/extension.web.ts')],
            outfile: join(dist, 'extension.web.js'),
        }),
        bundle('server.web.js', {
            ...web,
            format: 'iife',
            entryPoints: [join(root, 'packages/language/src/server/browser.ts')],
            outfile: join(dist, 'server.web.js'),
        }),
        ...webviews(),
        commandLine(),
    ]);
    writeFileSync(join(dist, 'referentiel.tmLanguage.json'), JSON.stringify(textMateGrammar(readPhrases())));
    writeLicences();
    writeFileSync(join(dist, INVENTORY), inventoryText('extension'));
    copyStatics();
}

/** The command line's own bundle tells of itself, of much the same libraries. */
function writeLicences() {
    const between = `\n${'-'.repeat(80)}\n\n`;
    const path = join(dist, 'LICENCES-TIERCES.txt');
    const told = [licencesOf({ outputs }, root), readFileSync(path, 'utf8')];
    const sections = new Set(told.flatMap((text) => text.split(between)));
    writeFileSync(path, [...sections].toSorted((a, b) => (a < b ? -1 : 1)).join(between));
}

function copyStatics() {
    const files = ['README.md', 'CHANGELOG.md', 'language-configuration.json', 'snippets.json', 'media'];
    for (const file of [...files, 'package.nls.json', 'package.nls.fr.json']) {
        cpSync(join(here, file), join(dist, file), { recursive: true });
    }
    const readme = readFileSync(join(here, 'README.md'), 'utf8');
    for (const [, picture] of readme.matchAll(/\]\((captures\/[^)]+)\)/g))
        cpSync(join(here, picture), join(dist, picture));
    cpSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
    cpSync(join(root, EXAMPLE), join(dist, 'exemple.referentiel'));
    const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
    // What only a workspace of npm needs. Without "type", VS Code reads the client as the script it is.
    for (const key of ['private', 'type', 'scripts', 'dependencies', 'devDependencies']) delete manifest[key];
    manifest.files = ['**'];
    Object.assign(manifest, homeOf(process.env));
    copySchema(manifest);
    writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Where it was built, which only that place knows: its pictures and links on the Marketplace come from there. */
function homeOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }) {
    if (!server || !name) return {};
    const home = `${server}/${name}`;
    return {
        repository: { type: 'git', url: `${home}.git`, directory: 'packages/extension' },
        bugs: { url: `${home}/issues` },
        homepage: `${home}#readme`,
    };
}

/** The published schema of referentiel.config.json; nothing is contributed while there is none. */
function copySchema(manifest) {
    const schema = join(root, 'schemas/referentiel.config.schema.json');
    if (existsSync(schema)) cpSync(schema, join(dist, 'referentiel.config.schema.json'));
    else delete manifest.contributes.jsonValidation;
}

/** In a browser mocha is a script that makes itself global, and a suite's `mocha` is what is then global. */
const mochaOfTheBrowser = {
    name: 'mocha-of-the-browser',
    setup({ onLoad, onResolve }) {
        onResolve({ filter: /^mocha$/ }, () => ({ path: join(suites, 'suite/mocha.web.ts') }));
        onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
            contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
            loader: 'js',
        }));
    },
};

/** What runs inside VS Code to test it: the same files for both hosts. */
export async function buildSuites() {
    const entryPoints = [join(suites, 'suite/index.ts')];
    const options = { bundle: true, absWorkingDir: root, sourcemap: 'inline', logLevel: 'warning' };
    await Promise.all([
        build({
            ...options,
            entryPoints,
            platform: 'node',
            format: 'cjs',
            target: 'node22',
            external: ['vscode', 'mocha'],
            outfile: join(out, 'suite/index.cjs'),
        }),
        build({
            ...options,
            entryPoints: [join(suites, 'suite/index.web.ts')],
            platform: 'browser',
            format: 'cjs',
            target: 'es2023',
            external: ['vscode'],
            plugins: [mochaOfTheBrowser],
            define: { global: 'globalThis' },
            outfile: join(out, 'suite/index.web.js'),
        }),
    ]);
}

if (import.meta.main) {
    await buildExtension();
    await buildSuites();
}
