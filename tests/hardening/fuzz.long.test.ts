// Some inputs of each kind that `npm run fuzz` makes, and those in which it found a fault.
import { afterAll, expect, test } from 'vitest';
import { storm } from '../fuzz/edits.ts';
import { endAll, KINDS } from '../fuzz/kinds.ts';
import { randomNumbers } from '../recovery/damage.ts';

/** Seeds of faults that were found and mended. */
const FOUND: Readonly<Record<string, readonly number[]>> = {
    tables: [1059],
    // A control character that XML holds, in a template's styles.
    templates: [2107244, 2123824, 2168763],
};
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

// A hundred thousand by `npm run fuzz -- --edits 100000`.
test('après une pluie de frappes, le serveur dit à l’octet près ce que dit un serveur neuf', async () => {
    const random = randomNumbers(17);
    expect(await storm(3000, (n) => Math.floor(random() * n), console.log)).toEqual([]);
});
