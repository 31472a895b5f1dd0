import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNomenclature } from '../../nomenclatures/index.ts';
import { CODE_LISTS, KINDS } from './nomenclature-codes.ts';

const seed = 20260301;
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** For each list, codes of its shape, written without that shape's own expression. */
const RIGHT = {
    nsf: fc.tuple(digits(3), fc.stringMatching(/^[a-z]?$/)).map((parts) => parts.join('')),
    rome: fc.tuple(fc.stringMatching(/^[A-N]$/), digits(4)).map((parts) => parts.join('')),
    formacode: fc.integer({ min: 0, max: 99_999 }).map(String),
    idcc: fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    ccn: digits(4),
} as const;

describe.each(KINDS)('%s', (kind) => {
    const { shape } = CODE_LISTS[kind];

    test('codes of its shape are right', () => {
        fc.assert(
            fc.property(RIGHT[kind], (code) => {
                expect(code).toMatch(shape);
            }),
            { seed, numRuns: 500 },
        );
    });

    test('a code with a sign more is wrong', () => {
        const sign = fc.constantFrom(' ', '-', '.', 'É', '99999', 'zz', '\n');
        fc.assert(
            fc.property(RIGHT[kind], sign, fc.boolean(), (code, extra, before) => {
                expect(before ? extra + code : code + extra).not.toMatch(shape);
            }),
            { seed, numRuns: 500 },
        );
    });
});

test.each([
    ['nsf', 'nsf', 93],
    ['rome', 'rome', 532],
    ['idcc', 'idcc', 390],
] as const)('every code of the official list %s has the shape', async (kind, name, size) => {
    const { labels, origin } = await loadNomenclature(name);
    expect(labels.size).toBe(size);
    expect(origin).toMatch(/\d{4}/);
    for (const [code, label] of labels) {
        expect(code).toMatch(CODE_LISTS[kind].shape);
        expect(label).toMatch(/\p{L}{3}/u);
    }
});

test('there are eight levels and seventeen domains', async () => {
    expect((await loadNomenclature('levels')).labels.size).toBe(8);
    expect((await loadNomenclature('nsfDomains')).labels.size).toBe(17);
});
