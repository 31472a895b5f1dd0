// Commands that change several files change all of them or none, and the next one goes on with what was cut short.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel, type Run } from '../cli/referentiel.ts';
import { NOBODY } from './faulty-disk.ts';

const TEXTS = {
    'a.referentiel': 'certification CQP-1 "T"\n\ncompétence C1 "Un"\ncompétence C3 "Trois"\n',
    'b.referentiel':
        'suite de CQP-1\nbloc BC01 "B" { compétences C1,C-3  épreuve E1 "E" { durée 1 h  évalue C1, C3, } }\n',
};

let commands = 0;
afterAll(() => console.log(`${commands} commandes qui changent plusieurs fichiers, tous ou aucun`));

function inFolder(texts: Readonly<Record<string, string>> = TEXTS) {
    const { path, remove } = folderOf(texts);
    onTestFinished(remove);
    return {
        path,
        run: (...args: string[]): Run => {
            commands++;
            return referentiel(path, args);
        },
        read: (): string[] => Object.keys(texts).map((name) => readFileSync(join(path, name), 'utf8')),
        names: (): string[] => readdirSync(path).toSorted(),
    };
}

const COMMANDS = [['rename', 'CQP-1', 'CQP-2'], ['renumber'], ['check', '--fix'], ['format']];

describe.each(COMMANDS)('%s %s', (...args) => {
    const command = args.filter((arg): arg is string => typeof arg === 'string');

    test('change plusieurs fichiers', () => {
        const { run, read } = inFolder();
        expect(run(...command)).toMatchObject({ status: 0 });
        expect(read()).not.toEqual(Object.values(TEXTS));
    });

    test('n’en change aucun quand l’un est protégé en écriture', () => {
        const { path, run, read, names } = inFolder();
        chmodSync(join(path, 'b.referentiel'), 0o444);
        const { status, stdout, stderr } = run(...command);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain('« b.referentiel » est protégé en écriture : rien n’a été changé.');
        expect(read()).toEqual(Object.values(TEXTS));
        expect(names()).toEqual(Object.keys(TEXTS));
    });

    test('ne fait rien tant qu’une autre commande écrit là, et le dit', () => {
        const { path, run, read } = inFolder();
        mkdirSync(join(path, '.referentiel-writing'));
        const writer = { pid: process.ppid, host: hostname(), folders: [''] };
        writeFileSync(join(path, '.referentiel-writing/writer.json'), JSON.stringify(writer));
        const { status, stderr } = run(...command);
        expect(status).toBe(2);
        expect(stderr).toContain('une autre commande écrit ici en ce moment : rien n’a été changé.');
        expect(stderr).toContain('supprimez « .referentiel-writing »');
        expect(read()).toEqual(Object.values(TEXTS));
    });
});

test('la commande qui suit mène à son terme un changement interrompu, et le dit', () => {
    const { path, run, read, names } = inFolder();
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const after = TEXTS['b.referentiel'].replace('CQP-1', 'CQP-2');
    // The first was renamed; then the run was killed.
    writeFileSync(join(path, 'a.referentiel'), TEXTS['a.referentiel'].replace('CQP-1', 'CQP-2'));
    const desk = join(path, '.referentiel-writing');
    mkdirSync(desk);
    writeFileSync(join(desk, 'writer.json'), JSON.stringify({ pid: NOBODY, host: hostname(), folders: [''] }));
    writeFileSync(join(desk, '1'), after);
    const steps = [
        { target: 'a.referentiel', aside: '0', before: digest(TEXTS['a.referentiel']), after: digest(read()[0] ?? '') },
        { target: 'b.referentiel', aside: '1', before: digest(TEXTS['b.referentiel']), after: digest(after) },
    ];
    writeFileSync(join(desk, 'journal.json'), JSON.stringify({ steps }));
    const { stderr, stdout } = run('check', '--format', 'json');
    expect(stderr).toBe('Un changement avait été interrompu ; il est maintenant fait : b.referentiel.\n');
    expect(JSON.parse(stdout)).toMatchObject({ units: [{ number: 'CQP-2' }] });
    expect(read()[1]).toBe(after);
    expect(names()).toEqual(Object.keys(TEXTS));
});

