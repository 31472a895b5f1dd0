// What rules find by what they share and is heavy: asked for late, given up midway, or said to be lacking.
import { describe, expect, test } from 'vitest';
import { Neighbours, RULES, unitFromTexts } from '../index.ts';
import { Checker, compareNeighbours, silentRules } from './check.ts';
import type { CheckSettings } from './settings.ts';

const today = '2026-11-24';
const TEXT = `certification CQP-Selle "Sellier garnisseur"
répertoire RNCP
compétance C9 "Piquer"
bloc BC01 "Garnir" {
    compétence C1 "Relever les cotes du siège ancien, tracer le patron sur la toile et couper chaque pièce dans le fil du cuir"
    compétence C2 "Dégarnir le dossier en gardant les sangles saines, puis poser la mousse et tendre la housse sans faire de pli"
    épreuve E1 "Chantier" { évalue tout }
}
`;
const unit = unitFromTexts({ 'a.referentiel': TEXT });
const twin = unitFromTexts({
    'b.referentiel': TEXT.replace('CQP-Selle', 'CQP-Auto').replace('compétance C9 "Piquer"\n', ''),
});

function checker(settings: Partial<CheckSettings> = {}): Checker {
    const neighbours = new Neighbours([twin]);
    return new Checker(
        RULES,
        { today, ...settings },
        { neighbours: { version: '', load: () => Promise.resolve(neighbours) } },
    );
}

describe('what is found late', () => {
    test('is what the rules over what lies beside find, and nothing else', async () => {
        const found = await checker().judgeLate(unit, () => Promise.resolve(true));
        expect(found?.map(({ rule }) => rule)).toEqual(['passage-en-double', 'passage-en-double']);
        expect(found?.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    });

    test('is nothing where the rule is off, or has nothing to compare with', async () => {
        const off = checker({ severities: { 'passage-en-double': 'off' } });
        expect(await off.judgeLate(unit, () => Promise.resolve(true))).toEqual([]);
        expect(await new Checker(RULES, { today }).judgeLate(unit, () => Promise.resolve(true))).toEqual([]);
    });

    test.each([0, 1, 2])('is given up when asked to, after %d times', async (times) => {
        let asked = 0;
        expect(await checker().judgeLate(unit, () => Promise.resolve(asked++ < times))).toBeUndefined();
        expect(asked).toBe(times + 1);
    });
});

describe('a rule that can find nothing', () => {
    const silent = (settings: Partial<CheckSettings>, certifications: number, dictionary = false): string[] =>
        silentRules(
            RULES,
            { today, ...settings },
            dictionary ? { dictionary: { version: '', load: () => Promise.reject(new Error('not asked for')) } } : {},
            certifications,
        ).map(({ rule, needs }) => `${rule} ${needs}`);

    test('says what it needs', () => {
        expect(silent({}, 2).toSorted()).toEqual([
            'accord dictionary',
            'orthographe dictionary',
            'reproduction corpus',
        ]);
        expect(silent({}, 2, true)).toEqual(['reproduction corpus']);
    });

    test('says nothing where it is off', () => {
        expect(silent({ severities: { reproduction: 'off' } }, 2, true)).toEqual([]);
    });

    test('what lies beside is compared in a projet of a thousand, and is lacking in a larger one', () => {
        expect(silent({}, 1000, true)).toEqual(['reproduction corpus']);
        expect(silent({}, 1001, true)).toEqual(['passage-en-double neighbours', 'reproduction corpus']);
    });
});

test('what lies beside is compared where there are two certifications, and a thousand at most', () => {
    const compared = [0, 1, 2, 1000, 1001].map((count) => compareNeighbours(RULES, { today }, count));
    expect(compared).toEqual([false, false, true, true, false]);
    const off: CheckSettings = { today, severities: { 'passage-en-double': 'off' } };
    expect(compareNeighbours(RULES, off, 2)).toBe(false);
});
