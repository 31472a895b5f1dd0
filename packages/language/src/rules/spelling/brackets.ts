/** Where the brackets of a text stand without the other of their pair; `end` is where one left open would close. */
export interface Unbalanced {
    readonly unopened: readonly number[];
    readonly unclosed: readonly { readonly at: number; readonly end: number }[];
}

/** « a) », « 1°) », « bis) »: what may number an item. */
const NUMBERING = /(?:^|[\s,;:])[^\s()]{1,5}$/;
/** What surely does, wherever it stands: « (1) », « (dont : a) … ». */
const NUMBER = /(?:^|[\s,;:(])(?:[a-z]{0,2}\d{1,2}|[a-z]|[ivx]{1,4})[°.]?$/i;
const LONGEST_NUMBERING = 6;
/** What is cut may close further on. */
const CUT = /(?:…|\.\.\.)\W*$/;

export function unbalancedIn(value: string): Unbalanced {
    const open: number[] = [];
    const unopened: number[] = [];
    // Each may have closed nothing: « (dont : a) l’un, b) l’autre) ».
    let numbers = 0;
    for (const { 0: sign, index } of value.matchAll(/[()]/g)) {
        if (sign === '(') {
            open.push(index);
            continue;
        }
        const before = value.slice(Math.max(0, index - LONGEST_NUMBERING), index);
        if (open.pop() !== undefined) numbers += NUMBER.test(before) ? 1 : 0;
        else if (NUMBERING.test(before)) continue;
        else if (numbers > 0) numbers--;
        else unopened.push(index);
    }
    return { unopened, unclosed: CUT.test(value) ? [] : closedBySentence(value, open) };
}

/** The end of a sentence (« art. L » ends none), of a paragraph, of an item of a list, or of all. */
const END = /(?<=[\p{L}\p{N}»%]{4})[.;!?]\s+(?=\p{Lu})|\n\s*(?=\n|[-–•*] )|$/gu;
const ENDING = /[\s.;,:!?]/;

/** Each with the end of its sentence, before the sign that ends it; they come in order. */
function closedBySentence(value: string, open: readonly number[]): Unbalanced['unclosed'] {
    if (open.length === 0) return [];
    const ends = Array.from(value.matchAll(END), ({ index }) => index);
    let next = 0;
    return open.map((at) => {
        while (ends[next]! < at) next++;
        return { at, end: Math.max(at + 1, beforeSign(value, ends[next]!)) };
    });
}

function beforeSign(value: string, end: number): number {
    let before = end;
    while (before > 0 && ENDING.test(value[before - 1]!)) before--;
    return before;
}
