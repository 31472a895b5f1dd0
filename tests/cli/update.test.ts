// import --update: a working file comes back into its source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Book, linesOf, withLines } from '../workbook/sheets.ts';
import { folderOf, referentiel, type Run } from './referentiel.ts';

const HEAD = `certification CQP-1 "Essai"

// ce que l’on fait
activité A1 "Réparer" {
    compétence C1 "Démonter" // d’abord
    compétence C2 "Remonter"
}
`;
const REST = `suite de CQP-1

bloc BC01 "Un" {
    compétences C1, C2
    épreuve E1 "Cas" {
        durée 1 h
        évalue C1 // pas C2
    }
}
`;

function project() {
    const { path, remove } = folderOf({ 'a.referentiel': HEAD, 'b.referentiel': REST });
    onTestFinished(remove);
    const run = (...args: string[]): Run => referentiel(path, args);
    run('generate', '--format', 'xlsx', '--table', 'travail', '--out', '.');
    const table = join(path, 'CQP-1-travail.xlsx');
    return {
        run,
        read: (name: string): string => readFileSync(join(path, name), 'utf8'),
        write: (name: string, text: string): void => writeFileSync(join(path, name), text),
        edit: (change: (book: Book) => void): void => {
            const bytes = readFileSync(table);
            const book = linesOf(bytes);
            change(book);
            writeFileSync(table, withLines(bytes, book));
        },
    };
}

test('nothing changed: nothing to take', () => {
    const { run, read } = project();
    expect(run('import', '--update', 'CQP-1-travail.xlsx')).toEqual({
        status: 0,
        stdout: '',
        stderr: 'Rien à reprendre.\n',
    });
    expect(read('a.referentiel')).toBe(HEAD);
});

test('changes come back into all files of the certification', () => {
    const { run, read, edit } = project();
    edit(({ Compétences, Épreuves, Liens, Critères }) => {
        Object.assign(Compétences[0] ?? {}, { Compétence: 'Démonter "tout"' });
        Object.assign(Épreuves[0] ?? {}, { Durée: '90 minutes', Forme: 'orale' });
        Liens.push({ Bloc: 'BC01', Épreuve: 'E1', 'Compétence évaluée': 'C2' });
        Critères.push({ Code: 'CE1', Critère: 'Net', Parent: 'C2', Bloc: 'BC01' });
    });
    const dry = run('import', '--update', 'CQP-1-travail.xlsx', '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: expect.stringContaining('Rien n’a été écrit') });
    expect(dry.stdout).toContain('+    compétence C1 "Démonter \\"tout\\"" // d’abord\n');
    expect(dry.stdout).toContain('-        durée 1 h\n');
    expect(read('a.referentiel')).toBe(HEAD);
    expect(run('import', '--update', 'CQP-1-travail.xlsx', '.')).toEqual({
        status: 0,
        stdout: 'Écrit : a.referentiel\nÉcrit : b.referentiel\n',
        stderr: 'Repris : 3 cellules changées, 1 ligne ajoutée, 1 lien changé.\n',
    });
    expect(read('a.referentiel')).toBe(
        HEAD.replace('"Démonter"', '"Démonter \\"tout\\""').replace(
            'C2 "Remonter"',
            'C2 "Remonter" {\n        critère CE1 "Net"\n    }',
        ),
    );
    expect(read('b.referentiel')).toBe(
        REST.replace('durée 1 h\n', 'forme orale\n        durée 1 h 30\n').replace('évalue C1 ', 'évalue C1, C2 '),
    );
    expect(run('import', '--update', 'CQP-1-travail.xlsx')).toMatchObject({ status: 0, stdout: '' });
});

test('what can’t be taken is told, the rest is taken, and the exit code says so', () => {
    const { run, read, edit, write } = project();
    edit(({ Compétences }) => {
        Object.assign(Compétences[0] ?? {}, { Compétence: 'Ôter' });
        Object.assign(Compétences[1] ?? {}, { Code: 'C1', Compétence: 'Remettre' });
    });
    write('a.referentiel', HEAD.replace('"Démonter"', '"Défaire"'));
    const told = run('import', '--update', 'CQP-1-travail.xlsx');
    expect(told.status).toBe(1);
    expect(told.stdout).toContain(
        '1 cellule a changé dans le tableau et, depuis, dans le source : rien n’y est touché.\n  C1 feuille « Compétences », ligne 2, Compétence\n    à l’écriture du tableau : « Démonter »\n    dans le source : « Défaire »\n    dans le tableau : « Ôter »\n',
    );
    expect(told.stdout).toContain('feuille « Compétences », ligne 3 : « C1 » est déjà pris');
    expect(read('a.referentiel')).toBe(HEAD.replace('"Démonter"', '"Défaire"').replace('"Remonter"', '"Remettre"'));
    const data = JSON.parse(run('import', '--update', 'CQP-1-travail.xlsx', '--format', 'json').stdout);
    expect(data).toMatchObject({
        into: 'a.referentiel',
        counts: { texts: 0 },
        refused: [{ item: 'C1' }],
        conflicts: [{ item: 'C1', here: 'Défaire' }],
    });
});

test('a certification that isn’t there, another file, options that don’t go with it', () => {
    const { run, write } = project();
    write('a.csv', 'a;b\n');
    expect(run('import', '--update', 'a.csv')).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('Ce n’est pas un fichier de travail'),
    });
    expect(run('import', '--update', 'CQP-1-travail.xlsx', '--force').stderr).toContain(
        '--update et --force ne vont pas ensemble',
    );
    expect(run('import', 'a.csv', 'b').stderr).toContain('plusieurs chemins ne vont qu’avec --update');
    write('a.referentiel', HEAD.replace('CQP-1', 'CQP-2'));
    expect(run('import', '--update', 'CQP-1-travail.xlsx')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('la certification CQP-1'),
    });
});

test('a working file alone is no table to import', () => {
    const { run } = project();
    expect(run('import', 'CQP-1-travail.xlsx', '--dry-run').stdout).toContain('« referentiel import --update »');
});
