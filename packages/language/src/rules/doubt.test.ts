import { describe, expect, test } from 'vitest';
import { unitFromTexts } from '../index.ts';
import {
    DoubtfulLines,
    hasLostBraces,
    isUnderstood,
    LostDeclarations,
    mayBelongApart,
    possibleKinds,
} from './doubt.ts';

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
/** A warning: it is understood all the same. */
const GUILLEMETS = WELL.replace('"Orienter"', '« Orienter »');
const A_LEVEL_LOST = WELL.replace('bloc BC01', 'niveau\nbloc BC01');
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

    test('all, where a fault is a warning', () => {
        const unit = unitFromTexts(GUILLEMETS);
        expect([unit.root, ...unit.blocks].map((item) => isUnderstood(unit, item))).toEqual([true, true, true]);
        expect(new DoubtfulLines(unit).isEmpty).toBe(true);
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

test.each(['\n', '\r\n', '\r'])('a line ends where %j does, and the first begins with the file', (newline) => {
    const text = `certificasion RNCP1 "T"\n${WELL}`.replaceAll('\n', newline);
    const unit = unitFromTexts(text);
    const lines = new DoubtfulLines(unit);
    const at = (start: number) => ({ file: unit.files[0]!.path, start, end: start + 1 });
    const second = text.indexOf('certification');
    expect([0, second - newline.length - 1, second].map((start) => lines.holds(at(start)))).toEqual([
        true,
        true,
        false,
    ]);

    const inside = IN_BC02.replaceAll('\n', newline);
    const faulty = new DoubtfulLines(unitFromTexts(inside));
    const indent = inside.indexOf('    compétance');
    expect([indent - newline.length - 1, indent, indent + 24].map((start) => faulty.holds(at(start)))).toEqual([
        false,
        true,
        true,
    ]);
});

test('a code may be declared where a fault may have taken it away', () => {
    expect(new LostDeclarations(unitFromTexts(WELL)).mayDeclare('C9')).toBe(false);
    const inBlock = new LostDeclarations(unitFromTexts(IN_BC02));
    expect(['C2', 'c.2', 'C9'].map((code) => inBlock.mayDeclare(code))).toEqual([true, true, false]);
    expect(new LostDeclarations(unitFromTexts(AT_THE_TOP)).mayDeclare('C9')).toBe(true);
    // Neither a lost level nor a warning takes any code away.
    expect(new LostDeclarations(unitFromTexts(A_LEVEL_LOST)).mayDeclare('C9')).toBe(false);
    expect(new LostDeclarations(unitFromTexts(GUILLEMETS)).mayDeclare('C2')).toBe(false);
});

test('two places may belong apart where a head between them, or a brace, may be lost', () => {
    const apart = (text: string): boolean => {
        const unit = unitFromTexts(text);
        const [first, second] = [
            unit.items.find(({ code }) => code?.text === 'C1')!,
            unit.items.findLast(({ code }) => code?.text === 'E1')!,
        ];
        return mayBelongApart(unit, first.span, second.span);
    };
    expect([WELL, IN_BC02, AT_THE_TOP, UNCLOSED].map(apart)).toEqual([false, true, false, true]);
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
    expect(possibleKinds(unitFromTexts(AT_THE_TOP.replace('RNCP1', 'RS1')))).toEqual(['RS']);
    const told = AT_THE_TOP.replace('nivo 5', 'enregistrement sur demande\nnivo 5');
    expect(possibleKinds(unitFromTexts(told))).toEqual(['sur demande']);
    expect(possibleKinds(unitFromTexts(told.replace('RNCP1', 'CQP-1')))).toEqual(['sur demande', 'RS']);
});
