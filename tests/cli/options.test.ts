// What the options of `check` make of the findings, and exit codes that are exact.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type JsonOutput, folderOf, referentiel, type Run } from './referentiel.ts';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'];

function folder(files: Readonly<Record<string, string>>): {
    path: string;
    check: (...args: string[]) => Run;
    json: (...args: string[]) => JsonOutput;
} {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    const check = (...args: string[]): Run => referentiel(path, ['check', ...args]);
    return { path, check, json: (...args) => JSON.parse(check('--format', 'json', ...args).stdout) as JsonOutput };
}

/** A library with so many wrong SIRET: each is one error, and nothing else is found. */
const wrong = (n: number): string =>
    `bibliothèque L\n${Array.from({ length: n }, (_, i) => `certificateur "Organisme ${i}" { siret 92419357600016 }\n`).join('')}`;
/** So many links that are hints. */
const links = (n: number, severity: string): Record<string, string> => ({
    'a.referentiel': `bibliothèque L\n${Array.from({ length: n }, (_, i) => `certificateur "O${i}" { siret 92419357600015 site "http://o${i}.fr" }\n`).join('')}`,
    'referentiel.config.json': `{ "rules": { "lien-http": "${severity}" } }`,
});

describe.each([0, 1, 256, 1000])('%i findings', (n) => {
    test('give an exact exit code, whatever the format', () => {
        const { check, json } = folder({ 'a.referentiel': wrong(n) });
        expect(json().findings).toHaveLength(n);
        const codes = FORMATS.map((format) => check('--format', format).status);
        expect(codes).toEqual(FORMATS.map(() => (n === 0 ? 0 : 1)));
        expect(check('--fail-on', 'never').status).toBe(0);
        expect(check('--fail-on', 'hint').status).toBe(n === 0 ? 0 : 1);
    });
});

describe('--max-warnings', () => {
    test.each([
        [5, 5, 0],
        [5, 4, 1],
        [5, 0, 1],
        [1, 0, 1],
        [0, 0, 0],
        [256, 255, 1],
        [256, 256, 0],
    ])('%i warnings, at most %i: exit code %i', (n, most, status) => {
        const run = folder(links(n, 'warning')).check('--max-warnings', String(most));
        expect(run.status).toBe(status);
        expect(run.stderr).toBe(
            status === 0
                ? ''
                : `referentiel : ${n} avertissement${n > 1 ? 's' : ''}, ${most} au plus ${most < 2 ? 'est admis' : 'sont admis'} (--max-warnings).\n`,
        );
    });

    test.each(['-1', 'beaucoup', '1.5'])('%s is misuse', (value) => {
        const run = folder(links(1, 'warning')).check(`--max-warnings=${value}`);
        expect(run).toMatchObject({ status: 2, stdout: '' });
        expect(run.stderr).toMatch(/^referentiel : « .* » n’est pas un nombre entier/);
    });
});

test('--quiet tells errors only; the exit code doesn’t change', () => {
    const { check, json } = folder({
        'a.referentiel': wrong(2),
        ...Object.fromEntries(
            Object.entries(links(3, 'warning')).map(([name, text]) => [
                name.replace('a.', 'b.'),
                text.replace('bibliothèque L', 'bibliothèque M'),
            ]),
        ),
    });
    expect(json().counts).toMatchObject({ error: 2, warning: 3 });
    expect(json('--quiet').counts).toMatchObject({ error: 2, warning: 0 });
    expect(check('--quiet').status).toBe(1);
    expect(folder(links(2, 'warning')).check('--quiet', '--max-warnings', '1')).toMatchObject({
        status: 1,
        stdout: 'Rien à signaler.\n',
    });
});

test('--statistics counts by rule, most first', () => {
    const { check, json } = folder({
        ...links(3, 'hint'),
        'b.referentiel': wrong(12).replace('bibliothèque L', 'bibliothèque M'),
    });
    expect(check('--statistics').stdout).toContain(
        'Par règle :\n    12  siret-impossible (erreur)\n     3  lien-http (conseil)\n',
    );
    expect(check('--statistics', '--lang', 'en').stdout).toContain('By rule:\n    12  siret-impossible (error)\n');
    expect((json('--statistics') as JsonOutput & { statistics: unknown }).statistics).toEqual([
        { rule: 'siret-impossible', severity: 'error', count: 12 },
        { rule: 'lien-http', severity: 'hint', count: 3 },
    ]);
    expect(check('--statistics', '--format', 'github').stderr).toContain('12  siret-impossible');
});

