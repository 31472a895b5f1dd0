import { Text } from '../../model/text.ts';

/** What a hand writes amiss between words. */
export type SlipKind = 'before' | 'double' | 'inside' | 'comma' | 'sign' | 'unclosed' | 'unopened';

/** A slip: what shows it, and the stretch to be replaced, empty where something is missing. */
export interface Slip {
    readonly kind: SlipKind;
    readonly shown: readonly [number, number];
    readonly amiss: readonly [number, number];
}

/** The slips of a text, and how often it writes a double sign with its blank. */
export interface ReadSlips {
    readonly slips: readonly Slip[];
    readonly spacedSigns: number;
}

const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿŒœ';

interface Amiss {
    readonly kind: SlipKind;
    /** What stands before it is looked at last: all texts are read, and few have its sign. */
    readonly sign: RegExp;
    /** Where a blank is missing beside the sign; else the sign is what is amiss. */
    readonly missing?: 'before' | 'after';
}

/** Numbers, times, codes, addresses and names of files have none: « 1,5 », « 12:30 », « a,b », « .NET », « C1: ». */
const AMISS: readonly Amiss[] = [
    {
        kind: 'before',
        sign: new RegExp(
            `[ \\u00a0]+(?=[,.](?:\\s|$)(?! ?[.,]))(?<=(?:^|\\s)[^\\s/@.]*[${LETTER}0-9)»][ \\u00a0]+)`,
            'g',
        ),
    },
    { kind: 'double', sign: new RegExp(` {2,}(?=\\S)(?<=[${LETTER}]{2}[,;.:!?)»]? +)`, 'g') },
    { kind: 'inside', sign: new RegExp(`(?<=\\() +(?=[${LETTER}]{2})| +(?=\\))(?<=[${LETTER}]{2} +)`, 'g') },
    {
        kind: 'comma',
        sign: /,(?=[a-zß-öø-ÿœ]{2,30}(?:[\s,;)»’']|\.?$|\.\s))(?<=(?:^|[\s(«’'])[a-zß-öø-ÿœ-]{2,30},)/g,
        missing: 'after',
    },
    { kind: 'sign', sign: new RegExp(`[;:!?](?=\\s|$)(?<=(?:[${LETTER}]{2}|\\)).)`, 'g'), missing: 'before' },
];
const SPACED_SIGN = /[ \u00a0\u202f][;:!?](?=\s|$)/g;

export const slipsIn = Text.once(({ value }): ReadSlips => {
    const between = AMISS.flatMap(({ kind, sign, missing }) =>
        Array.from(value.matchAll(sign), ({ 0: { length }, index }): Slip => {
            const [start, end] = [index, index + length];
            const shown = [Math.max(0, start - 1), Math.min(value.length, end + 1)] as const;
            if (!missing) return { kind, shown, amiss: [start, end] };
            const at = missing === 'before' ? start : end;
            return { kind, shown, amiss: [at, at] };
        }),
    );
    return { slips: [...between, ...unbalancedIn(value)], spacedSigns: value.match(SPACED_SIGN)?.length ?? 0 };
});

/** « a) », « 1°) »: what numbers an item. */
const NUMBERING = /(?:^|[\s,;:])[^\s()]{1,5}$/;
/** What is cut may close further on. */
const CUT = /(?:…|\.\.\.)\W*$/;

function unbalancedIn(value: string): Slip[] {
    const open: number[] = [];
    const unopened: Slip[] = [];
    for (const { 0: sign, index } of value.matchAll(/[()]/g)) {
        if (sign === '(') open.push(index);
        else if (open.pop() === undefined && !NUMBERING.test(value.slice(Math.max(0, index - 6), index)))
            unopened.push({ kind: 'unopened', shown: [index, index + 1], amiss: [index, index + 1] });
    }
    if (CUT.test(value)) return unopened;
    return [...unopened, ...open.map((index) => unclosed(value, index))];
}

/** It closes with its line, before the sign that ends it. */
function unclosed(value: string, index: number): Slip {
    const line = value.slice(index).split('\n', 1)[0] ?? '';
    const end = index + line.replace(/[\s.;,:!?]+$/, '').length;
    return { kind: 'unclosed', shown: [index, index + 1], amiss: [end, end] };
}
