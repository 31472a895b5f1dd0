// The tarball, installed in an empty folder: every command runs there on the examples, with each Node at hand.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packCli } from '../scripts/pack-cli.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const installed = join(folder, 'node_modules/@referentiel/cli/dist/referentiel.cjs');
let tarball = '';

beforeAll(() => {
    tarball = packCli(folder);
    const { status, stderr } = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
        cwd: folder,
        encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every Node of version 20 or later that can be found, by its major version. */
function nodes(): Map<string, string> {
    const found = new Map<string, string>();
    const paths = [
        process.execPath,
        ...(process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'node')),
        ...globSync([
            join(homedir(), '.nvm/versions/node/*/bin/node'),
            '/opt/node*/bin/node',
            '/usr/local/node*/bin/node',
        ]),
        ...(process.env.REFERENTIEL_NODES ?? '').split(delimiter).filter(Boolean),
    ];
    for (const path of paths.filter((one) => existsSync(one))) {
        const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
        const major = /^v(\d+)/.exec(stdout)?.[1];
        if (major !== undefined && Number(major) >= 20 && !found.has(major)) found.set(major, path);
    }
    return found;
}

test('il ne contient que ce qu’il faut, et rien à installer d’autre', () => {
    const { stdout } = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
    expect(stdout.trim().split('\n').toSorted()).toEqual(
        ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/referentiel.cjs', 'package.json']
            .map((name) => `package/${name}`)
            .toSorted(),
    );
    const { stdout: listed } = spawnSync('npm', ['ls', '--all', '--parseable'], { cwd: folder, encoding: 'utf8' });
    expect(listed.trim().split('\n').length).toBe(2);
});

describe.each([...nodes()])('Node %s', (_, node) => {
    const run = (...args: string[]) => spawnSync(node, [installed, ...args], { cwd: folder, encoding: 'utf8' });

    test.each<[number, string[]]>([
        [0, ['--version']],
        [0, ['--help']],
        [0, ['check', 'examples/maintenance-velo', '--fail-on', 'never']],
        [0, ['check', 'examples/**/*.referentiel', '--fail-on', 'never']],
        [1, ['check', 'examples/clerc-assistant']],
        [0, ['explain', 'compétence-non-évaluée']],
        [0, ['generate', 'examples/clerc-assistant', '--out', 'tableaux', '--format', 'md']],
        [0, ['format', '--check', 'examples']],
        [0, ['stats', 'examples']],
        [0, ['rename', 'C1.1', 'C1.9', '--in', 'examples/clerc-assistant', '--dry-run']],
        [0, ['renumber', '--in', 'examples/maintenance-velo/mecanicien-cycles', '--dry-run']],
        [0, ['completion', 'fish']],
    ])('rend %i : %j', (status, args) => {
        const { stderr, ...ran } = run(...args);
        expect({ ...ran, stderr }).toMatchObject({ status });
    });
});
