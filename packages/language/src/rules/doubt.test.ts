import { describe, expect, test } from 'vitest';
import { unitFromTexts } from '../index.ts';
import { DoubtfulLines, hasLostBraces, isUnderstood, LostDeclarations, possibleKinds } from './doubt.ts';

const WELL = `certification RNCP1 "T"
bloc BC01 "B" {
    compétence C1 "Accueillir"
    épreuve E1 "Cas" { évalue tout }
}
bloc BC02 "D" {
    compétence C2 "Orienter"
    épreuve E1 "Cas" { évalue tout }
}
`;
const IN_BC02 = WELL.replace('compétence C2 "Orienter"', 'compétance C2 "Orienter"');
const AT_THE_TOP = WELL.replace('bloc BC01', 'nivo 5\nbloc BC01');
const UNCLOSED = `${WELL}bloc BC03 "F" {\n    compétence C3 "Conclure"\n`;

describe('what is understood', () => {
    test('all of a text without fault', () => {
        const unit = unitFromTexts(WELL);
        expect([unit.root, ...unit.blocks].map((item) => isUnderstood(unit, item))).toEqual([true, true, true]);
    });

    test('all but the bloc in which a fault stands', () => {
        const unit = unitFromTexts(IN_BC02);
        expect([unit.root, ...unit.blocks].map((item) => isUnderstood(unit, item))).toEqual([true, true, false]);
    });

    test('not what the certification says of itself, where the fault stands there', () => {
        const unit = unitFromTexts(AT_THE_TOP);
        expect([unit.root, ...unit.blocks].map((item) => isUnderstood(unit, item))).toEqual([false, true, true]);
    });
});

test('the lines of a fault are in doubt, and no other', () => {
    const unit = unitFromTexts(IN_BC02);
    const lines = new DoubtfulLines(unit);
    const file = unit.files[0]!.path;
    const at = (words: string) => ({ file, start: IN_BC02.indexOf(words), end: IN_BC02.indexOf(words) + 2 });
    expect([lines.isEmpty, lines.holds(at('C2')), lines.holds(at('C1'))]).toEqual([false, true, false]);
    expect(new DoubtfulLines(unitFromTexts(WELL)).isEmpty).toBe(true);
});

test('a code may be declared where a fault may have taken it away', () => {
    expect(new LostDeclarations(unitFromTexts(WELL)).mayDeclare('C9')).toBe(false);
    expect(new LostDeclarations(unitFromTexts(IN_BC02)).mayDeclare('C2')).toBe(true);
});

test('braces are lost in the file that lacks one', () => {
    const unit = unitFromTexts(UNCLOSED);
    const file = unit.files[0]!.path;
    expect([hasLostBraces(unit, file), hasLostBraces(unit, 'other')]).toEqual([true, false]);
    expect(hasLostBraces(unitFromTexts(AT_THE_TOP), file)).toBe(false);
});

test('what a certification is registered as is not sure where the statement that tells it may be lost', () => {
    expect(possibleKinds(unitFromTexts(WELL))).toEqual(['sur demande']);
    expect(possibleKinds(unitFromTexts(AT_THE_TOP))).toEqual(['sur demande', 'de droit']);
    expect(possibleKinds(unitFromTexts(AT_THE_TOP.replace('RNCP1', 'CQP-1')))).toEqual([
        'sur demande',
        'RS',
        'de droit',
    ]);
});