describe('--output', () => {
    test('writes what would be printed, without colours, and leaves nothing else', () => {
        const { path, check } = folder({ 'a.referentiel': wrong(3) });
        for (const format of FORMATS) {
            const printed = check('--format', format).stdout;
            const run = check('--format', format, '--output', `out/x/${format}.txt`);
            expect(run).toMatchObject({ status: 1, stdout: '', stderr: '' });
            expect(readFileSync(join(path, `out/x/${format}.txt`), 'utf8')).toBe(printed);
        }
        expect(readdirSync(join(path, 'out/x'))).toHaveLength(6);
    });

    test('writes nothing where the command was misused', () => {
        const { path, check } = folder({ 'a.referentiel': wrong(1) });
        expect(check('nulle-part', '--output', 'x.txt').status).toBe(2);
        expect(existsSync(join(path, 'x.txt'))).toBe(false);
    });
});

describe('--baseline', () => {
    const TEXT =
        'certification RNCP1 "T"\nlien "http://a.fr"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "Cas" { évalue C1, C9, C8 }\n}\n';
    const known = (text = TEXT) => {
        const made = folder({ 'a.referentiel': text });
        const written = made.check('--baseline', 'connu.json', '--write-baseline');
        expect(written.status).toBe(0);
        expect(written.stderr).toMatch(/^État de référence écrit dans connu.json : \d+ constats? connus?\.\n$/);
        return { ...made, left: (...args: string[]) => made.json('--baseline', 'connu.json', ...args) };
    };

    test('keeps known findings silent', () => {
        const { check, left } = known();
        expect(left().findings).toEqual([]);
        expect(check('--baseline', 'connu.json')).toMatchObject({ status: 0, stderr: '' });
    });

    test('is the same, written again', () => {
        const { path, check } = known();
        const before = readFileSync(join(path, 'connu.json'), 'utf8');
        check('--baseline', 'connu.json', '--write-baseline');
        expect(readFileSync(join(path, 'connu.json'), 'utf8')).toBe(before);
    });

    test('holds when lines move and files are renamed', () => {
        const { path, left } = known();
        writeFileSync(join(path, 'a.referentiel'), TEXT.replaceAll('\n', '\n// note\n\n').replaceAll('    ', '\t\t'));
        renameSync(join(path, 'a.referentiel'), join(path, 'autre nom.referentiel'));
        expect(left()).toMatchObject({ findings: [] });
        expect(left()).not.toHaveProperty('gone');
    });

    test('lets new findings fail', () => {
        const { path, check, left } = known();
        writeFileSync(join(path, 'a.referentiel'), TEXT.replace('C9, C8', 'C9, C8, C7'));
        expect(left().findings).toMatchObject([{ rule: 'code-inconnu', line: 5 }]);
        expect(check('--baseline', 'connu.json').status).toBe(1);
    });

    test('counts: one more of the same is new', () => {
        const { path, left } = known();
        writeFileSync(join(path, 'a.referentiel'), TEXT.replace('C9, C8', 'C9, C8, C9'));
        expect(left().findings).toHaveLength(1);
    });

    test('tells what is gone', () => {
        const { path, check, left } = known();
        writeFileSync(join(path, 'a.referentiel'), TEXT.replace('http:', 'https:').replace(', C8', ''));
        expect((left() as JsonOutput & { gone: unknown[] }).gone).toMatchObject([
            { rule: 'code-inconnu', count: 1, file: 'a.referentiel' },
            { rule: 'lien-http', count: 1, file: 'a.referentiel' },
        ]);
        const { stdout, status } = check('--baseline', 'connu.json');
        expect(status).toBe(0);
        expect(stdout).toContain('2 constats de l’état de référence ont disparu (--write-baseline le met à jour) :\n');
        expect(check('--baseline', 'connu.json', '--format', 'sarif').stderr).toContain(
            '2 constats de l’état de référence ont disparu',
        );
    });

    test('tells nothing gone of what was not looked at', () => {
        const { path, check } = known();
        writeFileSync(join(path, 'b.referentiel'), 'bibliothèque L\n');
        expect(check('--baseline', 'connu.json', 'b.referentiel').stdout).not.toContain('disparu');
        expect(check('--baseline', 'connu.json', 'a.referentiel').stdout).not.toContain('disparu');
    });

    test('never knows a fault of language', () => {
        const { left } = known(`${TEXT}competance C5 "x"\n`);
        expect(left().findings.map(({ rule }) => rule)).toEqual(['syntaxe']);
    });

    test('has to be there, and to be one', () => {
        const { path, check } = folder({ 'a.referentiel': TEXT, 'x.json': '{"version":2}' });
        expect(check('--baseline', 'nulle-part.json')).toMatchObject({ status: 2, stdout: '' });
        expect(check('--baseline', 'x.json')).toMatchObject({ status: 2, stdout: '' });
        expect(check('--write-baseline')).toMatchObject({ status: 2, stdout: '' });
        expect(existsSync(join(path, 'nulle-part.json'))).toBe(false);
    });
});