test('un fichier lié s’écrit par son lien, et garde ses droits', () => {
    const { path, run, read } = inFolder();
    mkdirSync(join(path, 'ailleurs'));
    writeFileSync(join(path, 'ailleurs/c.txt'), 'suite de CQP-1\nniveau   5\n');
    chmodSync(join(path, 'ailleurs/c.txt'), 0o600);
    symlinkSync('ailleurs/c.txt', join(path, 'c.referentiel'));
    expect(run('rename', 'CQP-1', 'CQP-2')).toMatchObject({ status: 0 });
    expect(readFileSync(join(path, 'ailleurs/c.txt'), 'utf8')).toBe('suite de CQP-2\nniveau   5\n');
    expect(statSync(join(path, 'ailleurs/c.txt')).mode & 0o777).toBe(0o600);
    expect(read().every((text) => text.includes('CQP-2'))).toBe(true);
});

test.each([
    ['check', '--output', 'constats.json', '--format', 'json'],
    ['check', '--write-baseline', '--baseline', 'connus.json'],
    ['import', join(import.meta.dirname, '../exchange/fiches/export.xml'), '--out', '.'],
    ['generate', '--out', '.', '--format', 'md', '--table', 'blocs'],
    ['export', '--out', '.'],
    ['format'],
])('%s %s ôte de son dossier ce qu’un arrêt y avait laissé de côté', (...args) => {
    const { path, run, names } = inFolder();
    const asides = [`constats.json.referentiel-${NOBODY}-0.tmp`, `.import.referentiel-${NOBODY}-0.tmp`];
    const desk = `.referentiel-writing.${NOBODY}`;
    for (const name of [...asides, desk]) mkdirSync(join(path, name));
    run(...args);
    // Several files at once have a desk; each by itself, its aside.
    const left = names().filter((name) => name === desk || asides.includes(name));
    expect(left).toEqual(args[0] === 'format' ? asides.toSorted() : args[0] === 'import' ? [desk] : []);
});

test('un projet que init n’a pas fini de poser est posé en entier', () => {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    const desk = join(path, '.referentiel-writing');
    mkdirSync(desk);
    writeFileSync(join(desk, 'writer.json'), JSON.stringify({ pid: NOBODY, host: hostname(), folders: [''] }));
    writeFileSync(join(desk, '0'), 'out/\n');
    const after = createHash('sha256').update('out/\n').digest('hex');
    writeFileSync(join(desk, 'journal.json'), JSON.stringify({ steps: [{ target: '.gitignore', aside: '0', after }] }));
    const { status, stderr } = referentiel(path, ['init', '--yes']);
    commands++;
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('interrompu') });
    expect(readdirSync(path).toSorted()).toEqual([
        '.gitignore',
        'ma-certification.referentiel',
        'referentiel.config.json',
    ]);
    expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('out/\n');
});

test.each([
    ['visible', 'neuf'],
    ['caché', '.neuf'],
])('un dossier %s où rien n’est encore à sa place est fini par toute commande qui le lit', (_, name) => {
    const { path, read, run } = inFolder({ [`${name}/referentiel.config.json`]: '{}\n' });
    const text = 'certification CQP-1 "T"\n';
    const after = createHash('sha256').update(text).digest('hex');
    const desk = join(path, name, '.referentiel-writing');
    mkdirSync(desk);
    writeFileSync(join(desk, 'writer.json'), JSON.stringify({ pid: NOBODY, host: hostname(), folders: [''] }));
    writeFileSync(join(desk, '0'), text);
    const steps = [{ target: 'a.referentiel', aside: '0', after }];
    writeFileSync(join(desk, 'journal.json'), JSON.stringify({ steps }));
    const { stderr } = run('check', ...(name.startsWith('.') ? [name] : []));
    expect(stderr).toBe(`Un changement avait été interrompu ; il est maintenant fait : ${name}/a.referentiel.\n`);
    expect(read()).toEqual(['{}\n']);
    expect(readdirSync(join(path, name)).toSorted()).toEqual(['a.referentiel', 'referentiel.config.json']);
});
