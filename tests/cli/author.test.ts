// format, init, stats, rename, renumber, completion and check --fix.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bundle, folderOf, referentiel, type Run } from './referentiel.ts';

const GOOD =
    'certification RNCP1 "Bon"\n\nactivité A1 "A" {\n    compétence C1.1 "Un" // premier\n    compétence C1.3 "Deux"\n}\n\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { durée 1 h  évalue C1.1 et C1.3 }\n}\n';
const LOOSE = GOOD.replace('activité', 'activite').replace('compétences A1', '  competences   A1');

const removers: (() => void)[] = [];
afterEach(() => removers.splice(0).forEach((remove) => remove()));

function inFolder(files: Record<string, string>) {
    const { path, remove } = folderOf(files);
    removers.push(remove);
    return {
        path,
        run: (...args: string[]): Run => referentiel(path, args),
        read: (name: string): string => readFileSync(join(path, name), 'utf8'),
    };
}

describe('format', () => {
    test('met en forme, une fois pour toutes', () => {
        const { run, read } = inFolder({ 'a.referentiel': LOOSE, 'b.referentiel': GOOD });
        expect(run('format', '--check')).toMatchObject({ status: 1, stdout: 'a.referentiel\n' });
        expect(read('a.referentiel')).toBe(LOOSE);
        expect(run('format')).toMatchObject({ status: 0, stdout: 'a.referentiel\n' });
        expect(read('a.referentiel')).toBe(GOOD);
        expect(run('format', '--check')).toMatchObject({ status: 0, stdout: '' });
    });

    test('lit l’entrée standard', () => {
        const { path } = inFolder({ 'a.txt': '' });
        const run = spawnSync(process.execPath, [bundle, 'format', '-'], { cwd: path, input: LOOSE, encoding: 'utf8' });
        expect(run).toMatchObject({ status: 0, stdout: GOOD });
        const named = ['format', '--stdin', '--stdin-filename', 'x.referentiel', '--check'];
        const check = spawnSync(process.execPath, [bundle, ...named], { cwd: path, input: LOOSE, encoding: 'utf8' });
        expect(check).toMatchObject({ status: 1, stdout: 'x.referentiel\n' });
    });

    test('dit ce qu’il laisse tel quel', () => {
        const { run, read } = inFolder({ 'a.referentiel': 'certification RNCP1 "T\nniveau   5\n' });
        expect(run('format').stderr).toContain('a.referentiel : des fautes de syntaxe');
        expect(read('a.referentiel')).toContain('niveau   5');
    });
});

describe('rename et renumber', () => {
    test('changent un code partout, ou montrent ce qu’ils changeraient', () => {
        const { run, read } = inFolder({ 'a.referentiel': GOOD, 's.referentiel': 'suite de RNCP1\nniveau 5\n' });
        const dry = run('rename', 'C1.3', 'C1.2', '--dry-run');
        expect(dry.stdout).toContain('+    compétence C1.2 "Deux"');
        expect(read('a.referentiel')).toBe(GOOD);
        expect(run('rename', 'RNCP1', 'RNCP2').stdout).toBe('a.referentiel\ns.referentiel\n');
        expect(read('s.referentiel')).toBe('suite de RNCP2\nniveau 5\n');
        expect(run('renumber')).toMatchObject({ status: 0 });
        expect(read('a.referentiel')).toBe(GOOD.replaceAll('C1.3', 'C1.2').replace('RNCP1', 'RNCP2'));
    });

    test('de ce qu’une bibliothèque partage, chez ceux qui l’emploient aussi', () => {
        const shared = 'bibliothèque Branche\ncompétence CT1 "Un"\ncompétence CT4 "Quatre"\n';
        const user =
            'certification RNCP2 "T"\nutilise Branche\nbloc BC01 "B" { compétences CT1, CT4  épreuve E1 "E" { évalue CT-1, CT4 } }\n';
        const other = GOOD.replace('C1.1 "Un"', 'CT1 "Le sien"').replace('évalue C1.1', 'évalue CT1');
        const { run, read } = inFolder({
            'branche.referentiel': shared,
            'v/a.referentiel': user,
            'z.referentiel': other,
        });
        expect(run('rename', 'CT1', 'CT2', '--in', 'branche.referentiel')).toMatchObject({
            status: 0,
            stdout: 'branche.referentiel\nv/a.referentiel\n',
        });
        expect(read('v/a.referentiel')).toContain('compétences CT2, CT4  épreuve E1 "E" { évalue CT2, CT4 }');
        expect(run('renumber', '--in', 'branche.referentiel')).toMatchObject({ status: 0 });
        expect(read('v/a.referentiel')).toContain('compétences CT1, CT2  épreuve E1 "E" { évalue CT1, CT2 }');
        expect(run('rename', 'Branche', 'Cycles')).toMatchObject({ status: 0 });
        expect(read('v/a.referentiel')).toContain('utilise Cycles\n');
        expect(read('z.referentiel')).toBe(other);
        expect(run('check').stdout).not.toMatch(/erreur/);
    });

    test.each([
        [['rename', 'C1.1', 'C1.3'], /« C1.3 » est déjà pris/],
        [['rename', 'C1.1', 'pas-un-code'], /n’est pas un code/],
        [['rename', 'C9', 'C8'], /aucun élément/],
        [['rename', 'RNCP1', 'RNCP'], /n’est pas un numéro/],
    ])('%j est refusé', (args, why) => {
        const { run, read } = inFolder({ 'a.referentiel': GOOD });
        const { status, stderr } = run(...args);
        expect(status).toBe(2);
        expect(stderr).toMatch(why);
        expect(read('a.referentiel')).toBe(GOOD);
    });
});

