// What a rule needs besides the text (a lexicon, an official list) is loaded when it first runs, once for the process.
import { Checker, type Rule, RULES, unitFromTexts } from '@referentiel/language';
import { expect, test } from 'vitest';
import { TODAY } from './harness.ts';

function counted(): { rule: Rule; loads: () => number } {
    let count = 0;
    const model = RULES.find(({ code }) => code === 'compétence-sans-verbe') as Rule;
    const rule = {
        ...model,
        resources: () => {
            count++;
            return Promise.resolve(new Set<string>());
        },
    } as Rule;
    return { rule, loads: () => count };
}

const unit = unitFromTexts('certification RNCP1 "T"\ncompétence C1 "Accueillir"\ncompétence C2 "Orienter"\n');

test('once, however many certifications and checkers there are', async () => {
    const { rule, loads } = counted();
    for (const checker of [new Checker([rule], { today: TODAY }), new Checker([rule], { today: TODAY })]) {
        await checker.checkUnit(unit);
        await checker.checkUnit(unit);
    }
    expect(loads()).toBe(1);
});

test('not for a rule that is off', async () => {
    const { rule, loads } = counted();
    await new Checker([rule], { today: TODAY, severities: { [rule.code]: 'off' } }).checkUnit(unit);
    expect(loads()).toBe(0);
});
