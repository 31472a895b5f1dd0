import { capital } from '../model/names.ts';
import { fold } from '../model/wording.ts';
import type { Dictionary } from './dictionary.ts';
import { TRADE_WORDS } from './trade-words.ts';

/** A word that the language doesn't have, where it stands in its text, and what may be meant, likeliest first. */
export interface Misspelt {
    readonly word: string;
    readonly start: number;
    readonly end: number;
    readonly proposals: readonly string[];
}

/** Words, with what joins them: « sous-traitant », « l’office ». */
const WORD = /(?<![\p{L}\p{M}\p{N}@./_])[\p{L}\p{M}]+(?:[-'’ʼ][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}@_]|\.\p{L})/gu;
const ELIDED = /^(?:l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’ʼ]/i;
const SHORTEST = 4;
/** No word of French is as long, and what may be meant by one takes the square of its length to find. */
const LONGEST = 40;
/** A word said so often is meant. */
const MEANT = 3;
const MOST_PROPOSALS = 3;
/** Where so many words are strange, it is not French that is misspelt. */
const MOST_STRANGE = 2000;
/** Of a text of so many words, of which more than this share are strange, the same. */
const SENTENCE = 8;
const FOREIGN = 0.4;

/** Reads texts for words that aren't any. */
export class SpellingReader {
    private readonly dictionary: Dictionary;
    private readonly own: ReadonlySet<string>;
    private readonly proposed = new Map<string, readonly string[]>();

    /** `own` are the words that a projet has besides. */
    constructor(dictionary: Dictionary, own: Iterable<string>) {
        this.dictionary = dictionary;
        this.own = new Set(Array.from(own, (word) => word.toLowerCase()));
    }

    /**
     * The words that are spelt wrong, each with the rank of its text. What all texts together say often is a word of
     * theirs. What may be meant is sought one word after another: it takes long.
     */
    *read(texts: readonly string[]): Generator<Misspelt & { readonly text: number }> {
        const found = texts.map((text) => this.strange(text.normalize('NFC') === text ? text : ''));
        const counts = new Map<string, number>();
        for (const { word } of found.flat()) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + 1);
        for (const [text, words] of found.entries()) {
            for (const one of words) {
                if ((counts.get(fold(one.word)) ?? 0) >= MEANT) continue;
                // What is like no word is a word of another language, or a name.
                const proposals = this.proposalsFor(one.word);
                if (proposals.length > 0) yield { ...one, text, proposals };
            }
        }
    }

    private strange(text: string): Omit<Misspelt, 'proposals'>[] {
        const found: Omit<Misspelt, 'proposals'>[] = [];
        let words = 0;
        for (const { 0: whole, index } of text.matchAll(WORD)) {
            words++;
            if (this.accepts(whole)) continue;
            let offset = index;
            for (const part of whole.split(/([-'’ʼ])/)) {
                const start = offset;
                offset += part.length;
                if (part.length < SHORTEST || part.length > LONGEST) continue;
                if (this.accepts(part) || isName(text, start, part)) continue;
                found.push({ word: part, start, end: offset });
            }
        }
        return words >= SENTENCE && found.length > words * FOREIGN ? [] : found;
    }

    /** Whether a word, or what is left of it without its elision, may be written so. */
    private accepts(word: string): boolean {
        const bare = word.replace(ELIDED, '');
        if (/\p{Lu}.*\p{Lu}/u.test(bare)) return true;
        return [word.replaceAll(/[’ʼ]/g, "'"), bare].some((one) => this.isWord(one));
    }

    private isWord(word: string): boolean {
        if (word.length > LONGEST) return false;
        const lower = word.toLowerCase();
        if (this.own.has(lower) || TRADE_WORDS.has(lower) || this.dictionary.knows(word)) return true;
        return variantsOf(lower).some((variant) => this.dictionary.knows(variant));
    }

    /** The words that differ by one slip of the hand: accents first, then letters doubled, dropped, changed or turned. */
    private proposalsFor(word: string): readonly string[] {
        const lower = word.toLowerCase();
        let proposals = this.proposed.get(lower);
        if (!proposals && this.proposed.size >= MOST_STRANGE) return [];
        if (!proposals) {
            const known = new Set([...slipsOf(lower)].filter((slip) => this.dictionary.knows(slip)));
            proposals = [...known]
                .map((slip, rank) => ({
                    slip,
                    rank,
                    unlike: fold(slip) === fold(lower) ? 0 : isDoubling(slip, lower) ? 1 : 2,
                }))
                .toSorted((a, b) => a.unlike - b.unlike || a.rank - b.rank)
                .slice(0, MOST_PROPOSALS)
                .map(({ slip }) => slip);
            this.proposed.set(lower, proposals);
        }
        const isCapital = word.charAt(0) !== lower.charAt(0);
        return isCapital ? proposals.map(capital) : proposals;
    }
}

/** A capital inside a sentence begins a name; one at the start of a sentence or of an item may not. */
function isName(text: string, start: number, word: string): boolean {
    if (!/^\p{Lu}/u.test(word)) return false;
    const near = text.slice(Math.max(0, start - 4), start);
    const before = near.slice(near.lastIndexOf('\n') + 1).trimEnd();
    return before !== '' && !/[.!?:;•–—*«"(-]$/u.test(before);
}

/** What the reform of 1990 allows, a capital that bears no accent, « oe » for « œ »: as the dictionary has them. */
function variantsOf(word: string): string[] {
    const variants = word.includes('oe') ? [word.replaceAll('oe', 'œ')] : [];
    const capital = { e: 'éèê', a: 'àâ', i: 'î', o: 'ô', c: 'ç', u: 'û' }[word.charAt(0)] ?? '';
    for (const first of capital) variants.push(first + word.slice(1));
    for (let i = 0; i < word.length; i++) {
        const old = { è: 'é', i: 'î', u: 'û' }[word.charAt(i)];
        if (old) variants.push(word.slice(0, i) + old + word.slice(i + 1));
    }
    return variants;
}

const LETTERS = 'esantiruolcdmpévèàêgqfbhxyjçâîôûùëïzkwœ';

function* slipsOf(word: string): Generator<string> {
    for (let i = 0; i <= word.length; i++) {
        const [before, after] = [word.slice(0, i), word.slice(i)];
        if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
        if (after !== '') yield before + after.slice(1);
        for (const letter of LETTERS) {
            if (after !== '') yield before + letter + after.slice(1);
            yield before + letter + after;
        }
    }
}

/** Whether two words differ by a letter that one of them doubles. */
function isDoubling(a: string, b: string): boolean {
    const single = (word: string): string => word.replaceAll(/(.)\1/g, '$1');
    return single(a) === single(b);
}
