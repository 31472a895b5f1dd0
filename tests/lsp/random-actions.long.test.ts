import { expect, test } from 'vitest';
import { actAtRandom } from './random-actions.ts';

test(
    'thousands of actions at random keep the texts understood, and their promises',
    { timeout: 1_800_000 },
    async () => {
        const { fixes, refactorings, titles } = await actAtRandom(500, 20_261_128);
        expect(fixes).toBeGreaterThan(500);
        expect(refactorings).toBeGreaterThan(500);
        // Of many kinds, none of them once only by chance.
        expect(titles.size).toBeGreaterThan(30);
    },
);
