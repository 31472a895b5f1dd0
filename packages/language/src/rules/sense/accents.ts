import type { ComparedText } from '../../corpus/index.ts';
import { groupBy } from '../../model/group-by.ts';
import { Form } from '../../model/forms.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import type { Text } from '../../model/text.ts';
import { fold, type Word, wordsOf } from '../../model/wording.ts';
import { type Spelling, usualFirst, type Written } from './spellings.ts';

/** Shorter words differ by an accent and are two. */
const SHORTEST = 8;
/** By ranges, the letters of French: properties of Unicode cost three times as much. */
const LONG = new RegExp(`[a-zß-öø-ÿœ\\u0300-\\u036f]{${SHORTEST},}`, 'g');
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

/** What some long words are but for their accents, and whether anybody ever spelt it in two ways. */
interface Unaccented {
    readonly key: string;
    readonly spelling: string;
    isSpeltTwice: boolean;
}

/** More than the long words in use. Of what comes after them nobody knows whether it was spelt otherwise. */
const MOST_KNOWN = 100_000;
const known = new Map<string, Unaccented>();

function wordOf(spelling: string): Unaccented {
    const key = fold(spelling);
    const before = known.get(key);
    if (before) {
        if (before.spelling !== spelling) before.isSpeltTwice = true;
        return before;
    }
    const first = { key, spelling, isSpeltTwice: known.size >= MOST_KNOWN };
    if (!first.isSpeltTwice) known.set(key, first);
    return first;
}

interface Long {
    readonly spelling: string;
    readonly word: Unaccented;
}

/** The long words within a form. */
const longIn = Form.once((form): readonly Long[] => {
    const spellings = form.text.match(LONG) ?? [];
    return spellings.map((spelling) => ({ spelling, word: wordOf(spelling) }));
});

/** Whether any word is spelt in two ways that only accents tell apart: in most référentiels none is. */
function areSpeltTwice(texts: readonly Text[]): boolean {
    const all: Long[] = [];
    for (const text of texts)
        for (const form of phrasingOf(text).forms) if (form.text.length >= SHORTEST) all.push(...longIn(form));
    const spellings = new Map<string, string>();
    for (const { spelling, word } of all) {
        if (!word.isSpeltTwice) continue;
        const before = spellings.get(word.key);
        if (before === undefined) spellings.set(word.key, spelling);
        else if (before !== spelling) return true;
    }
    return false;
}

/** Whether two spellings differ by accents that neither conjugation nor another word sets. */
function areOneWord(a: string, b: string): boolean {
    return a.length === b.length && a.slice(-ENDING) === b.slice(-ENDING) && withoutSense(a) !== withoutSense(b);
}

/** A spelling without the accents that tell words apart: « différent » and « ils diffèrent », « répartir » and « repartir ». */
function withoutSense(spelling: string): string {
    return spelling.replace(/^ré/, 're').replace(/é(?=[b-df-hj-np-tv-z]+ent$)/, 'è');
}
