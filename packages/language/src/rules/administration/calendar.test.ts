import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, french, monthsPhrase } from './calendar.ts';

const seed = 20260301;
const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

describe('months later', () => {
    test('it is the same day, or the last of a shorter month', () => {
        fc.assert(
            fc.property(day, fc.integer({ min: 0, max: 120 }), (iso, months) => {
                const [later, from] = [addMonths(iso, months), iso].map((text) => text.split('-').map(Number));
                const [y = 0, m = 0, d = 0] = later ?? [];
                const [y0 = 0, m0 = 0, d0 = 0] = from ?? [];
                expect(y * 12 + m).toBe(y0 * 12 + m0 + months);
                const last = [
                    31,
                    y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28,
                    31,
                    30,
                    31,
                    30,
                    31,
                    31,
                    30,
                    31,
                    30,
                    31,
                ];
                expect(d).toBe(Math.min(d0, last[m - 1] ?? 0));
            }),
            { seed, numRuns: 1000 },
        );
    });

    test('order is kept', () => {
        fc.assert(
            fc.property(day, day, fc.nat(120), (a, b, months) => {
                fc.pre(a <= b);
                expect(addMonths(a, months) <= addMonths(b, months)).toBe(true);
            }),
            { seed, numRuns: 500 },
        );
    });
});

test('a day on and a day back is the same day', () => {
    fc.assert(
        fc.property(day, (iso) => {
            expect(addDays(addDays(iso, 1), -1)).toBe(iso);
            expect(addDays(iso, 1) > iso).toBe(true);
        }),
        { seed, numRuns: 500 },
    );
});

test('dates and lengths read as the French write them', () => {
    expect(french('2024-10-31')).toBe('31/10/2024');
    expect([1, 6, 12, 18, 24].map((months) => monthsPhrase(months).fr)).toEqual([
        '1 mois',
        '6 mois',
        '1 an',
        '18 mois',
        '2 ans',
    ]);
    expect([6, 12, 24].map((months) => monthsPhrase(months).en)).toEqual(['6 months', '1 year', '2 years']);
});
