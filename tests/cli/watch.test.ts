// check --watch and generate --watch: only what a change touches is looked at again, and what is told takes the place of
// what was told before.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';
import { type Running, start, startOnTerminal } from './running.ts';

const WAITING = 'En attente de changements ; Ctrl+C pour finir.';

const certification = (number: string, evaluated = 'tout'): string =>
    `certification ${number} "T"\nbloc BC01 "B" {\n    compétence C1 "Prévenir un retard"\n    compétence C2 "Prévenir un conflit"\n    épreuve E1 "E" { durée 1 h  évalue ${evaluated} }\n}\n`;

function folder(files: Readonly<Record<string, string>>) {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return {
        path,
        write: (name: string, text: string): void => {
            mkdirSync(dirname(join(path, name)), { recursive: true });
            writeFileSync(join(path, name), text);
        },
    };
}

async function watching(running: Running): Promise<string> {
    onTestFinished(async () => void (await running.stop('SIGKILL')));
    return running.until(WAITING);
}

test('a change, a new file and one that goes are seen; Ctrl+C ends it with 130', async () => {
    const { path, write } = folder({
        'a.referentiel': certification('RNCP1'),
        'b/b.referentiel': certification('RNCP2'),
    });
    const check = start(path, ['check', '--watch']);
    expect(await watching(check)).toMatch(/^2 informations\.\nRNCP1 .*\nRNCP2 /m);

    write('a.referentiel', certification('RNCP1', 'C1'));
    expect(await check.until(WAITING)).toContain('a.referentiel:4:16 erreur Aucune épreuve n’évalue la compétence C2.');

    // A folder made meanwhile is watched too.
    write('c/c.referentiel', certification('RNCP3', 'C9'));
    const both = await check.until(WAITING);
    expect(both).toContain('a.referentiel:4:16 erreur');
    expect(both).toContain('c/c.referentiel:5:40 erreur Le code « C9 »');

    // As editors write: aside, then renamed.
    write('a.tmp', certification('RNCP1'));
    renameSync(join(path, 'a.tmp'), join(path, 'a.referentiel'));
    expect(await check.until(WAITING)).not.toContain('a.referentiel:4:16');

    rmSync(join(path, 'c'), { recursive: true });
    const left = await check.until(WAITING);
    expect(left).not.toContain('RNCP3');
    expect(left.trim()).toBe(`${referentiel(path, ['check']).stdout}\n${WAITING}`);
    expect(await check.stop()).toBe(130);
});

test('many files at once are one change', async () => {
    const { path, write } = folder({ 'a.referentiel': certification('RNCP1') });
    const check = start(path, ['check', '--watch']);
    await watching(check);
    for (let n = 10; n < 60; n++) write(`many/${n}.referentiel`, certification(`RNCP${n}`));
    await vi.waitFor(() => expect(check.said()).toContain('51 certifications.'), { timeout: 60_000 });
    expect(check.said().split(WAITING).length).toBeLessThan(10);
});

test('the configuration and the libraries are watched along', async () => {
    const { path, write } = folder({
        'referentiel.config.json': '{}',
        'branche.referentiel': 'bibliothèque Branche\ncompétence C7 "Sept"\n',
        'a.referentiel':
            'certification RNCP1 "T"\nutilise Branche\nlien "http://a.fr"\nbloc BC01 "B" {\n    compétences C7\n    compétence C1 "Prévenir un retard"\n    épreuve E1 "E" { durée 1 h  évalue tout }\n}\n',
    });
    const check = start(path, ['check', '--watch']);
    expect(await watching(check)).toContain('[lien-http]');
    write('referentiel.config.json', '{ "rules": { "lien-http": "off" } }');
    expect(await check.until(WAITING)).not.toContain('[lien-http]');
    write('branche.referentiel', 'bibliothèque Branche\ncompétence C8 "Huit"\n');
    expect(await check.until(WAITING)).toContain('a.referentiel:5:17 erreur Le code « C7 »');
});

test('what .gitignore leaves out stays out, but for what is named', async () => {
    const { path, write } = folder({
        '.gitignore': 'out/\n',
        '.git/HEAD': '',
        'a.referentiel': certification('RNCP1'),
        'sous/.gitignore': '*.referentiel\n',
        'out/b.referentiel': certification('RNCP2'),
    });
    const check = start(path, ['check', '.', 'out', '--watch']);
    expect(await watching(check)).toMatch(/\nRNCP1 .*\nRNCP2 /);
    write('sous/c.referentiel', certification('RNCP3'));
    write('out/b.referentiel', certification('RNCP4'));
    expect(await check.until(WAITING)).toMatch(/\nRNCP1 .*\nRNCP4 [^\n]*\n\n/);
});

test('a pattern takes in what comes to match it', async () => {
    const { path, write } = folder({ 'a1.referentiel': certification('RNCP1') });
    const check = start(path, ['check', 'a*.referentiel', '--watch']);
    await watching(check);
    write('b.referentiel', certification('RNCP3', 'C9'));
    await check.until(WAITING);
    write('a2.referentiel', certification('RNCP2', 'C9'));
    const told = await check.until(WAITING);
    expect(told).toContain('a2.referentiel:5:40 erreur');
    expect(told).not.toContain('b.referentiel:5');
});

test('on a terminal, what is told takes the place of what was told', async (context) => {
    const { path, write } = folder({ 'a.referentiel': certification('RNCP1') });
    const check = startOnTerminal(path, ['check', '--watch'], context);
    const clear = '\u001B[2J\u001B[3J\u001B[H';
    expect((await watching(check)).startsWith(clear)).toBe(true);
    write('a.referentiel', certification('RNCP1', 'C1'));
    const again = await check.until(WAITING);
    expect(again.split(clear)).toHaveLength(2);
    check.type('\u0003');
    expect(await check.ended).toBe(130);
});

test.each([
    [['check', '--watch', '--format', 'json'], /--format text/],
    [['check', '--watch', '--output', 'x'], /sans --output/],
    [['check', '--watch', '--baseline', 'x', '--write-baseline'], /ne vont pas ensemble/],
    [['check', '--watch', '--fix'], /ne vont pas ensemble/],
    [['check', '--watch', '-'], /ne vont pas ensemble/],
    [['check', '--watch', '--tolerances'], /ne vont pas ensemble/],
] as const)('%j is misuse', (args, why) => {
    const { path } = folder({ 'a.referentiel': certification('RNCP1') });
    expect(referentiel(path, args)).toMatchObject({ status: 2, stderr: expect.stringMatching(why) });
});

test('generate goes on after what it can’t write', async () => {
    const { path, write } = folder({ 'a.referentiel': certification('RNCP1') });
    const generate = start(path, ['generate', '--out', 'out', '--format', 'csv', '--table', 'blocs', '--watch']);
    await watching(generate);
    // The same certification in two folders: both can't be shown by one file.
    write('b/a.referentiel', certification('RNCP1'));
    expect(await generate.until(WAITING)).toContain('s’écriraient tous deux');
    rmSync(join(path, 'b'), { recursive: true });
    renameSync(join(path, 'a.referentiel'), join(path, 'c.referentiel'));
    expect(await generate.until(WAITING)).toContain('Écrit : out/RNCP1-blocs.csv');
    expect(await generate.stop()).toBe(130);
});
