// Each fault of the doctrine, planted in a référentiel that has none, is found; what is near to it is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, presetSettings, RULES, unitFromTexts } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import type { Change } from './doctrine/case.ts';
import { DOSSIER } from './doctrine/dossier.ts';
import { EVALUATION } from './doctrine/evaluation.ts';
import { STRUCTURE } from './doctrine/structure.ts';
import { WORDING } from './doctrine/wording.ts';

const path = 'agencement-interieur.referentiel';
const clean = readFileSync(join(import.meta.dirname, '../../examples/agencement-interieur', path), 'utf8');
const checker = new Checker(RULES, { today: '2026-12-01' });
const filing = new Checker(RULES, { today: '2026-12-01', ...presetSettings('dépôt') });

function changed({ says, instead }: Change): string {
    return instead.reduce((text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`« ${says} »: « ${from} » is not in the clean example.`);
        return text.replace(from, () => to);
    }, clean);
}

async function rulesFoundIn(text: string, by = checker): Promise<string[]> {
    const findings = await by.checkUnit(unitFromTexts({ [path]: text }));
    return findings.map(({ rule, message }) => `${rule}: ${message.fr}`);
}

test('the clean example has no fault, not even to be filed', async () => {
    expect(await rulesFoundIn(clean, filing)).toEqual([]);
});

/** By default, or, of a rule that is off by itself, as before filing. */
function judging(code: string): Checker {
    const rule = RULES.find((one) => one.code === code);
    return rule && Object.values(rule.severity).every((severity) => severity === 'off') ? filing : checker;
}

const CASES = [...DOSSIER, ...WORDING, ...EVALUATION, ...STRUCTURE];

test('forty faults at least, and as many near misses', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(CASES.flatMap(({ nearMisses }) => nearMisses).length).toBeGreaterThanOrEqual(40);
});

describe.each(CASES)('$rule: $fault.says', ({ rule, fault, nearMisses }) => {
    test('is found', async () => {
        const found = await rulesFoundIn(changed(fault), judging(rule));
        expect(found.map((told) => told.split(':')[0])).toContain(rule);
    });

    if (nearMisses.length === 0) return;
    test.each(nearMisses)('not: $says', async (near) => {
        expect(await rulesFoundIn(changed(near), judging(rule))).toEqual([]);
    });
});
