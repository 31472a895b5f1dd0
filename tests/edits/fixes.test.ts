/* oxlint-disable vitest/valid-expect -- the message tells which fix fails */
// Every fix that a rule offers, applied: the file stays understood, its comments stay, and what was found is gone.
import { applyOperation, Checker, type Finding, type Rule, RULES, type Unit } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { readExample } from '../rules/marked.ts';
import { unitsOf } from '../rules/units.ts';
import { changed, commentsOf } from './changed.ts';

const TODAY = '2026-11-24';
const severities = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));

async function findings(units: readonly Unit[]): Promise<Finding[]> {
    const checker = new Checker(RULES, { today: TODAY, severities });
    return (await Promise.all(units.map((unit) => checker.checkUnit(unit)))).flat();
}

interface Case {
    readonly name: string;
    readonly rule: Rule;
    readonly files: Readonly<Record<string, string>>;
}

const cases: Case[] = RULES.flatMap((rule) =>
    rule.breaking.map((example, rank) => ({
        name: `${rule.code} : ${example.title ?? rank + 1}`,
        rule,
        files: readExample(example).files,
    })),
);

describe('chaque correction', () => {
    let applied = 0;

    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { rule, files }) => {
        const { units } = unitsOf(files);
        for (const unit of units) {
            const before = await findings([unit]);
            for (const finding of before.filter((one) => one.rule === rule.code)) {
                for (const { title, operation } of finding.fixes) {
                    const edits = applyOperation(unit, operation);
                    const label = `${title.fr} : ${JSON.stringify(operation)}`;
                    expect(edits.length, `${label} ne change rien`).toBeGreaterThan(0);
                    const texts = changed(files, edits);
                    const after = unitsOf(texts).units;
                    const told = await findings(after);
                    expect(syntaxOf(told), label).toEqual([]);
                    expect(commentsOf(texts).toSorted(), label).toEqual(commentsOf(files).toSorted());
                    expect(sameFaults(told, finding), `${label}\n${Object.values(texts).join('\n')}`).toBeLessThan(
                        sameFaults(before, finding),
                    );
                    applied++;
                }
            }
        }
    });

    test('en tout, plus de trente', () => {
        expect(applied).toBeGreaterThan(30);
    });
});

function syntaxOf(told: readonly Finding[]): string[] {
    return told.filter(({ rule }) => rule === 'syntaxe').map(({ message }) => message.fr);
}

/** How often the same is found: a rule may say the same of several places. */
function sameFaults(told: readonly Finding[], { rule, message }: Finding): number {
    return told.filter((one) => one.rule === rule && one.message.fr === message.fr).length;
}
