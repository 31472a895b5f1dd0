import { ownCopy } from './own-copy.ts';
import { Text } from './text.ts';
import { fold } from './wording.ts';
import { placesIn } from './word-places.ts';

/** A word, or a sign between words, of a text: its key as words are compared, and where it stands in the value. */
export interface Token {
    /** Without accents and capitals; a sign is itself. */
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly isWord: boolean;
}

/** What is written the same is one form wherever it stands. */
export interface Form {
    readonly text: string;
    readonly key: string;
    readonly isWord: boolean;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** More than all the words of a dictionary that are in use; codes and numbers have no end. */
const MOST_FORMS = 50_000;
const forms = new Map<string, Form>();

function formOf(written: string): Form {
    let form = forms.get(written);
    if (!form) {
        const text = ownCopy(written);
        const key = text === '\n' ? '¶' : fold(text);
        form = { text, key, isWord: LETTER_OR_DIGIT.test(key) };
        if (forms.size >= MOST_FORMS) forms.clear();
        forms.set(text, form);
    }
    return form;
}

/** What a text says, word by word: lexicons are sought in its line of keys. */
export class Phrasing {
    /** Each key between two blanks: « ␣accueillir␣le␣visiteur␣.␣ ». */
    readonly keys: string;
    /** Its words and signs, in their order. */
    readonly forms: readonly Form[];
    /** Where each token's key begins in `keys`. */
    private readonly starts: readonly number[];
    /** Where each token begins and ends in the value, by turns. */
    private readonly places: readonly number[];
    private made: readonly Token[] | undefined;

    constructor(value: string) {
        const places = placesIn(value);
        const said: Form[] = [];
        const starts: number[] = [];
        let start = 1;
        for (let i = 0; i < places.length; i += 2) {
            const form = formOf(value.slice(places[i], places[i + 1]));
            said.push(form);
            starts.push(start);
            start += form.key.length + 1;
        }
        this.keys = said.length === 0 ? ' ' : ` ${said.map(({ key }) => key).join(' ')} `;
        this.forms = said;
        this.starts = starts;
        this.places = places;
    }

    /** Made when first asked for: most texts are only searched. */
    get tokens(): readonly Token[] {
        return (this.made ??= this.forms.map((form, rank) => this.token(form, rank)));
    }

    /** The first place where a lexicon has its say, from a token on. */
    find(lexicon: RegExp, from = 0): Passage | undefined {
        const searched = from === 0 ? this.keys : this.keys.slice((this.starts[from] ?? this.keys.length) - 1);
        const found = lexicon.exec(searched);
        if (!found) return undefined;
        const offset = this.keys.length - searched.length + found.index;
        const first = found[0].startsWith(' ') ? offset + 1 : offset;
        return this.passage(this.tokenAt(first), this.tokenAt(offset + found[0].length - 1));
    }

    /** What a lexicon says of the words that begin at a token. */
    at(lexicon: RegExp, from: number): Passage | undefined {
        const offset = this.starts[from];
        if (offset === undefined) return undefined;
        const there = sticky(lexicon);
        there.lastIndex = offset - 1;
        const found = there.exec(this.keys);
        return found ? this.passage(from, this.tokenAt(offset + found[0].length - 2)) : undefined;
    }

    has(lexicon: RegExp): boolean {
        return lexicon.test(this.keys);
    }

    /** From one token to another, both included. */
    passage(first: number, last: number): Passage {
        return { first, last, start: this.places[2 * first] as number, end: this.places[2 * last + 1] as number };
    }

    private token({ key, isWord }: Form, rank: number): Token {
        return { key, start: this.places[2 * rank] as number, end: this.places[2 * rank + 1] as number, isWord };
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

const anchored = new WeakMap<RegExp, RegExp>();

function sticky(lexicon: RegExp): RegExp {
    let there = anchored.get(lexicon);
    if (!there) anchored.set(lexicon, (there = new RegExp(lexicon.source, 'y')));
    return there;
}

/** A text's words, read once however many rules ask. */
export const phrasingOf = Text.once((text) => new Phrasing(text.value));

/**
 * A lexicon: expressions over keys, one or several a line parted by `|`, as regular expressions without groups of their
 * own: `formati[a-z]*`, `capables? d[e]?`. They match whole words.
 */
export function lexicon(expressions: string): RegExp {
    // Begun by its blank: what begins by what stands before it is sought letter by letter, and takes half as long again.
    return new RegExp(` (?:${alternatives(expressions)})(?= )`);
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
