import { Form, formAt } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { Text } from './text.ts';
import { placesIn } from './word-places.ts';

export { lexicon } from './lexicon.ts';

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
    private readonly value: string;
    /** Where each token begins and ends in the value, by turns. */
    private places: Int32Array | undefined;
    private line: { readonly keys: string; readonly starts: readonly number[] } | undefined;
    private made: readonly Token[] | undefined;
    /** What lexicons know of its words together, each in its place. */
    private readonly known: number[] = [];

    constructor(value: string) {
        this.value = value;
        this.forms = formsIn(value);
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
    find(lexicon: Lexicon, from = 0): Passage | undefined {
        if (!this.mayTell(lexicon)) return undefined;
        const searched = this.keysFrom(from);
        const found = lexicon.expression.exec(searched);
        if (!found) return undefined;
        const offset = this.keys.length - searched.length + found.index;
        const first = found[0].startsWith(' ') ? offset + 1 : offset;
        return this.passage(this.tokenAt(first), this.tokenAt(offset + found[0].length - 1));
    }

    /** What a lexicon says of the words that begin at a token. */
    at(lexicon: Lexicon, from: number): Passage | undefined {
        const offset = this.mayTell(lexicon) ? this.starts[from] : undefined;
        if (offset === undefined) return undefined;
        const { there } = lexicon;
        there.lastIndex = offset - 1;
        const found = there.exec(this.keys);
        return found ? this.passage(from, this.tokenAt(offset + found[0].length - 2)) : undefined;
    }

    /** The first place of some words, told by their keys. */
    placeOf(words: string): Passage | undefined {
        const offset = this.keys.indexOf(` ${words} `);
        return offset < 0 ? undefined : this.passage(this.tokenAt(offset + 1), this.tokenAt(offset + words.length));
    }

    has(lexicon: Lexicon, from = 0): boolean {
        return this.mayTell(lexicon) && lexicon.expression.test(this.keysFrom(from));
    }

    /** Whether one of its words is such as a lexicon can't do without: few texts have any. */
    private mayTell(lexicon: Lexicon): boolean {
        const { shelf, asked, needed } = lexicon;
        let known = this.known[shelf] ?? 0;
        if ((known & asked) === 0) this.known[shelf] = known = Form.askAll(this.forms, lexicon);
        return (known & needed) !== 0;
    }

    /** From one token to another, both included. */
    passage(first: number, last: number): Passage {
        return { first, last, start: this.placeAt(2 * first), end: this.placeAt(2 * last + 1) };
    }

    private keysFrom(from: number): string {
        return from === 0 ? this.keys : this.keys.slice((this.starts[from] ?? this.keys.length) - 1);
    }

    private token({ key, isWord }: Form, rank: number): Token {
        return { key, start: this.placeAt(2 * rank), end: this.placeAt(2 * rank + 1), isWord };
    }

    /** Most texts are only searched: places are sought again when one is asked for. */
    private placeAt(index: number): number {
        if (!this.places) {
            const { places, count } = placesIn(this.value);
            this.places = places.slice(0, 2 * count);
        }
        return this.places[index] as number;
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

function formsIn(value: string): Form[] {
    const { count, places } = placesIn(value);
    const forms: Form[] = [];
    for (let i = 0; i < count; i++) forms.push(formAt(value, places[2 * i]!, places[2 * i + 1]!));
    return forms;
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

/** A text's words, read once however many rules ask. */
export const phrasingOf = Text.once((text) => new Phrasing(text.value));
