import type { Text } from './text.ts';
import { fold } from './wording.ts';

/** A word, or a sign between words, of a text: its key as words are compared, and where it stands in the value. */
export interface Token {
    /** Without accents and capitals; a sign is itself. */
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly isWord: boolean;
}

/** Words (elided ones apart: « l », « office »; hyphenated ones whole), and the signs that end a clause. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[.,;:!?()\n•*–—%/+-]/gu;

/** What a text says, word by word: lexicons are sought in its line of keys. */
export class Phrasing {
    readonly tokens: readonly Token[];
    /** Each key between two blanks: « ␣accueillir␣le␣visiteur␣.␣ ». */
    readonly keys: string;
    /** Where each token's key begins in `keys`. */
    private readonly starts: readonly number[];

    constructor(value: string) {
        const tokens: Token[] = [];
        const starts: number[] = [];
        let keys = ' ';
        for (const { 0: word, index } of value.matchAll(TOKEN)) {
            const key = word === '\n' ? '¶' : fold(word);
            tokens.push({ key, start: index, end: index + word.length, isWord: /[\p{L}\p{N}]/u.test(word) });
            starts.push(keys.length);
            keys += `${key} `;
        }
        this.tokens = tokens;
        this.keys = keys;
        this.starts = starts;
    }

    /** The first place where a lexicon has its say, from a token on. */
    find(lexicon: RegExp, from = 0): Passage | undefined {
        const searched = from === 0 ? this.keys : this.keys.slice((this.starts[from] ?? this.keys.length) - 1);
        const found = lexicon.exec(searched);
        if (!found) return undefined;
        const offset = this.keys.length - searched.length + found.index;
        return this.passage(this.tokenAt(offset), this.tokenAt(offset + found[0].length - 1));
    }

    has(lexicon: RegExp): boolean {
        return lexicon.test(this.keys);
    }

    /** From one token to another, both included. */
    passage(first: number, last: number): Passage {
        const [a, b] = [this.tokens[first] as Token, this.tokens[last] as Token];
        return { first, last, start: a.start, end: b.end };
    }

    private tokenAt(offset: number): number {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] as number) <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}

/** Some words of a text: by token (both ends included) and by offset in its value. */
export interface Passage {
    readonly first: number;
    readonly last: number;
    readonly start: number;
    readonly end: number;
}

const known = new WeakMap<Text, Phrasing>();

/** A text's words, read once however many rules ask. */
export function phrasingOf(text: Text): Phrasing {
    let phrasing = known.get(text);
    if (!phrasing) known.set(text, (phrasing = new Phrasing(text.value)));
    return phrasing;
}

/**
 * A lexicon: expressions over keys, one or several a line parted by `|`, as regular expressions without groups of their
 * own: `formati[a-z]*`, `capables? d[e]?`. They match whole words.
 */
export function lexicon(expressions: string): RegExp {
    return new RegExp(`(?<= )(?:${alternatives(expressions)})(?= )`);
}

/** The expressions of a lexicon as one. */
export function alternatives(expressions: string): string {
    return expressions
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => line.replace(/\|$/, ''))
        .join('|');
}