test('check --fix fait les corrections sûres, --fix-dry-run les montre', () => {
    const { run, read } = inFolder({ 'a.referentiel': GOOD.replace('évalue C1.1 et', 'évalue C-1.1 et') });
    expect(run('check', '--fix-dry-run').stdout).toContain('+    épreuve E1 "E" { durée 1 h  évalue C1.1 et C1.3 }');
    expect(read('a.referentiel')).toContain('C-1.1');
    run('check', '--fix');
    expect(read('a.referentiel')).toBe(GOOD);
});

describe('init', () => {
    test.each([
        ['demande', []],
        ['droit', ['--level', '7', '--blocks', '4']],
        ['RS', []],
    ])('%s : ce qu’il écrit se vérifie sans rien à redire, et est en forme', (kind, more) => {
        const { run } = inFolder({ 'a.txt': '' });
        const args = ['init', 'projet', '--yes', '--title', 'Mécanicien « Œuvres »', '--kind', kind, '--ci', 'gitlab'];
        expect(run(...args, ...more)).toMatchObject({ status: 0 });
        const check = run('check', 'projet', '--fail-on', 'warning');
        expect(check).toMatchObject({ status: 0 });
        expect(run('format', '--check', 'projet')).toMatchObject({ status: 0 });
        expect(run('init', 'projet', '--yes', '--title', 'Mécanicien « Œuvres »').status).toBe(2);
    });
});

test('stats compte', () => {
    const { run } = inFolder({ 'a.referentiel': GOOD });
    expect(run('stats').stdout).toContain('1 activité, 2 compétences, 0 critère, 1 bloc, 1 épreuve');
    const { certifications } = JSON.parse(run('stats', '--format', 'json').stdout) as { certifications: unknown[] };
    expect(certifications).toMatchObject([{ number: 'RNCP1', competencies: 2, routes: [{ evaluated: 2 }] }]);
});

describe('stats', () => {
    const THEMES =
        'certification RNCP1 "Bon"\n\nactivité A1 "Organiser la prévention des risques" {\n    compétence C1 "Ranger"\n    compétence C2 "Trier" {\n        critère CE2.1 "Le tri des déchets est fait."\n    }\n    compétence "Assurer sa sécurité"\n}\n';

    test('dit quels thèmes de la loi sont abordés, et par quoi', () => {
        const { run } = inFolder({ 'a.referentiel': THEMES });
        expect(run('stats').stdout).toContain(
            [
                '  thèmes de la loi du 9 juin 2025 :',
                '    transition écologique : C2 (« tri des déchets »)',
                '    transition numérique : absent',
                '    prévention, santé et sécurité au travail : A1 (« prévention des risques »), compétence n° 3 (« Assurer sa sécurité ») (« sa sécurité »)',
            ].join('\n'),
        );
        expect(run('stats').stdout).toContain('\n    handicap, accessibilité et conception universelle : absent\n');
        const { certifications } = JSON.parse(run('stats', '--format', 'json').stdout) as { certifications: unknown[] };
        expect(certifications).toMatchObject([{ themes: { ecology: [{ name: { fr: 'C2' } }], disability: [] } }]);
    });

    test('dit ce que des fautes de syntaxe cachent', () => {
        const { run } = inFolder({ 'a.referentiel': `${GOOD}\ncompétance C7 "x"\n` });
        expect(run('stats').stdout).toMatch(
            /\n {2}\d+ fautes? de syntaxe : ce qui n’est pas compris n’est pas compté\n/,
        );
    });
});

test('completion écrit un script que bash comprend', () => {
    const { run, path } = inFolder({ 'a.txt': '' });
    const script = run('completion', 'bash').stdout;
    const asked = `${script}\nCOMP_WORDS=(referentiel re); COMP_CWORD=1; _referentiel; echo "\${COMPREPLY[@]}"`;
    const bash = spawnSync('bash', ['-c', asked], { cwd: path, encoding: 'utf8' });
    expect(bash.stdout).toBe('rename renumber\n');
    expect(run('completion', 'csh').status).toBe(2);
});

test('une sortie fermée n’est pas une faute', () => {
    const { path } = inFolder({ 'a.referentiel': GOOD });
    const command = `"${process.execPath}" "${bundle}" stats | true; echo "\${PIPESTATUS[0]}"`;
    expect(spawnSync('bash', ['-c', command], { cwd: path, encoding: 'utf8' })).toMatchObject({
        stdout: '0\n',
        stderr: '',
    });
});

test.each(['format', 'init', 'stats', 'rename', 'renumber'])('%s --help donne des exemples', (command) => {
    const { run } = inFolder({ 'a.txt': '' });
    expect(run(command, '--help')).toMatchObject({ status: 0 });
    expect(run(command, '--help').stdout).toContain(`Exemples :\n  referentiel ${command}`);
});
