import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf } from './level.ts';

const seed = 20260301;

test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is a level, and is meant by NIV%i', (level) => {
    expect(levelOf(String(level))).toEqual({ level });
    expect(levelOf(`NIV${level}`)).toEqual({ meant: level });
    expect(levelOf(`0${level}`)).toEqual({ meant: level });
});

test.each([
    ['V', 3],
    ['IV', 4],
    ['III', 5],
    ['II', 6],
    ['I', 7],
    ['niv.iv', 4],
])('the former level %s is level %i today', (former, meant) => {
    expect(levelOf(former)).toEqual({ meant });
});

test('nothing else is a level', () => {
    const other = fc.oneof(fc.string(), fc.integer().map(String), fc.stringMatching(/^(?:NIV)?[0-9IVX]{1,4}$/));
    fc.assert(
        fc.property(other, (text) => {
            fc.pre(!/^[1-8]$/.test(text));
            const { level, meant } = levelOf(text);
            expect(level).toBeUndefined();
            expect(meant === undefined || (meant >= 1 && meant <= 8)).toBe(true);
        }),
        { seed, numRuns: 2000 },
    );
});
