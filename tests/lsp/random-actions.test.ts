import { expect, test } from 'vitest';
import { actAtRandom } from './random-actions.ts';

test('an action at random keeps the texts understood, and its promise', async () => {
    const { fixes, refactorings } = await actAtRandom(20, 20_261_127);
    expect(fixes).toBeGreaterThan(20);
    expect(refactorings).toBeGreaterThan(20);
});
