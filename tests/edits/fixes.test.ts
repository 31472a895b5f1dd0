/* oxlint-disable vitest/valid-expect -- the message tells which fix fails */
// Every fix that a rule offers, applied: the file stays understood, its comments stay, and what was found is gone. What each
// is called and what it writes stands in golden/fixes.json (REFERENTIEL_GOLDEN=update writes it again, to be read over).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyOperation, Checker, type Finding, type Rule, RULES, type Unit } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { readExample } from '../rules/marked.ts';
import { neededBy } from '../rules/harness.ts';
import { type Register, unitsOf } from '../rules/units.ts';
import { changed, commentsOf } from './changed.ts';
import { WITHOUT_FIX } from './without-fix.ts';

const TODAY = '2026-11-24';
const severities = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));

async function findings({ units, entries }: Register, rules: readonly Rule[]): Promise<Finding[]> {
    const checker = new Checker(rules, { today: TODAY, severities });
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

interface Offer {
    readonly fr: string;
    readonly en: string;
    readonly safe: boolean;
    /** Those taken away, then those written. */
    readonly lines: readonly string[];
}

const place = join(import.meta.dirname, 'golden/fixes.json');
const update = process.env['REFERENTIEL_GOLDEN'] === 'update';
const expected = (update ? {} : JSON.parse(readFileSync(place, 'utf8'))) as Record<string, Offer[]>;

function changedLines(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
    const [old, made] = [before, after].map((texts) => Object.values(texts).flatMap((text) => text.split('\n')));
    return [
        ...old!.filter((line) => !made!.includes(line)).map((line) => `- ${line.trim()}`),
        ...made!.filter((line) => !old!.includes(line)).map((line) => `+ ${line.trim()}`),
    ];
}

describe('chaque correction', () => {
    const fixed = new Set<string>();

    test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, { rule, files }) => {
        const register = unitsOf(files);
        const rules = neededBy(rule);
        const before = await findings(register, rules);
        const offered: Offer[] = [];
        for (const finding of before.filter((one) => one.rule === rule.code)) {
            const unit = register.units.find((one) => one.files.some(({ path }) => path === finding.at.file)) as Unit;
            for (const { title, operation, safe } of finding.fixes) {
                const edits = applyOperation(unit, operation);
                const label = `${title.fr} : ${JSON.stringify(operation)}`;
                expect(edits.length, `${label} ne change rien`).toBeGreaterThan(0);
                const texts = changed(files, edits);
                const told = await findings(unitsOf(texts), rules);
                expect(syntaxOf(told), label).toEqual([]);
                expect(commentsOf(texts).toSorted(), label).toEqual(commentsOf(files).toSorted());
                expect(sameFaults(told, finding), `${label}\n${Object.values(texts).join('\n')}`).toBeLessThan(
                    sameFaults(before, finding),
                );
                fixed.add(rule.code);
                offered.push({ ...title, safe, lines: changedLines(files, texts) });
            }
        }
        if (update) expected[name] = offered;
        expect(offered).toEqual(expected[name]);
    });

    test('il n’y en a pas d’autre que celles qui ont été relues', () => {
        if (update) writeFileSync(place, `${JSON.stringify(expected, null, 2)}\n`);
        expect(Object.keys(expected)).toEqual(cases.map(({ name }) => name));
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
