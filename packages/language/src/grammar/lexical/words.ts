/**
 * The one lexical rule: a word all in lower case belongs to the language, a word with a digit or a capital is a code,
 * a text stands in quotes. Here: what is one word, and when two spellings are the same word.
 */

const LETTERS = 'A-Za-zÀ-ÖØ-öø-ÿŒœŸ\\u0300-\\u036f';

/** The source of the pattern of one word: letters and digits, joined by dots, hyphens, apostrophes or single slashes. */
export const WORD_PATTERN = `[${LETTERS}0-9](?:[${LETTERS}0-9._'’\\-]|/(?!/))*`;

const CODE_MARK = /[0-9A-ZÀ-ÖØ-ÞŒŸ]/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’ʼ‘´`′]/g;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
const LIGATURE = new RegExp(`[${Object.keys(LIGATURES).join('')}]`, 'g');

/** Whether a word is a code of the author's rather than a word of the language. */
export function isCode(word: string): boolean {
    return CODE_MARK.test(word);
}

/** A text without its accents, decomposed or not. */
export function withoutAccents(text: string): string {
    return text.normalize('NFD').replace(MARKS, '');
}

/**
 * What is left of a text when accents, case, ligatures and the kind of apostrophe don't count: the key under which
 * whatever is sought is found (« Epreuve », « épreuve », decomposed or not, are one). There is no other folding.
 */
export function fold(text: string): string {
    if (text.length > LONGEST_BY_LETTER) return foldAny(text);
    let folded = '';
    let from = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (isPlain(c)) continue;
        if (c >= TABLE_END) return foldAny(text);
        const key = (FOLDED[c] ??= foldAny(text[i] as string));
        folded += text.slice(from, i) + key;
        from = i + 1;
    }
    return from === 0 ? text : folded + text.slice(from);
}

/** A longer text folds as a whole: letter by letter it would be millions of small strings. */
const LONGEST_BY_LETTER = 1000;

/** Latin letters fold one by one, whatever stands beside them: each is folded once for ever. */
const TABLE_END = 0x250;
const FOLDED: string[] = [];

/** What folding leaves as it is: a to z, digits, and what most stands between words. */
function isPlain(c: number): boolean {
    return (c >= 97 && c <= 122) || (c >= 44 && c <= 59 && c !== 47) || c === 32 || c === 39 || c === 95;
}

function foldAny(text: string): string {
    return withoutAccents(text)
        .toLowerCase()
        .replace(APOSTROPHES, "'")
        .replace(LIGATURE, (sign) => LIGATURES[sign] ?? sign);
}

/** Damerau–Levenshtein distance between two folded words, for proposals. */
export function distance(a: string, b: string): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
            }
            row.push(best);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? a.length;
}

/** Whether one word may well be a slip for the other: short words allow one fault, longer ones up to three. */
export function isSlip(written: string, meant: string): boolean {
    const length = Math.min(written.length, meant.length);
    const allowed = length <= 3 ? (written.length > 1 ? 1 : 0) : length <= 7 ? 2 : 3;
    if (Math.abs(written.length - meant.length) > allowed) return false;
    return distance(written, meant) <= allowed;
}
