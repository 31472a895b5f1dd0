// A file without fault is read straight, and as Langium's parser reads it: one grammar, two readers.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByLangium } from '../../packages/language/src/grammar/parse.ts';
import { edit, sample, SEED } from '../recovery/random-texts.ts';
import { sentences } from './random-sentences.ts';
import { readBothWays } from './same-tree.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync(['examples/**/*.referentiel', 'tests/**/*.referentiel'], { cwd: root });

test.each(sources)('%s has the same tree either way', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(readBothWays(text)).toBe(parseByLangium(text).faults.length === 0);
});

test('a sentence drawn from the grammar is read straight, with the same tree', () => {
    let straight = 0;
    let drawn = 0;
    const property = fc.property(sentences, (text) => {
        drawn++;
        if (readBothWays(text)) straight++;
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
    expect(straight).toBe(drawn);
});

test('a number of hours before a quantity is no number of minutes', () => {
    const text = 'certification RNCP1 "T"\npromotion 2024 { insertion à 6 h 93 % }';
    expect(readBothWays(text)).toBe(true);
});

test('an edit at random gives the same tree or none', () => {
    const property = fc.property(sample, edit, (text, { at, remove, insert }) => {
        const offset = Math.floor(text.length * at);
        readBothWays(text.slice(0, offset) + insert + text.slice(offset + remove));
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
});

test.each([
    ['nothing', ''],
    ['a comment alone', '// rien\n'],
    ['a text that isn’t closed', 'certification RNCP1 "Titre'],
    ['a trailing word', 'certification RNCP1 "T" autre'],
    ['braces deeper than any author’s', `certification RNCP1 "T" ${'activité "x" { '.repeat(300)}${'}'.repeat(300)}`],
])('%s isn’t read straight', (_, text) => {
    expect(readBothWays(text)).toBe(false);
});
