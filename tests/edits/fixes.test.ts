/* oxlint-disable vitest/valid-expect -- the message tells which fix fails */
// Every fix that a rule offers, applied: the file stays understood, its comments stay, and what was found is gone.
import { applyOperation, Checker, type Finding, type Rule, RULES, type Unit } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { readExample } from '../rules/marked.ts';
import { type Register, unitsOf } from '../rules/units.ts';
import { changed, commentsOf } from './changed.ts';
import { WITHOUT_FIX } from './without-fix.ts';

const TODAY = '2026-11-24';
const severities = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));

async function findings({ units, entries }: Register): Promise<Finding[]> {
    const checker = new Checker(RULES, { today: TODAY, severities });
    const found = await Promise.all(units.map((unit) => checker.checkUnit(unit)));
    return [...found.flat(), ...(await checker.checkRegister(entries))];
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
    const fixed = new Set<string>();

    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { rule, files }) => {
        const register = unitsOf(files);
        const before = await findings(register);
        for (const finding of before.filter((one) => one.rule === rule.code)) {
            const unit = register.units.find((one) => one.files.some(({ path }) => path === finding.at.file)) as Unit;
            for (const { title, operation } of finding.fixes) {
                const edits = applyOperation(unit, operation);
                const label = `${title.fr} : ${JSON.stringify(operation)}`;
                expect(edits.length, `${label} ne change rien`).toBeGreaterThan(0);
                const texts = changed(files, edits);
                const told = await findings(unitsOf(texts));
                expect(syntaxOf(told), label).toEqual([]);
                expect(commentsOf(texts).toSorted(), label).toEqual(commentsOf(files).toSorted());
                expect(sameFaults(told, finding), `${label}\n${Object.values(texts).join('\n')}`).toBeLessThan(
                    sameFaults(before, finding),
                );
                fixed.add(rule.code);
            }
        }
    });

    test('toute règle a une correction, ou une raison de n’en pas avoir', () => {
        const bare = RULES.map(({ code }) => code).filter((code) => !fixed.has(code));
        expect(bare.toSorted()).toEqual(Object.keys(WITHOUT_FIX).toSorted());
    });
});

function syntaxOf(told: readonly Finding[]): string[] {
    return told.filter(({ rule }) => rule === 'syntaxe').map(({ message }) => message.fr);
}

/** How often the same is found: a rule may say the same of several places. */
function sameFaults(told: readonly Finding[], { rule, message }: Finding): number {
    return told.filter((one) => one.rule === rule && one.message.fr === message.fr).length;
}
