// `referentiel generate` as it is delivered: what it writes, and where.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';

// Each run starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const certification = (number: string): string =>
    `certification ${number} "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue tout }\n}\n`;

const { path: folder, remove } = folderOf({
    'a/a.referentiel': certification('RNCP1'),
    'b/b.referentiel': certification('RNCP2'),
    'copy/a.referentiel': certification('RNCP1'),
    'odd/odd.referentiel': certification('../../../RNCP-odd'),
    'lib/lib.referentiel': 'bibliothèque Branche\ncompétence C1 "Un"\n',
});
afterAll(remove);

const generate = (...args: string[]): ReturnType<typeof referentiel> => referentiel(folder, ['generate', ...args]);
const written = (out: string): string[] => globSync('**/*', { cwd: join(folder, out) }).toSorted();

test('writes the table of each certification, the same each time', () => {
    expect(generate('a', 'b', '--out', 'out', '--format', 'md', '--table', 'blocs')).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
    });
    expect(written('out')).toEqual(['RNCP1-blocs.md', 'RNCP2-blocs.md']);
    const first = readFileSync(join(folder, 'out/RNCP1-blocs.md'), 'utf8');
    expect(first).toContain('C1');
    generate('a', '--out', 'out', '--format', 'md', '--table', 'blocs');
    expect(readFileSync(join(folder, 'out/RNCP1-blocs.md'), 'utf8')).toBe(first);
});

test('writes nowhere else, whatever a certification is called', () => {
    const before = globSync('**/*', { cwd: folder }).length;
    generate('odd', '--out', 'odd-out', '--format', 'md', '--table', 'blocs');
    for (const name of written('odd-out')) expect(name).toMatch(/^[\w-]+\.md$/);
    expect(globSync('**/*', { cwd: folder })).toHaveLength(before + 1 + written('odd-out').length);
});

test.each([
    [['a', 'copy'], /s’écriraient tous deux/],
    [['lib'], /aucune certification/],
    [['a', '--table', 'blocks'], /tableau inconnu : « blocks »/],
    [['a', '--format', 'smoke'], /format inconnu : « smoke »/],
    [['nowhere'], /n’existe pas/],
] as const)('generate %j is misuse', (args, message) => {
    const run = generate('--out', 'none', '--format', 'md', ...args);
    expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
});
