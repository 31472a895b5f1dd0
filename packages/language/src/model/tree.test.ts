import { expect, test } from 'vitest';
import { unitFromTexts } from './build/from-texts.ts';
import { groupBy, indexBy } from './group-by.ts';
import type { Item } from './items.ts';
import { spanHolds, spanReaches, spansTouch } from './source.ts';
import {
    blockOf,
    competenciesOf,
    holdersOf,
    holdersOfKind,
    isIn,
    isInside,
    itemsIn,
    leafAssessments,
    nearest,
    rootOf,
} from './tree.ts';

const unit = unitFromTexts({
    'a.referentiel': `certification RNCP1 "T"
activité A1 "Accueillir" {
    activité A1.1 "Orienter" {
        compétence C1 "Dire" { compétence C1.1 "Saluer" { critère CE1 "Vu" } compétence C1.2 "Servir" }
    }
    compétence C2 "Noter"
}
bloc BC01 "B" {
    compétences A1.1
    épreuve E1 "Cas" { épreuve E1.1 "Oral" { évalue C1.1 } épreuve E1.2 "Écrit" { évalue C1.2 } }
    au choix { épreuve E2 "Projet" { évalue tout } }
}
`,
});

const item = (code: string): Item => {
    const found = unit.items.find((one) => one.code?.text === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
};
const codes = (items: readonly Item[]): (string | undefined)[] => items.map(({ code }) => code?.text);

test('what an item stands in', () => {
    expect(codes(holdersOf(item('C1.1')))).toEqual(['C1', 'A1.1', 'A1', 'RNCP1']);
    expect(codes(holdersOfKind(item('C1.1'), 'activity'))).toEqual(['A1', 'A1.1']);
    expect(rootOf(item('C1.1'))).toBe(unit.root);
    expect(nearest(item('E2'), 'choice')).toBe(unit.choices[0]);
    expect(nearest(item('E1.1'), 'choice')).toBeUndefined();
});

test('an item is in itself, but stands only in others', () => {
    expect([isIn(item('A1'), item('A1')), isInside(item('A1'), item('A1'))]).toEqual([true, false]);
    expect([isIn(item('C1.1'), item('A1')), isInside(item('C1.1'), item('A1'))]).toEqual([true, true]);
    expect(isIn(item('A1'), item('C1.1'))).toBe(false);
});

test('the bloc of an épreuve, of a bloc itself, of nothing', () => {
    expect(blockOf(item('E1.1'))).toBe(item('BC01'));
    expect(blockOf(item('BC01'))).toBe(item('BC01'));
    expect(blockOf(item('C2'))).toBeUndefined();
});

test('the competencies that an item stands for hold no others', () => {
    expect(codes(competenciesOf(item('A1')))).toEqual(['C1.1', 'C1.2', 'C2']);
    expect(codes(competenciesOf(item('C1.2')))).toEqual(['C1.2']);
    expect(codes(competenciesOf(item('BC01')))).toEqual(['C1.1', 'C1.2']);
    expect(codes(competenciesOf(item('CE1')))).toEqual(['C1.1']);
    expect(competenciesOf(item('E1'))).toEqual([]);
});

test('épreuves that are passed themselves, and all that an item holds', () => {
    expect(codes(unit.blocks.flatMap(({ assessments }) => assessments.flatMap(leafAssessments)))).toEqual([
        'E1.1',
        'E1.2',
        'E2',
    ]);
    expect(codes(itemsIn(item('A1.1')))).toEqual(['C1', 'C1.1', 'CE1', 'C1.2']);
});

test('things by key, in the order in which keys come', () => {
    expect([...groupBy(['b1', 'a1', 'b2'], ([first]) => first)]).toEqual([
        ['b', ['b1', 'b2']],
        ['a', ['a1']],
    ]);
    expect([...indexBy(['xy', 'y'], (word) => word)]).toEqual([
        ['x', ['xy']],
        ['y', ['xy', 'y']],
    ]);
});

test('stretches of source', () => {
    const span = (start: number, end: number, file = 'a') => ({ file, start, end });
    expect(spanHolds(span(2, 5), span(2, 5))).toBe(true);
    expect(spanHolds(span(2, 5), span(2, 6))).toBe(false);
    expect(spanHolds(span(2, 5), span(3, 4, 'b'))).toBe(false);
    expect([1, 2, 5, 6].map((offset) => spanReaches(span(2, 5), 'a', offset))).toEqual([false, true, true, false]);
    expect(spanReaches(span(2, 5), 'b', 3)).toBe(false);
    expect(spansTouch(span(2, 5), span(5, 7))).toBe(true);
    expect(spansTouch(span(2, 5), span(6, 7))).toBe(false);
    expect(spansTouch(span(2, 5), span(3, 4, 'b'))).toBe(false);
});
