// Some inputs of each kind that `npm run fuzz` makes, and those in which it found a fault.
import { afterAll, expect, test } from 'vitest';
import { endAll, KINDS } from '../fuzz/kinds.ts';
import { randomNumbers } from '../recovery/damage.ts';

/** Seeds of faults that were found and mended. */
const FOUND: Readonly<Record<string, readonly number[]>> = {};
const TIMES = 300;

afterAll(endAll);

test.each(Object.entries(KINDS))('%s', async (name, [, kind]) => {
    const seeds = [...(FOUND[name] ?? []), ...Array.from({ length: TIMES }, (_, n) => n + 1)];
    for (const seed of seeds) {
        const random = randomNumbers(seed);
        await expect(
            Promise.resolve(kind((n) => Math.floor(random() * n))),
            `${name}, seed ${seed}`,
        ).resolves.toBeUndefined();
    }
    console.log(`${name}: ${seeds.length} inputs, none with a fault`);
});
