import { isCode, WORD_PATTERN } from '../grammar/lexical/words.ts';

const RUNS = /[0-9]+|[^0-9._\-/'’\s]+/g;
const SEPARATORS = /^[._\-/'’\s]+/;

/**
 * The key under which a code is found: its runs of digits and of letters, one after another. Two codes are one when
 * their runs are: `C.1.3` = `C1.3.` = C|1|3 and `A5.C1` = `A5C1`, but `C1.11` ≠ `C11.1` and `C13` ≠ `C1.3`.
 * A difference of case doesn't count (it is told as a matter of spelling).
 */
export function codeKey(code: string): string {
    let key = known.get(code);
    if (key === undefined) {
        const own = code.length < PART_FROM ? code : structuredClone(code);
        key = (own.normalize('NFC').match(RUNS) ?? []).join('|').toUpperCase();
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(own, key);
    }
    return key;
}

/** Codes are few and asked for often: C1.1 is in every référentiel. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/** From so many letters on, part of a text, as V8 has it, keeps the whole text in memory. */
const PART_FROM = 13;

/** A code as written, after its first so many runs of letters or of digits; what joins it to them is left out. */
export function afterRuns(code: string, count: number): string {
    const written = code.normalize('NFC');
    let end = 0;
    for (const run of written.matchAll(RUNS)) {
        if (count-- === 0) break;
        end = run.index + run[0].length;
    }
    return written.slice(end).replace(SEPARATORS, '');
}

/** How one code is spelt beside another of the same key: the same, differing by capitals, or by more (dots, hyphens). */
export type Spelling = 'exact' | 'case' | 'variant';

export function spellingOf(written: string, declared: string): Spelling {
    if (written === declared) return 'exact';
    const [a, b] = [written.normalize('NFC'), declared.normalize('NFC')];
    if (a === b) return 'exact';
    return a.toUpperCase() === b.toUpperCase() ? 'case' : 'variant';
}

const ONE_WORD = new RegExp(`^${WORD_PATTERN}$`);

/** Whether a text can stand as a code: one word, with a digit or a capital. */
export function isCodeShaped(text: string): boolean {
    return ONE_WORD.test(text) && isCode(text);
}
