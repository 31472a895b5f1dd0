// import of tables: what it shows, what it writes, and what it leaves alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LAYOUTS } from '../tables-in/layouts.ts';
import { folderOf, referentiel, type Run } from './referentiel.ts';

const [first] = LAYOUTS;
const word = first?.bytes ?? new Uint8Array();

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return {
        run: (...args: string[]): Run => referentiel(path, ['import', ...args]),
        check: (...args: string[]): Run => referentiel(path, args),
        read: (name: string): string => readFileSync(join(path, name), 'utf8'),
        has: (name: string): boolean => existsSync(join(path, name)),
    };
}

test('a Word table becomes a source that is laid out and has no fault', () => {
    const { run, check, read } = folder({ 'race.docx': word });
    const told = run(
        'race.docx',
        '--out',
        'm',
        '--title',
        'Agent de médiathèque',
        '--code',
        'CQP-Media',
        '--level',
        '4',
    );
    expect(told).toMatchObject({ status: 0, stderr: 'Écrit : m/CQP-Media.referentiel\n' });
    expect(told.stdout).toContain('3 activités, 6 compétences, 13 critères, 2 blocs, 3 épreuves');
    expect(told.stdout).toMatch(/A {2}activités .*sûr/);
    expect(read('m/CQP-Media.referentiel')).toMatch(/^certification CQP-Media "Agent de médiathèque"\n/);
    expect(check('format', '--check', 'm').status).toBe(0);
    expect(check('check', 'm')).toMatchObject({ status: 0 });
});

test('--dry-run writes nothing, and --format json tells the same as data', () => {
    const { run, has } = folder({ 'race.docx': word });
    const told = run('race.docx', '--dry-run', '--format', 'json');
    expect(JSON.parse(told.stdout)).toMatchObject({
        counts: { competencies: 6, criteria: 13 },
        tables: [
            {
                place: 'tableau 1, lignes 3 à 10',
                columns: [{ letter: 'A', role: 'activités', sure: 'sûr' }, {}, {}, {}],
            },
        ],
        left: [],
    });
    expect(has('race.referentiel')).toBe(false);
});

test('--columns corrects what isn’t recognised', () => {
    const { run, read } = folder({
        'a.csv': 'Quoi;Bien fait\nC1 Trier le courrier;Rien n’est perdu\nC2 Classer un dossier;Tout se retrouve\n',
    });
    expect(run('a.csv', '--dry-run').stdout).toContain('2 textes non compris');
    const told = run('a.csv', '--columns', 'compétences=A, critères=B');
    expect(told.stdout).toMatch(/critères +Bien fait +dit par vous/);
    expect(read('a.referentiel')).toContain('critère "Tout se retrouve"');
    expect(run('a.csv', '--columns', 'humeur=A')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('« humeur=A » n’est pas une colonne'),
    });
});

test('what isn’t understood stands as a comment, with its row and column', () => {
    const { run, read } = folder({
        'a.csv': 'Compétence;Critère;Humeur\nC1 Trier le courrier;Rien n’est perdu;Bonne "humeur"\n',
    });
    expect(run('a.csv').stdout).toContain('tableau 1, ligne 2, colonne C : Humeur : Bonne "humeur"');
    expect(read('a.referentiel')).toContain('// Non compris, tableau 1, ligne 2, colonne C : Humeur : Bonne "humeur"');
});

test('a file that is there stays, and what would change is shown', () => {
    const { run, read } = folder({ 'race.docx': word });
    expect(run('race.docx', '--title', 'Un').status).toBe(0);
    const before = read('un.referentiel');
    const again = run('race.docx', '--title', 'Un', '--level', '3');
    expect(again).toMatchObject({ status: 1, stdout: expect.stringContaining('+niveau 3') });
    expect(read('un.referentiel')).toBe(before);
    expect(run('race.docx', '--title', 'Un', '--level', '3', '--force').status).toBe(0);
    expect(read('un.referentiel')).toContain('niveau 3');
});

test('what can’t be read says what to do, with exit code 3', () => {
    const { run } = folder({ 'a.pdf': '%PDF-1.7' });
    expect(run('a.pdf')).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^a\.pdf : Un PDF ne garde pas les cellules/),
    });
    expect(run('absent.docx')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('« absent.docx » n’existe pas'),
    });
});

describe('--into', () => {
    const FICHE = `certification RNCP40000 "Agent de médiathèque"

activité A1 "Accueil du public, sur place et à distance"

// Un commentaire qui reste.
bloc RNCP40000BC01 "Accueillir et orienter le public d’une médiathèque" {
    compétence C1.1 "Recueillir la demande d’un usager en le questionnant afin de lui proposer un document qui convient." {
        critère "Deux documents au moins sont proposés."
    }
    compétence C1.2 "Inscrire un usager dans le logiciel."
    compétence C2.1 "Adapter une animation à un public en situation de handicap en choisissant des supports accessibles."
}
`;

    test('adds what the référentiel hasn’t, tells what says otherwise, and changes nothing else', () => {
        const { run, check, read } = folder({ 'race.docx': word, 'RNCP40000.referentiel': FICHE });
        const shown = run('race.docx', '--into', 'RNCP40000.referentiel', '--dry-run');
        expect(shown).toMatchObject({
            status: 0,
            stderr: 'Ajouts : 6 critères, 2 activités, 3 épreuves. Rien n’a été écrit (--dry-run).\n',
        });
        expect(shown.stdout).toContain('référentiel : « Inscrire un usager dans le logiciel »');
        expect(shown.stdout).toContain('Constituer et valoriser une collection (absente du référentiel)');
        expect(read('RNCP40000.referentiel')).toBe(FICHE);
        expect(run('race.docx', '--into', 'RNCP40000.referentiel').status).toBe(0);
        const after = read('RNCP40000.referentiel');
        for (const line of FICHE.split('\n')) expect(after).toContain(line.replace(/ \{$/, '').trimEnd());
        expect(after).toContain('critère "Aucune donnée inutile n’est enregistrée."');
        expect(after).toMatch(/épreuve E2 "Dossier d’animation" \{\s+durée 1 h 30\s+évalue C2\.1/);
        expect(check('format', '--check', 'RNCP40000.referentiel').status).toBe(0);
        expect(run('race.docx', '--into', 'RNCP40000.referentiel').stderr).toBe('Rien à ajouter.\n');
    });
});
