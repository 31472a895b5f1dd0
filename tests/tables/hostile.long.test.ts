// Texts that mean harm do none, in any format, however many are tried and however long they are.
import { expect, test } from 'vitest';
import { assertInert, faultsOf, quoted } from './hostile.ts';
import { unitOf } from './units.ts';

test.each([1, 2, 3])('hostile texts and codes are inert in every format, seed %i', (seed) => assertInert(seed, 150));

test.for([
    ['letters', 'a'.repeat(100_000)],
    ['words', 'mot '.repeat(25_000)],
    ['stars', '*a **b '.repeat(14_000)],
    ['closed stars', '**a** *b* '.repeat(10_000)],
    ['brackets', '[a]('.repeat(25_000)],
    ['open brackets', '['.repeat(100_000)],
    ['backslashes', '\\'.repeat(100_000)],
    ['items', '- a\n'.repeat(25_000)],
    ['deeper and deeper items', Array.from({ length: 400 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')],
    ['numbers', '1. a\n'.repeat(20_000)],
    ['blank lines', '\n'.repeat(100_000)],
    ['right to left', '\u202eabc\u200f'.repeat(20_000)],
] as const)('100,000 characters: %s', async ([, text]) => {
    const unit = unitOf({
        '/projet/long.referentiel': [
            'certification RNCP1 "T"',
            `objectifs ${quoted(text)}`,
            `activité A1 "A" { compétence C1 ${quoted(text)} }`,
            `bloc BC01 "B" { compétences A1 épreuve E1 "E" { évalue C1 déroulement ${quoted(text)} } }`,
        ].join('\n'),
    });
    expect(await faultsOf(unit)).toEqual([]);
});
