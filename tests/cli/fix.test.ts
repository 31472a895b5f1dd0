// check --fix: what it may correct, what it tells of that, and how the files look afterwards.
import { globSync, readFileSync, statSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel, type Run } from './referentiel.ts';
import { shell } from './shell.ts';

const GOOD =
    'certification RNCP1 "Bon"\n\nactivité A1 "A" {\n    compétence C1.1 "Prévenir un retard" // premier\n    compétence C1.2 "Prévenir un conflit"\n}\n\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" { durée 1 h  évalue C1.1 et C1.2 }\n}\n';
/** With a code spelt otherwise, and a comma too many. */
const FAULTY = GOOD.replace('évalue C1.1 et C1.2', 'évalue C-1.1, C1.2,');
const MENDED = GOOD.replace('évalue C1.1 et C1.2', 'évalue C1.1, C1.2');

function folder(files: Readonly<Record<string, string>>) {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return {
        path,
        run: (...args: string[]): Run => referentiel(path, args),
        read: (name: string): string => readFileSync(join(path, name), 'utf8'),
    };
}

test('tells what it was about, by file', () => {
    const { path, run, read } = folder({ 'a.referentiel': FAULTY, 'b/b.referentiel': GOOD.replace('RNCP1', 'RNCP2') });
    const dry = run('check', '--fix-dry-run');
    expect(dry).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(
            /^a\.referentiel : .*graphie-de-code \(1\).*\n2 corrections à faire dans 1 fichier : rien n’a été écrit\.\n$/,
        ),
    });
    expect(dry.stdout).toContain('+    épreuve E1 "E" { durée 1 h  évalue C1.1, C1.2 }\n');
    expect(read('a.referentiel')).toBe(FAULTY);
    expect(run('check', '--fix').stderr).toMatch(/\n2 corrections faites dans 1 fichier\.\n$/);
    expect(read('a.referentiel')).toBe(MENDED);
    expect(run('check', '--fix').stderr).toBe('Aucune correction sûre à faire.\n');
    expect(globSync('**/*.tmp', { cwd: path })).toEqual([]);
});

describe('honours the configuration of the projet', () => {
    test('a rule that is off corrects nothing', () => {
        const { run, read } = folder({
            'referentiel.config.json': '{ "rules": { "graphie-de-code": "off", "virgule-finale": "off" } }',
            'a.referentiel': FAULTY,
        });
        expect(run('check', '--fix').stderr).toBe('Aucune correction sûre à faire.\n');
        expect(read('a.referentiel')).toBe(FAULTY);
    });

    test('so for some files, and for files that it leaves out', () => {
        const { run, read } = folder({
            'referentiel.config.json':
                '{ "exclude": ["vieux"], "overrides": [{ "files": ["b"], "rules": { "graphie-de-code": "off" } }] }',
            'a/a.referentiel': FAULTY,
            'b/b.referentiel': FAULTY,
            'vieux/c.referentiel': FAULTY,
        });
        run('check', '--fix');
        expect(read('a/a.referentiel')).toBe(MENDED);
        expect(read('b/b.referentiel')).toBe(FAULTY.replace('C1.2,', 'C1.2'));
        expect(read('vieux/c.referentiel')).toBe(FAULTY);
    });

    test('what is tolerated stays', () => {
        const silenced = FAULTY.replace('activité', 'tolère graphie-de-code "Repris tel quel."\n\nactivité');
        const { run, read } = folder({ 'a.referentiel': silenced });
        run('check', '--fix');
        expect(read('a.referentiel')).toBe(silenced.replace('C1.2,', 'C1.2'));
    });
});

test('only the files that are asked for change', () => {
    const { run, read } = folder({ 'a.referentiel': FAULTY, 'b.referentiel': FAULTY.replace('RNCP1', 'RNCP2') });
    run('check', 'b.referentiel', '--fix');
    expect(read('a.referentiel')).toBe(FAULTY);
    expect(read('b.referentiel')).toBe(MENDED.replace('RNCP1', 'RNCP2'));
});

test('a byte order mark, Windows line ends and the rights of the file stay', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { path, run, read } = folder({ 'a.referentiel': windows(FAULTY) });
    chmodSync(join(path, 'a.referentiel'), 0o640);
    run('check', '--fix');
    expect(read('a.referentiel')).toBe(windows(MENDED));
    expect(statSync(join(path, 'a.referentiel')).mode & 0o777).toBe(0o640);
});

test('machines read the result as ever', () => {
    const { run } = folder({ 'a.referentiel': FAULTY });
    const { counts } = JSON.parse(run('check', '--fix', '--format', 'json').stdout) as { counts: { warning: number } };
    expect(counts.warning).toBe(0);
});

test('what standard input says is corrected on the screen alone', () => {
    const { path, read } = folder({ 'a.referentiel': GOOD });
    const run = shell(path, 'referentiel check - --stdin-filename a.referentiel --fix-dry-run', {}, FAULTY);
    expect(run.stdout).toContain('-    épreuve E1 "E" { durée 1 h  évalue C-1.1, C1.2, }\n');
    expect(read('a.referentiel')).toBe(GOOD);
});

test('a file that isn’t in UTF-8 is left alone', () => {
    const { path, read } = folder({});
    const run = shell(
        path,
        'iconv -f UTF-8 -t LATIN1 > a.referentiel; referentiel check --fix',
        {},
        FAULTY.replace('"E"', '"É"'),
    );
    expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(/n’est pas en UTF-8/) });
    expect(read('a.referentiel')).toContain('C-1.1');
});
