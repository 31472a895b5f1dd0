import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastNumberOf, numbersOf, withNumber } from './code-parts.ts';

const prefix = fc.constantFrom('', 'C', 'C.', 'A5.C', 'CE1.2.', '1.1.', 'C-');

test('a code keeps what stands around its number', () => {
    fc.assert(
        fc.property(
            prefix,
            fc.integer({ min: 1, max: 99 }),
            fc.boolean(),
            fc.constantFrom('', '.'),
            (before, n, padded, after) => {
                const code = `${before}${padded ? String(n).padStart(2, '0') : n}${after}`;
                const parts = lastNumberOf(code);
                expect(parts).toMatchObject({ number: n, after });
                expect(parts && withNumber(parts, n)).toBe(code);
            },
        ),
        { seed: 20260301 },
    );
});

test.each([
    ['C3bis', undefined],
    ['Option', undefined],
    ['C.1.03', 3],
    ['U41', 41],
])('the last number of %s', (code, number) => {
    expect(lastNumberOf(code)?.number).toBe(number);
});

test('all numbers of a code', () => {
    expect(numbersOf('A5.C12')).toEqual([5, 12]);
    expect(numbersOf('Paritaire')).toEqual([]);
});
