import type { ComparedText } from '../../corpus/index.ts';
import { groupBy } from '../../model/group-by.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { Text } from '../../model/text.ts';
import { fold, type Word, wordsOf } from '../../model/wording.ts';
import { type Spelling, usualFirst, type Written } from './spellings.ts';

/** Shorter words differ by an accent and are two. */
const SHORTEST = 8;
/** By ranges, the letters of French: properties of Unicode cost three times as much. */
const LONG = new RegExp(`[a-zß-öø-ÿœ\\u0300-\\u036f]{${SHORTEST},}`, 'g');
const ACCENTED = /[^a-z]/;
/** The endings that conjugation accents: what differs there are two forms of one word. */
const ENDING = 3;

/** Long words that accents tell apart, where no conjugation sets them. */
export function speltByAccents(compared: readonly ComparedText[]): Written[][] {
    if (!areSpeltTwice(compared.map(({ text }) => text))) return [];
    const words = compared.flatMap(({ text, item }) => wordsOf(text).map((word) => ({ word, item })));
    const long = words.filter(({ word }) => word.text.length >= SHORTEST && /^\p{Ll}+$/u.test(word.text));
    return Array.from(groupBy(long, ({ word }) => word.key).values(), (same) => {
        const spellings = same.map(({ word, item }): Spelling => ({ written: written(word), at: word.span, item }));
        const [usual, ...others] = usualFirst(spellings);
        return usual ? [usual, ...others.filter(([one]) => areOneWord(one.written, usual[0].written))] : [];
    });
}

function written(word: Word): string {
    return word.text.normalize('NFC');
}

/** The long words of a text, with those that bear an accent apart. */
const longIn = Text.once((text): { readonly accented: readonly string[]; readonly plain: readonly string[] } => {
    const long = phrasingOf(text).forms.filter((form) => form.text.length >= SHORTEST);
    const spellings = long.flatMap((form) => form.text.match(LONG) ?? []);
    return {
        accented: spellings.filter((spelling) => ACCENTED.test(spelling)),
        plain: spellings.filter((spelling) => !ACCENTED.test(spelling)),
    };
});

/** Whether any word is spelt in two ways that only accents tell apart: in most référentiels none is. */
function areSpeltTwice(texts: readonly Text[]): boolean {
    const accented = new Set<string>();
    for (const text of texts) for (const spelling of longIn(text).accented) accented.add(spelling);
    const folded = new Set(Array.from(accented, fold));
    if (folded.size < accented.size) return true;
    return texts.some((text) => longIn(text).plain.some((spelling) => folded.has(spelling)));
}

/** Whether two spellings differ by accents that neither conjugation nor another word sets. */
function areOneWord(a: string, b: string): boolean {
    return a.length === b.length && a.slice(-ENDING) === b.slice(-ENDING) && withoutSense(a) !== withoutSense(b);
}

/** A spelling without the accents that tell words apart: « différent » and « ils diffèrent », « répartir » and « repartir ». */
function withoutSense(spelling: string): string {
    return spelling.replace(/^ré/, 're').replace(/é(?=[b-df-hj-np-tv-z]+ent$)/, 'è');
}
