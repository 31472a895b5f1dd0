import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siretFault } from './siret.ts';

const seed = 20260301;
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** The digit that makes Luhn's sum a multiple of ten, computed apart: doubled digits from a table. */
function luhnDigit(digits13: string): number {
    const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let sum = 0;
    for (const [i, c] of Array.from(digits13).toReversed().entries())
        sum += i % 2 === 0 ? (doubled[Number(c)] ?? 0) : Number(c);
    return (10 - (sum % 10)) % 10;
}

const valid = digits(13)
    .filter((head) => !head.startsWith('000000000'))
    .map((head) => head + String(luhnDigit(head)));

describe('a SIRET', () => {
    test('whose last digit is its key is right', () => {
        fc.assert(
            fc.property(valid, (siret) => {
                expect(siretFault(siret)).toBeUndefined();
            }),
            { seed, numRuns: 1000 },
        );
    });

    test('with any one digit changed is wrong', () => {
        fc.assert(
            fc.property(valid, fc.nat(13), fc.integer({ min: 1, max: 9 }), (siret, at, by) => {
                fc.pre(!siret.startsWith('356000000'));
                const wrong = siret.slice(0, at) + String((Number(siret[at]) + by) % 10) + siret.slice(at + 1);
                fc.pre(!wrong.startsWith('356000000') && !wrong.startsWith('000000000'));
                expect(siretFault(wrong)).toBe('check');
            }),
            { seed, numRuns: 1000 },
        );
    });

    test('with two neighbours exchanged is wrong, unless they are 0 and 9 or the same', () => {
        fc.assert(
            fc.property(valid, fc.nat(12), (siret, at) => {
                const [a = '', b = ''] = [siret[at], siret[at + 1]];
                fc.pre(a !== b && !['09', '90'].includes(a + b) && !siret.startsWith('3560000'));
                const wrong = siret.slice(0, at) + b + a + siret.slice(at + 2);
                fc.pre(!wrong.startsWith('000000000'));
                expect(siretFault(wrong)).toBe('check');
            }),
            { seed, numRuns: 1000 },
        );
    });

    test('of another length, or with anything but digits, has not its shape', () => {
        const text = fc.oneof(digits(9), digits(13), digits(15), fc.string());
        fc.assert(
            fc.property(text, (siret) => {
                fc.pre(!/^\d{14}$/.test(siret));
                expect(siretFault(siret)).toBe('shape');
            }),
            { seed, numRuns: 1000 },
        );
    });
});

describe('a SIRET of La Poste', () => {
    const sumOf = (text: string): number => Array.from(text, Number).reduce((sum, digit) => sum + digit, 0);
    const place = digits(5).map((nic) => `356000000${nic}`);

    test('is right if its digits add up to a multiple of 5, or by Luhn’s key', () => {
        fc.assert(
            fc.property(place, (siret) => {
                const right = sumOf(siret) % 5 === 0 || luhnDigit(siret.slice(0, 13)) === Number(siret[13]);
                expect(siretFault(siret)).toBe(right ? undefined : 'check');
            }),
            { seed, numRuns: 2000 },
        );
    });

    test('the head office has Luhn’s key', () => {
        expect(siretFault('35600000000048')).toBeUndefined();
    });

    test('its rule holds for no other SIREN', () => {
        fc.assert(
            fc.property(digits(14), (siret) => {
                fc.pre(!siret.startsWith('356000000') && !siret.startsWith('000000000'));
                const right = luhnDigit(siret.slice(0, 13)) === Number(siret[13]);
                expect(siretFault(siret)).toBe(right ? undefined : 'check');
            }),
            { seed, numRuns: 2000 },
        );
    });
});