describe('--tolerances', () => {
    const TEXT =
        'certification RNCP1 "T"\ntolère bloc-trop-petit "Un geste."\ntolère lien-http jusqu’au 01/01/2020 "Site en travaux."\ntolère siret-imposible jusqu’au 31/12/2099 "Raison."\ntolère code-inconnu "Rien."\nlien "http://a.fr"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "Cas" { évalue C1 }\n}\n';

    test('lists all, with reason and end', () => {
        const { status, stdout } = folder({ 'a.referentiel': TEXT }).check('--tolerances');
        expect(status).toBe(0);
        expect(stdout).toBe(
            [
                'a.referentiel:2:1 bloc-trop-petit (1 constat, sans fin)\n    « Un geste. »',
                'a.referentiel:3:1 lien-http (1 constat, échue depuis le 01/01/2020)\n    « Site en travaux. »',
                'a.referentiel:4:1 siret-imposible (règle inconnue, jusqu’au 31/12/2099)\n    « Raison. »',
                'a.referentiel:5:1 code-inconnu (sans objet, sans fin)\n    « Rien. »',
                '',
                '4 tolérances.\n',
            ].join('\n'),
        );
    });

    test('in JSON and in English', () => {
        const { check } = folder({ 'a.referentiel': TEXT });
        const { tolerances } = JSON.parse(check('--tolerances', '--format', 'json').stdout) as {
            tolerances: unknown[];
        };
        expect(tolerances).toHaveLength(4);
        expect(tolerances[1]).toMatchObject({
            file: 'a.referentiel',
            line: 3,
            rule: 'lien-http',
            until: '2020-01-01',
            expired: true,
            silenced: 1,
        });
        expect(check('--tolerances', '--lang', 'en').stdout).toContain('lien-http (1 finding, ran out on 01/01/2020)');
        expect(check('--tolerances', '--format', 'sarif').status).toBe(2);
        expect(folder({ 'a.referentiel': 'bibliothèque L\n' }).check('--tolerances').stdout).toBe(
            'Aucune tolérance.\n',
        );
    });
});

describe('explain', () => {
    const { path, remove } = folderOf({});
    const explain = (...args: string[]): Run => referentiel(path, ['explain', ...args]);

    test('prints the page of a rule, accents aside', () => {
        onTestFinished(remove);
        const { status, stdout } = explain('competence-non-evaluee');
        expect(status).toBe(0);
        for (const part of [
            'compétence-non-évaluée\n',
            'POURQUOI',
            'L. 6113-1 (état de mars 2026)',
            'À CORRIGER',
            'SANS REMARQUE',
            'LA FAIRE TAIRE',
            'tolère compétence-non-évaluée',
        ]) {
            expect(stdout).toContain(part);
        }
        expect(explain('syntaxe').stdout).toMatch(/^syntaxe\n/);
        expect(explain().stdout).toContain('Une compétence n’est que dans un bloc');
        expect(explain('siret-imposible')).toMatchObject({
            status: 2,
            stderr: 'referentiel : aucune règle ne s’appelle « siret-imposible ». Vouliez-vous dire « siret-impossible » ?\n',
        });
    });
});

test('the configuration of the projet holds', () => {
    const { check } = folder({
        'referentiel.config.json':
            '{ "exclude": ["vieux"], "rules": { "lien-http": "error", "siret-imposible": "off" } }',
        'a.referentiel': 'bibliothèque L\ncertificateur "O" { siret 92419357600015 site "http://o.fr" }\n',
        'vieux/b.referentiel': wrong(3),
    });
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain(
        'referentiel.config.json:1:58 avertissement Aucune règle ne s’appelle « siret-imposible ».',
    );
    expect(stdout).toContain('1 erreur, 1 avertissement.');
});
