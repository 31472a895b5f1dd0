import { expect, test } from 'vitest';
import { measureRules } from './rules.ts';

test('a rule costs little beside reading the text it judges, and so do all together', async () => {
    const { costs, reading } = await measureRules();
    expect(costs.length).toBeGreaterThan(40);
    expect(costs.filter(({ microseconds }) => microseconds > reading / 15)).toEqual([]);
    expect(costs.reduce((sum, { microseconds }) => sum + microseconds, 0)).toBeLessThan(reading / 2);
});
