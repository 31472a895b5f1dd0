// The same as straight.test.ts, over 100,000 texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit, sample, SEED } from '../recovery/random-texts.ts';
import { sentences } from './random-sentences.ts';
import { readBothWays } from './same-tree.ts';

test('90,000 sentences drawn from the grammar and 10,000 edits have the same tree either way', () => {
    let straight = 0;
    fc.assert(
        fc.property(sentences, (text) => {
            if (readBothWays(text)) straight++;
        }),
        { seed: SEED + 1, numRuns: 90_000 },
    );
    const retouched = fc.property(sample, edit, (text, { at, remove, insert }) => {
        const offset = Math.floor(text.length * at);
        if (readBothWays(text.slice(0, offset) + insert + text.slice(offset + remove))) straight++;
    });
    fc.assert(retouched, { seed: SEED + 1, numRuns: 10_000 });
    console.log(`    100 000 textes, dont ${straight} lus tout droit`);
    expect(straight).toBeGreaterThan(80_000);
});
