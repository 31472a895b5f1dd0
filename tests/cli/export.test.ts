// `referentiel export`: fiches, and what is there already.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';

const certification = (number: string): string =>
    `certification ${number} "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue tout }\n}\n`;

const { path: folder, remove } = folderOf({
    'a/a.referentiel': certification('RNCP1'),
    'b/b.referentiel': `${certification('RNCP2')}ccn 1, 2, 3, 4\n`,
    'copy/a.referentiel': certification('RNCP1'),
    'faulty/faulty.referentiel': 'certification RNCP3 "T"\nactivte A1 "A"\n',
    'lib/lib.referentiel': 'bibliothèque Branche\ncompétence C1 "Un"\n',
});
afterAll(remove);

const run = (...args: string[]): ReturnType<typeof referentiel> => referentiel(folder, ['export', ...args]);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const written = (out: string): string[] => globSync('**/*', { cwd: join(folder, out) }).toSorted();

test('writes a fiche for each certification, and says what it has no room for', () => {
    expect(run('a', 'b', '--out', 'out', '--format', 'fiche-xml')).toEqual({
        status: 0,
        stdout: 'Écrit : out/RNCP1.xml\nÉcrit : out/RNCP2.xml\n',
        stderr: 'b/b.referentiel : Une fiche n’a que trois conventions collectives : « 4 » n’y tient pas.\n',
    });
    expect(written('out')).toEqual(['RNCP1.xml', 'RNCP2.xml']);
    expect(read('out/RNCP1.xml')).toContain('<CODE>RNCP1BC01</CODE>');
    expect(run('a', '--out', 'out')).toEqual({ status: 0, stdout: 'Inchangé : out/RNCP1.xml\n', stderr: '' });
});

test('what is there and would change is left, and shown; --force writes it', () => {
    run('a', '--out', 'there');
    const fiche = read('there/RNCP1.xml');
    const other = fiche.replace('<INTITULE>T<', '<INTITULE>U\u001b[31m<');
    writeFileSync(join(folder, 'there/RNCP1.xml'), other);
    const { status, stdout, stderr } = run('a', '--out', 'there');
    expect({ status, stderr }).toEqual({
        status: 1,
        stderr: '1 fichier est déjà là et changerait : rien n’y a été écrit (--force l’écrit).\n',
    });
    expect(stdout).toContain('--- there/RNCP1.xml\n');
    expect(stdout).toContain('-    <INTITULE>U\ufffd[31m</INTITULE>\n+    <INTITULE>T</INTITULE>\n');
    expect(read('there/RNCP1.xml')).toBe(other);
    expect(run('a', '--out', 'there', '--force')).toMatchObject({ status: 0, stdout: 'Écrit : there/RNCP1.xml\n' });
    expect(read('there/RNCP1.xml')).toBe(fiche);
});

test('in English too', () => {
    run('a', '--out', 'en');
    writeFileSync(join(folder, 'en/RNCP1.xml'), 'other');
    expect(run('a', '--out', 'en', '--lang', 'en')).toMatchObject({
        status: 1,
        stderr: '1 file already there would change: nothing was written to it (--force writes it).\n',
    });
});

test('a référentiel with faults of writing is exported, and it is told', () => {
    const { status, stderr } = run('faulty', '--out', 'faulty-out');
    expect({ status, stderr }).toEqual({
        status: 0,
        stderr: expect.stringMatching(/^faulty\/faulty\.referentiel : 1 faute d’écriture/) as string,
    });
});

test.each([
    [['a', 'copy', '--out', 'none'], /s’écriraient tous deux/],
    [['lib', '--out', 'none'], /aucune certification/],
    [['nowhere', '--out', 'none'], /n’existe pas/],
    [['a'], /il manque l’option « --out/],
    [['a', '--out', 'none', '--format', 'smoke'], /« smoke » ne convient pas/],
    [['a', '--out', 'a/a.referentiel'], /ne peut pas être écrit/],
] as const)('export %j is misuse', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) as string });
});

test('a folder where the file would be is no file to write over', () => {
    referentiel(folder, ['export', 'a', '--out', 'deep/RNCP1.xml']);
    expect(run('a', '--out', 'deep')).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/ne peut pas être lu/) as string,
    });
});
