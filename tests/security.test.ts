// Every promise of SECURITY.md names what holds it, in French and in English, and that is there.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './cli/delivered.ts';

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const [french = '', english = ''] = text.split('\n---\n');
const promises = french
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .map((line) => {
        const [, said = '', held = ''] = line.split('|');
        return { said: said.trim(), tests: [...held.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) };
    });

test('il y a des promesses, autant en anglais qu’en français', () => {
    console.log(`${promises.length} promesses, ${promises.flatMap(({ tests }) => tests).length} essais nommés`);
    expect(promises.length).toBeGreaterThan(15);
    expect(english.match(/^- \*\*/gm)).toHaveLength(promises.length);
});

describe.each(promises)('$said', ({ tests }) => {
    test('nomme un essai, qui est là et qui affirme', () => {
        expect(tests.length).toBeGreaterThan(0);
        for (const path of tests) {
            expect([path, existsSync(join(root, path))]).toEqual([path, true]);
            expect(readFileSync(join(root, path), 'utf8')).toMatch(/\b(?:test|it)(?:\.\w+)?\(/);
        }
    });
});

test('chaque essai de tests/hardening tient une promesse', () => {
    const named = new Set(promises.flatMap(({ tests }) => tests));
    const files = globSync('tests/hardening/*.test.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
    expect(files.filter((path) => !named.has(path))).toEqual([]);
});

test('chaque essai de tests/hardening dit ce qu’il a tenté', () => {
    const files = globSync('tests/hardening/*.test.ts', { cwd: root });
    expect(files.filter((path) => !readFileSync(join(root, path), 'utf8').includes('console.log'))).toEqual([]);
});
