import { describe, expect, test } from 'vitest';
import { matches } from './globs.ts';

function stands(pattern: string, path: string, folder = '/p'): boolean {
    return matches([pattern], folder, path);
}

describe('a pattern of paths', () => {
    test.each([
        ['*.referentiel', '/p/a.referentiel'],
        ['*.referentiel', '/p/x/y/a.referentiel'],
        ['brouillons', '/p/x/brouillons/a.referentiel'],
        ['brouillons/', '/p/brouillons/a.referentiel'],
        ['x/brouillons', '/p/x/brouillons/y/a.referentiel'],
        ['/brouillons', '/p/brouillons/a.referentiel'],
        ['./brouillons', '/p/brouillons/a.referentiel'],
        ['x/**', '/p/x/y/a.referentiel'],
        ['**/y', '/p/x/y/a.referentiel'],
        ['x/**/a.referentiel', '/p/x/a.referentiel'],
        ['x/**/**/a.referentiel', '/p/x/y/z/a.referentiel'],
        ['x//a.referentiel', '/p/x/a.referentiel'],
        ['x/./a.referentiel', '/p/x/a.referentiel'],
        ['**/**', '/p/x/a.referentiel'],
        ['*brouillon', '/p/brouillon-de-brouillon/a.referentiel'],
        ['*.*', '/p/a.b.c'],
        ['a*', '/p/a'],
        ['a**', '/p/a'],
        ['**/**/a.referentiel', '/p/a.referentiel'],
        ['a?.referentiel', '/p/a1.referentiel'],
        ['*-*.referentiel', '/p/a-b-c.referentiel'],
        ['**', '/p/a.referentiel'],
    ])('%s stands for %s', (pattern, path) => {
        expect(stands(pattern, path)).toBe(true);
    });

    test.each([
        ['*.referentiel', '/p/a.txt'],
        ['*.referentiel', '/q/a.referentiel'],
        ['/brouillons', '/p/x/brouillons/a.referentiel'],
        ['./brouillons', '/p/x/brouillons/a.referentiel'],
        ['x/brouillons', '/p/brouillons/a.referentiel'],
        ['x/**', '/p/x'],
        ['x/**/a.referentiel', '/p/y/a.referentiel'],
        ['**/y', '/p/x/z/a.referentiel'],
        ['a?.referentiel', '/p/a.referentiel'],
        ['a?.referentiel', '/p/a12.referentiel'],
        ['x', '/p/xy/a.referentiel'],
        ['*a', '/p/ab'],
        ['', '/p/a.referentiel'],
        ['/', '/p/a.referentiel'],
        ['.', '/p/a.referentiel'],
        ['/a.referentiel', '/p/x/a.referentiel'],
        ['./a.referentiel', '/p/x/a.referentiel'],
        ['abc', '/p/ab'],
        ['a*c', '/p/ab'],
        ['x/**/**', '/p/x'],
        ['x/*', '/p/x'],
    ])('%s does not stand for %s', (pattern, path) => {
        expect(stands(pattern, path)).toBe(false);
    });

    test('without any, nothing is meant', () => {
        expect(matches([], '/p', '/p/a.referentiel')).toBe(false);
    });

    test('the same patterns are asked of one file after another', () => {
        const patterns = ['x', '*.txt'];
        const found = ['/p/a.txt', '/p/a.md', '/p/x/a.md'].map((path) => matches(patterns, '/p', path));
        expect(found).toEqual([true, false, true]);
    });

    test('one of several is enough, whatever ends the folder', () => {
        expect(matches(['x', '*.txt'], '/p/', '/p/a.txt')).toBe(true);
        expect(matches(['*.txt'], '', 'a.txt')).toBe(true);
    });
});
