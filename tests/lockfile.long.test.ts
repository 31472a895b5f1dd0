// The lockfile installs elsewhere: it agrees with every package.json, holds the binaries of the other platforms, and
// names no registry.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..');
const lockfile: { packages: Record<string, { resolved?: string; link?: boolean; optionalDependencies?: object }> } =
    JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));

test('npm ci accepts it in an empty folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lockfile-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const path of [
        'package-lock.json',
        'package.json',
        ...globSync('packages/*/package.json', { cwd: repository }),
    ]) {
        cpSync(join(repository, path), join(folder, path));
    }
    expect(execFileSync('npm', ['ci', '--dry-run', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' })).toMatch(
        /added \d+ packages/,
    );
});

test('it names no registry', () => {
    const resolved = Object.values(lockfile.packages).filter(
        (entry) => entry.link !== true && entry.resolved !== undefined,
    );
    expect(resolved).toEqual([]);
});

test('no binary of another platform is missing', () => {
    const missing = Object.entries(lockfile.packages).flatMap(([path, entry]) =>
        Object.keys(entry.optionalDependencies ?? {})
            .filter(
                (name) =>
                    lockfile.packages[`node_modules/${name}`] === undefined &&
                    lockfile.packages[`${path}/node_modules/${name}`] === undefined,
            )
            .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
});
