import type { IToken } from 'chevrotain';
import { KEYWORD_DOCS, type KeywordDoc } from './keyword-docs.ts';
import { endOf, isKeyword, startOf } from './tokens.ts';

/** The longest phrase is four words: « mise en situation » has three. */
const LONGEST = 4;

/** The longest known phrase that a token is part of: « voies d’accès », « sur demande » with what it belongs to. */
export function phraseAt(
    tokens: readonly IToken[],
    rank: number,
): { readonly phrase: string; readonly doc: KeywordDoc; readonly start: number; readonly end: number } | undefined {
    for (let length = LONGEST; length > 0; length--) {
        for (let from = Math.max(rank - length + 1, 0); from <= rank; from++) {
            const words = tokens.slice(from, from + length);
            const [first] = words;
            const last = words.at(-1);
            if (!first || !last || words.length < length || !words.every(isKeyword)) continue;
            const phrase = words.map(({ tokenType }) => tokenType.name).join(' ');
            const doc = KEYWORD_DOCS.get(phrase);
            if (doc) return { phrase, doc, start: startOf(first), end: endOf(last) };
        }
    }
    return undefined;
}
