// `referentiel generate`: what it writes, and where.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '@referentiel/language';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { bundle, folderOf, referentiel } from './referentiel.ts';

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
        stdout: 'Écrit : out/RNCP1-blocs.md\nÉcrit : out/RNCP2-blocs.md\n',
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

test('--check writes nothing, and tells what is not as it would be written', () => {
    const args = ['a', 'b', '--out', 'checked', '--format', 'md,csv', '--table', 'blocs,race'];
    expect(generate(...args, '--check')).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(/^(?:Absent : checked\/RNCP\d-(?:blocs|race)\.(?:md|csv)\n){8}8 sur 8 /),
    });
    expect(written('checked')).toEqual([]);
    generate(...args);
    expect(generate(...args, '--check')).toEqual({ status: 0, stdout: '8 fichiers à jour.\n', stderr: '' });
    writeFileSync(join(folder, 'checked/RNCP1-race.csv'), 'autre');
    writeFileSync(join(folder, 'checked/mien.txt'), 'à moi');
    const { status, stdout } = generate(...args, '--check');
    expect({ status, stdout }).toEqual({
        status: 1,
        stdout: 'Différent : checked/RNCP1-race.csv\n1 sur 8 ne l’est pas : relancez generate sans --check.\n',
    });
    generate(...args);
    expect(readFileSync(join(folder, 'checked/mien.txt'), 'utf8')).toBe('à moi');
});

test('every format of every table, and nothing but those', () => {
    expect(generate('a', '--out', 'all', '--format', 'md,html,docx,xlsx,csv,json').status).toBe(0);
    const names = written('all');
    expect(names).toHaveLength(2 * TABLES.length + 4 + 5);
    expect(names).toContain('RNCP1-travail-competences.csv');
    expect(names).toContain('RNCP1-tableaux.docx');
    expect(names.every((name) => /^RNCP1-[a-z]+(?:-[a-z]+)?\.[a-z]+$/.test(name))).toBe(true);
});

test('a référentiel with faults is written and told, and others go on', () => {
    const { path, remove } = folderOf({
        'a/a.referentiel': 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Un\n',
        'b/b.referentiel': certification('RNCP2'),
    });
    onTestFinished(remove);
    const run = referentiel(path, ['generate', '--out', 'out', '--format', 'md', '--table', 'blocs']);
    expect(run).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^a\/a\.referentiel : \d+ fautes? d’écriture/),
    });
    expect(globSync('*', { cwd: join(path, 'out') }).toSorted()).toEqual(['RNCP1-blocs.md', 'RNCP2-blocs.md']);
});

test('--watch writes again what changes', async () => {
    const { path, remove } = folderOf({
        'a/a.referentiel': certification('RNCP1'),
        'b/b.referentiel': certification('RNCP2'),
    });
    onTestFinished(remove);
    const args = [bundle, 'generate', '--out', 'out', '--format', 'md', '--table', 'blocs', '--watch'];
    const child = spawn(process.execPath, args, { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill());
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    await vi.waitFor(() => expect(said).toContain('En attente'), { timeout: 20_000 });
    said = '';
    writeFileSync(join(path, 'a/a.referentiel'), certification('RNCP1').replace('"Un"', '"Deux"'));
    await vi.waitFor(() => expect(said).toContain('RNCP1-blocs.md'), { timeout: 20_000 });
    expect(said).not.toContain('RNCP2');
    expect(readFileSync(join(path, 'out/RNCP1-blocs.md'), 'utf8')).toContain('Deux');
    const ended = new Promise((end) => child.once('exit', end));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
});

test.each([
    [['--format', 'docx', '--template', 'a/a.referentiel'], /n’est pas un document Word/],
    [['--format', 'docx', '--template', 'nowhere.docx'], /ne se lit pas/],
    [['--format', 'md', '--template', 'a/a.referentiel'], /ne sert qu’au format docx/],
    [['--format', 'md', '--check', '--watch'], /ne vont pas ensemble/],
] as const)('generate %j is misuse', (args, message) => {
    expect(generate('a', '--out', 'none', ...args)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(message),
    });
});

test('without a browser, PDF is misuse told in a sentence', () => {
    const run = referentiel(folder, ['generate', 'a', '--out', 'none', '--format', 'pdf'], { CHROMIUM: '/nowhere' });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(/Chromium, Chrome ou Edge/) });
});
