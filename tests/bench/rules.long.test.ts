import { expect, test } from 'vitest';
import { BUDGET, measureRules } from './rules.ts';

test('each rule costs at most 0.3 ms on a référentiel of the median size', async () => {
    const costs = await measureRules();
    expect(costs.length).toBeGreaterThan(40);
    expect(costs.filter(({ microseconds }) => microseconds > BUDGET)).toEqual([]);
});
