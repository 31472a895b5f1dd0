import { fold } from '../grammar/lexical/words.ts';
import { readingOf } from './rich-text.ts';
import type { Span } from './source.ts';
import type { Text } from './text.ts';

export { fold, withoutAccents } from '../grammar/lexical/words.ts';

const BLANKS = /[\s\u00a0\u202f]+/g;
/** From the first to the last letter or digit of what stands between blanks: a sign alone is no word. */
const WORD = /[\p{L}\p{N}](?:[^\s\u00a0\u202f]*[\p{L}\p{M}\p{N}])?/gu;

/** One word of a text as a word processor counts them: « l’office » and « et/ou » are one, « – » is none. */
export class Word {
    /** As it is written, without the signs around it. */
    readonly text: string;
    private readonly source: Text;
    private readonly start: number;

    constructor(source: Text, text: string, start: number) {
        this.source = source;
        this.text = text;
        this.start = start;
    }

    /** The word whatever its accents, capitals, apostrophes and ligatures. */
    get key(): string {
        return fold(this.text);
    }

    /** Where in the source it stands. */
    get span(): Span {
        return this.source.locate(this.start, this.start + this.text.length);
    }
}

/** The words of a text in their order; what is only Markdown (stars, marks of lists, addresses of links) is none. */
export function wordsOf(text: Text | undefined): Word[] {
    if (!text) return [];
    return Array.from(
        readingOf(text.value).matchAll(WORD),
        ({ index, 0: { length } }) => new Word(text, text.value.slice(index, index + length), index),
    );
}

/** How many words a text has. */
export function countWords(text: Text | undefined): number {
    return text ? (countPlainly(text.value) ?? wordsOf(text).length) : 0;
}

const SIGN = 0;
const BLANK = 1;
const LETTER = 2;
/** What may be Markdown, and whatever is not Latin. */
const UNSURE = 3;
const LATIN_END = 0x250;
const KINDS = Uint8Array.from({ length: 0x2070 }, (_, c) => {
    const sign = String.fromCharCode(c);
    if (sign === '\n' || sign === '[' || (c >= LATIN_END && c < 0x2000)) return UNSURE;
    if (/\s/.test(sign)) return BLANK;
    return c < LATIN_END && /[\p{L}\p{N}]/u.test(sign) ? LETTER : SIGN;
});
/** Its first line may begin an item of a list. */
const MAY_BE_ITEM = /^\s*[-\d]/;

/** The same of a line of plain words, sign by sign; nothing is said of what may be more. */
function countPlainly(value: string): number | undefined {
    if (MAY_BE_ITEM.test(value)) return undefined;
    let count = 0;
    let isWithin = false;
    for (let i = 0; i < value.length; i++) {
        const kind = KINDS[value.charCodeAt(i)] ?? UNSURE;
        if (kind === UNSURE) return undefined;
        if (kind === LETTER && !isWithin) count++;
        if (kind !== SIGN) isWithin = kind === LETTER;
    }
    return count;
}

/** The folded words of a text, elided letters apart: « l’Œuvre » is l and oeuvre. */
export function keysIn(text: string): string[] {
    return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text as a reader compares it: accents composed, blanks and apostrophes as one, no end stop. */
export function asRead(text: string): string {
    return text
        .normalize('NFC')
        .replace(BLANKS, ' ')
        .replace(/[’ʼ`´‘]/g, "'")
        .trim()
        .replace(/(?<![\s.;,])[\s.;,]+$/, '');
}

/** The same, whatever the capitals, accents and ligatures: two texts that say the same have one key. */
export function readingKey(text: string): string {
    return fold(asRead(text));
}

/** What is compared when somebody seeks something: accents, case, dots, blanks and apostrophes don't count. */
export function searchKey(text: string): string {
    return fold(text).replace(/[.·_\-\s']/g, '');
}

/** A text as part of a file's name or of an address: ASCII letters, digits and hyphens; empty where none is left. */
export function slug(text: string, longest = 60): string {
    return fold(text)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')
        .slice(0, longest)
        .replace(/-$/, '');
}

/** Whether a text says anything: « … » and « x » only hold a place. */
export function saysSomething(text: string): boolean {
    return /\p{L}{2}/u.test(text);
}
