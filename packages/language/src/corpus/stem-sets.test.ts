import { expect, test } from 'vitest';
import { countShared, StemSets } from './stem-sets.ts';

test('two sets share as many stems as both have, whenever they were made', () => {
    const sets = new StemSets();
    let state = 7;
    const below = (n: number): number => (state = (state * 48_271) % 2_147_483_647) % n;
    for (let round = 0; round < 300; round++) {
        const [a, b] = [0, 1].map(() => Array.from({ length: below(90) }, () => `radical${below(200)}`)) as [
            string[],
            string[],
        ];
        const both = [...new Set(a)].filter((stem) => b.includes(stem));
        expect(countShared(sets.of(a), sets.of(b))).toBe(both.length);
    }
    expect(countShared(sets.of([]), sets.of(['radical1']))).toBe(0);
});
