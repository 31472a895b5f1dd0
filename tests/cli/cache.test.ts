// What a check of many certifications keeps for the next one: it changes nothing but the time that takes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { delivered, folderOf, type Run } from './referentiel.ts';

const MANY = 450;

/** A folder of certifications, each with findings. */
function folder(count: number): string {
    const { path, remove } = folderOf(certifications(count));
    onTestFinished(remove);
    return path;
}

function certifications(count: number): Record<string, string> {
    return Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
            `${n}/fiche.referentiel`,
            `certification RNCP${n + 1} "T${n}"\nniveau ${n % 10}\nlien "http://a.fr"\n`,
        ]),
    );
}

describe('what is kept', () => {
    test.each([
        ['by this process', 120],
        ['by its threads', MANY],
    ])('%s says the same the next time', (_, count) => {
        const path = folder(count);
        const check = (...args: string[]): Run => delivered(path, ['check', '--format', 'json', ...args]);
        const plain = check('--no-cache');
        expect(existsSync(join(path, '.referentiel-cache'))).toBe(false);
        expect(check()).toEqual(plain);
        const kept = readdirSync(join(path, '.referentiel-cache')).map((name) =>
            name.replace(/^[0-9a-f]{16}(-[df])?.*/, '#$1'),
        );
        expect(kept.toSorted()).toEqual(['#', '#-d', '#-f', '.gitignore', 'files']);
        expect(readFileSync(join(path, '.referentiel-cache/.gitignore'), 'utf8')).toBe('*\n');
        expect(check()).toEqual(plain);
        writeFileSync(join(path, '7/fiche.referentiel'), 'certification RNCP8 "T"\nniveau 12\n');
        const after = check();
        expect(after).toEqual(check('--no-cache'));
        expect(after.stdout).not.toBe(plain.stdout);
    });

    test('of a few certifications, nothing: no folder that nobody asked for', () => {
        const path = folder(3);
        expect(delivered(path, ['check']).stderr).toBe('');
        expect(readdirSync(path).toSorted()).toEqual(['0', '1', '2']);
    });
});
