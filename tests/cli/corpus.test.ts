// corpus build, and check --against what it made: each exit code, nothing half-written, the cache's key, workers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { planted } from '../corpus/corpora.ts';
import { exportOf, inventedFiche } from '../corpus/invented-fiches.ts';
import { checkJson, folderOf, referentiel, type Run } from './referentiel.ts';

const fiches = Array.from({ length: 9 }, (_, n) => inventedFiche(n));
const passage = fiches[4]!.sections[1]!.text.split('\n')[0]!.split(/\s+/).slice(1);

function folder(files: Readonly<Record<string, string>> = {}) {
    const { path, remove } = folderOf({ 'export.xml': exportOf(fiches), ...files });
    onTestFinished(remove);
    return { path, run: (...args: string[]): Run => referentiel(path, args) };
}

const reproductions = (path: string, ...args: string[]): string[] =>
    checkJson(path, ...args)
        .output.findings.filter(({ rule }) => rule === 'reproduction')
        .map(({ message }) => message);

test('d’un export une référence ; « check --against » y lit le passage', () => {
    const { path, run } = folder({ 'a.referentiel': planted('RNCP7', passage).text });
    expect(run('corpus', 'build', 'export.xml', '--out', 'r.corpus')).toMatchObject({
        status: 0,
        stdout: 'r.corpus : 9 certifications, 36 blocs.\n',
        stderr: '',
    });
    expect(reproductions(path, '--against', 'r.corpus')).toEqual([expect.stringContaining(fiches[4]!.number)]);
    expect(reproductions(path)).toEqual([]);
    const active = run('corpus', 'build', 'export.xml', '--active', '--out', 'actives.corpus');
    expect(active.stdout).toBe('actives.corpus : 6 certifications, 24 blocs.\n');
    expect(readdirSync(path).toSorted()).toEqual(['a.referentiel', 'actives.corpus', 'export.xml', 'r.corpus']);
});

test('sans référence, --statistics dit une fois ce qui n’a rien cherché', () => {
    const { run } = folder({
        'a.referentiel': planted('RNCP7', passage).text,
        'b.referentiel': planted('RNCP8', []).text,
    });
    const told = run('check', '--statistics').stdout;
    expect(told.match(/« reproduction » n’a rien cherché/g)).toHaveLength(1);
    run('corpus', 'build', 'export.xml', '--out', 'r.corpus');
    expect(run('check', '--statistics', '--against', 'r.corpus').stdout).not.toContain(
        '« reproduction » n’a rien cherché',
    );
    expect(JSON.parse(run('check', '--statistics', '--format', 'json').stdout)).toMatchObject({
        silent: expect.arrayContaining([{ rule: 'reproduction', needs: 'corpus' }]),
    });
});

test('l’orthographe est lue quand elle est demandée, et trois graphies proposées ; le brouillon n’en veut pas', () => {
    const { path, run } = folder({ 'a.referentiel': planted('RNCP7', ['évaluer', 'la', 'compétance']).text });
    const spelt = (...args: string[]): string[] =>
        checkJson(path, ...args)
            .output.findings.filter(({ rule }) => rule === 'orthographe')
            .map(({ message }) => message);
    expect(spelt('--spelling')).toEqual([expect.stringContaining('« compétance »')]);
    expect(spelt('--spelling')[0]).toContain('« compétence »');
    expect(spelt('--spelling', '--preset', 'brouillon')).toEqual([]);
    expect(spelt()).toEqual([]);
    expect(run('check', '--statistics').stdout).toContain('« orthographe » n’a rien cherché : il lui faut --spelling.');
});

test('un export coupé ne laisse rien, et ne touche pas à la référence d’avant', () => {
    const { path, run } = folder({ 'coupé.xml': exportOf(fiches).slice(0, -40) });
    expect(run('corpus', 'build', 'coupé.xml', '--out', 'r.corpus').status).toBe(3);
    expect(existsSync(join(path, 'r.corpus'))).toBe(false);
    run('corpus', 'build', 'export.xml', '--out', 'r.corpus');
    const before = readFileSync(join(path, 'r.corpus'));
    expect(run('corpus', 'build', 'coupé.xml', '--out', 'r.corpus').status).toBe(3);
    expect(readFileSync(join(path, 'r.corpus')).equals(before)).toBe(true);
    expect(readdirSync(path).toSorted()).toEqual(['coupé.xml', 'export.xml', 'r.corpus']);
});

test.each([
    ['ce qui n’en est pas une', ['check', '--against', 'export.xml'], 'n’est pas une référence du répertoire'],
    ['ce qui n’est pas là', ['check', '--against', 'rien.corpus'], 'n’existe pas'],
    ['un dossier', ['check', '--against', '.'], 'ne peut pas être lu'],
    [
        'un référentiel pour sortie',
        ['corpus', 'build', 'export.xml', '--out', 'a.referentiel'],
        'rien d’autre ne s’y écrit',
    ],
    ['une source qui n’est pas là', ['corpus', 'build', 'rien.xml', '--out', 'r.corpus'], 'n’existe pas'],
])('mauvais usage : %s', (_, args, said) => {
    const { run } = folder({ 'a.referentiel': planted('RNCP7', passage).text });
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
});

test('ce qui est gardé ne vaut que pour la même référence', () => {
    const many = Object.fromEntries(
        Array.from({ length: 101 }, (_, n) => [
            `${n}.referentiel`,
            planted(`RNCP${n + 1}`, n === 50 ? passage : []).text,
        ]),
    );
    const { path, run } = folder(many);
    run('corpus', 'build', 'export.xml', '--out', 'r.corpus');
    run('corpus', 'build', 'export.xml', '--active', '--out', 'actives.corpus');
    const said = (...args: string[]): number => reproductions(path, ...args).length;
    const counts = [said(), said('--against', 'r.corpus'), said('--against', 'r.corpus'), said()];
    expect(counts).toEqual([0, 1, 1, 0]);
    expect(fiches[4]!.active).toBe(true);
    expect(fiches[3]!.active).toBe(false);
});
