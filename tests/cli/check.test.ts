// `referentiel check`: what it prints, and its exit code.
import { execFileSync, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeInvented } from '../bench/invented.ts';
import { bundle, checkJson, delivered, folderOf, referentiel, type Run } from './referentiel.ts';

const GOOD =
    'certification RNCP1 "Bon"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { durée 1 h  évalue tout }\n}\n';
const BAD =
    'certification RNCP2 "Mauvais"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue C1, C9 }\n}\n';
const SPELT = GOOD.replace('RNCP1', 'RNCP3').replace('évalue tout', 'évalue C-1');

const { path: folder, remove } = folderOf({
    'good/good.referentiel': GOOD,
    'bad/bad.referentiel': BAD,
    'spelt/spelt.referentiel': SPELT,
    'empty/notes.txt': 'rien',
    '.hidden/hidden.referentiel': BAD,
});
afterAll(remove);

const check = (...args: string[]): Run => referentiel(folder, ['check', ...args]);

describe('the exit code', () => {
    test.each<[number, ...string[]]>([
        [0, 'good'],
        [0, 'good/good.referentiel'],
        [0, 'good', '--fail-on', 'error'],
        [1, 'bad'],
        [1],
        [1, 'good', 'bad'],
        [1, '.hidden'],
        [1, '.hidden/hidden.referentiel'],
        [0, 'spelt'],
        [1, 'spelt', '--fail-on', 'warning'],
        [0, 'bad', '--fail-on', 'never'],
        [2, 'empty'],
        [2, 'nowhere'],
        [2, 'good', 'nowhere'],
        [2, 'empty/notes.txt'],
        [2, '*/*.txt'],
        [0, 'g*/*.referentiel'],
        [2, '--format', 'smoke'],
        [2, '--fail-on'],
        [2, '--fail-on', 'grave'],
        [2, '--nonsense'],
        [2, '--lang', 'de'],
    ])('is %i for check %s %s %s', (status, ...args) => {
        const run = check(...args);
        expect({ ...run, status: run.status }).toMatchObject({ status });
        expect(run.stderr).toMatch(status === 2 ? /^referentiel : .*\n$/ : /^$/);
    });

    test('is 2 for no command, an unknown one and too few options', () => {
        expect(referentiel(folder, [])).toMatchObject({
            status: 2,
            stderr: expect.stringMatching(/^Usage : referentiel/),
        });
        expect(referentiel(folder, ['chek'])).toMatchObject({
            status: 2,
            stderr: 'referentiel : commande inconnue : « chek ». Vouliez-vous dire « check » ? Aide : referentiel --help\n',
        });
        expect(referentiel(folder, ['generate', 'good', '--format', 'md'])).toMatchObject({ status: 2, stdout: '' });
    });

    test('is 3 for a failure of our own', () => {
        // A standard output that can't be written is neither misuse nor a finding.
        const shell = `"${process.execPath}" "${bundle}" check good > /dev/full`;
        const run = (): unknown => execFileSync('sh', ['-c', shell], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
        expect(run).toThrow(expect.objectContaining({ status: 3 }));
    });
});

test('what holds no file is named, not pointed at', () => {
    const empty = join(folder, 'empty');
    const nothing = 'referentiel : aucun fichier .referentiel dans ce dossier.\n';
    expect(referentiel(empty, ['check', '.']).stderr).toBe(nothing);
    expect(referentiel(empty, ['check']).stderr).toBe(nothing);
    expect(check('empty').stderr).toBe('referentiel : aucun fichier .referentiel dans « empty ».\n');
});

test('a file that doesn’t say what it is has a name in the end', () => {
    const { path, remove } = folderOf({ 'a.referentiel': '// rien\n' });
    onTestFinished(remove);
    expect(referentiel(path, ['check', '--lang', 'fr']).stdout).toMatch(
        /\nCertification sans numéro : aucune compétence/,
    );
});

test('help and version are said in French, and are no misuse', () => {
    const help = referentiel(folder, ['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage : referentiel/);
    for (const args of [
        ['check', '--help'],
        ['help', 'generate'],
        ['generate', '--help'],
    ]) {
        const { status, stdout } = referentiel(folder, args);
        expect(status).toBe(0);
        expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|display|default|choices|\bcommand\b/);
    }
    expect(referentiel(folder, ['--version'])).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
});

test('text: place, severity, message, rule, then the line with its mark', () => {
    const { stdout } = check('bad', '--lang', 'fr');
    expect(stdout).toContain(
        [
            'bad/bad.referentiel:4:33 erreur Le code « C9 » n’est déclaré nulle part. [code-inconnu]',
            '    épreuve E1 "E" { évalue C1, C9 }',
            '                                ^^',
            '',
        ].join('\n'),
    );
    expect(stdout).toMatch(/\n1 erreur(, .*)?\.\nRNCP2 « Mauvais » : 1 compétence : évaluée ; 1 bloc, 1 épreuve\.\n$/);
    expect(stdout).not.toContain('\u001B');
    expect(check('bad', '--lang', 'en').stdout).toContain('4:33 error The code “C9” is declared nowhere.');
});

test.each(['CI', 'GITHUB_ACTIONS', 'FORCE_COLOR'])('where %s is set, a pipe still gets no colours', (name) => {
    expect(referentiel(folder, ['check', 'bad'], { [name]: 'true' }).stdout).not.toContain('\u001b');
});

test('json: the same places, and a version', () => {
    const { output } = checkJson(folder, 'bad');
    expect(output).toMatchObject({ version: 1, tool: { name: 'referentiel' }, counts: { error: 1 } });
    expect(output.findings).toContainEqual(
        expect.objectContaining({
            file: 'bad/bad.referentiel',
            line: 4,
            column: 33,
            endLine: 4,
            endColumn: 35,
            severity: 'error',
            rule: 'code-inconnu',
            message: 'Le code « C9 » n’est déclaré nulle part.',
        }),
    );
});

test('paths are shown from the current folder, and links lead to one file', () => {
    symlinkSync(join(folder, 'bad'), join(folder, 'link'));
    expect(checkJson(folder, 'link').output.findings[0]?.file).toBe('bad/bad.referentiel');
    expect(checkJson(join(folder, 'good'), '../bad').output.findings[0]?.file).toBe('../bad/bad.referentiel');
    expect(checkJson(folder).output.findings.filter(({ file }) => file.includes('link'))).toEqual([]);
});

test('a link to nowhere is a finding, and the others go on', () => {
    const { path, remove } = folderOf({ 'b.referentiel': BAD });
    onTestFinished(remove);
    symlinkSync(join(path, 'nowhere'), join(path, 'a.referentiel'));
    const { status, output } = checkJson(path);
    expect(status).toBe(1);
    expect(output.findings[0]).toMatchObject({ file: 'a.referentiel', line: 1, column: 1, rule: 'fichier-illisible' });
    expect(output.findings.at(-1)?.file).toBe('b.referentiel');
});

test('a reader who leaves early is no error', async () => {
    const many = folderOf({});
    onTestFinished(many.remove);
    writeInvented(many.path, 30);
    const child = spawn(process.execPath, [bundle, 'check', '--format', 'json', '--fail-on', 'never'], {
        cwd: many.path,
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('a pipe gets all of a long output', () => {
    const text = `certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue tout }\n}\n${'épreuve E9 "E" { évalue C7 }\n'.repeat(3000)}`;
    const { path, remove } = folderOf({ 'a.referentiel': text });
    onTestFinished(remove);
    const { status, stdout } = delivered(path, ['check', '--format', 'json']);
    expect(status).toBe(1);
    expect(stdout.length).toBeGreaterThan(500_000);
    expect(() => JSON.parse(stdout)).not.toThrow();
});
