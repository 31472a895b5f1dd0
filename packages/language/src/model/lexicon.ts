import { neededWord } from './needed-word.ts';

let lexicons = 0;
/** What a lexicon knows of a form takes two bits: that it asked, that it needs it. So many lexicons share a number. */
const BITS = 2;
const SHARING = 15;
/** Of such a number, the bits that tell which of them asked. */
export const ASKED = 0b01_0101_0101_0101_0101_0101_0101_0101;
const ANY = /^/;

/**
 * Words and phrases that are sought in what texts say. Most texts have none of the words that the lexicon can't do
 * without, which is known form by form: they aren't searched.
 */
export class Lexicon {
    /** Which number of a form holds what it knows of it, and by which bits. */
    readonly shelf: number;
    readonly asked: number;
    readonly needed: number;
    /** Over a text's line of keys. */
    readonly expression: RegExp;
    private readonly phrases: string;
    private word: RegExp | undefined;
    private sticky: RegExp | undefined;

    /** `phrases`, one or several a line parted by `|`, stand between blanks wherever `searched` finds one of them. */
    constructor(phrases: string, searched: (any: string) => string) {
        this.phrases = alternatives(phrases);
        this.expression = new RegExp(searched(this.phrases));
        const rank = lexicons++;
        this.shelf = Math.floor(rank / SHARING);
        this.asked = 1 << ((rank % SHARING) * BITS);
        this.needed = this.asked << 1;
    }

    /** The same, sought in one place only. */
    get there(): RegExp {
        return (this.sticky ??= new RegExp(this.expression, 'y'));
    }

    /** Whether a key is one of the words without which it says nothing. */
    needs(key: string): boolean {
        this.word ??= wholly(neededWord(this.phrases));
        return this.word.test(key);
    }
}

function wholly(word: string | undefined): RegExp {
    return word === undefined ? ANY : new RegExp(`^(?:${word})$`);
}

/**
 * A lexicon: expressions over keys, one or several a line parted by `|`, as regular expressions without groups of their
 * own: `formati[a-z]*`, `capables? d[e]?`. They match whole words.
 */
export function lexicon(phrases: string): Lexicon {
    // Begun by its blank: what begins by what stands before it is sought letter by letter, and takes half as long again.
    return new Lexicon(phrases, (any) => ` (?:${any})(?= )`);
}

/** The same where it is all that a text says, but for a sign or two behind it. */
export function wholeLexicon(phrases: string): Lexicon {
    return new Lexicon(phrases, (any) => `^ (?:${any}) (?:[.,;:!?] )*$`);
}

/** The expressions of a lexicon as one. */
function alternatives(phrases: string): string {
    return phrases
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => line.replace(/\|$/, ''))
        .join('|');
}
