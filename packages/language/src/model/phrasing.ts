import { type Form, formAt } from './forms.ts';
import { Text } from './text.ts';
import { placesIn } from './word-places.ts';

/** A word, or a sign between words, of a text: its key as words are compared, and where it stands in the value. */
export interface Token {
    /** Without accents and capitals; a sign is itself. */
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly isWord: boolean;
}

/** What a text says, word by word: lexicons are sought in its line of keys. */
export class Phrasing {
    /** Its words and signs, in their order. */
    readonly forms: readonly Form[];
    /** Where each token begins and ends in the value, by turns. */
    private readonly places: readonly number[];
    private line: { readonly keys: string; readonly starts: readonly number[] } | undefined;
    private made: readonly Token[] | undefined;

    constructor(value: string) {
        const places = placesIn(value);
        const forms: Form[] = [];
        for (let i = 0; i < places.length; i += 2) forms.push(formAt(value, places[i]!, places[i + 1]!));
        this.forms = forms;
        this.places = places;
    }

    /** Each key between two blanks: « ␣accueillir␣le␣visiteur␣.␣ ». */
    get keys(): string {
        return (this.line ??= lineOf(this.forms)).keys;
    }

    /** Where each token's key begins in `keys`. */
    private get starts(): readonly number[] {
        return (this.line ??= lineOf(this.forms)).starts;
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

function lineOf(forms: readonly Form[]): { keys: string; starts: number[] } {
    const starts: number[] = [];
    let start = 1;
    for (const { key } of forms) {
        starts.push(start);
        start += key.length + 1;
    }
    return { keys: forms.length === 0 ? ' ' : ` ${forms.map(({ key }) => key).join(' ')} `, starts };
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
