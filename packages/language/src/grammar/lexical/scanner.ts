import { fold, isCode, WORD_PATTERN } from './words.ts';

/** The types of tokens that the scanner deals out; keywords are sought by their folded spelling. */
export interface Vocabulary<T> {
    readonly code: T;
    readonly word: T;
    readonly text: T;
    readonly comment: T;
    readonly keywords: ReadonlyMap<string, T>;
    /** For characters and words that the language has no place for. */
    readonly stray: T;
}

/** Takes the tokens of a text as they are met, in order. */
export interface TokenSink<T> {
    /** How many there are, comments not counted. */
    readonly count: number;
    token(type: T, start: number, end: number): void;
    comment(type: T, start: number, end: number): void;
}

/** A place where the scanner met something that is no token of the language. */
export interface ScanFault {
    readonly kind: 'unclosed-text' | 'foreign-quotes' | 'merge-conflict';
    readonly start: number;
    readonly end: number;
}

/** Spaces of any kind, and the signs without width that Word and web pages leave behind. */
const SPACE = /[\s\uFEFF\u00AD\u200B-\u200D\u2060]+/y;
const COMMENT = /\/\/[^\n\r]*/y;
const WORD = new RegExp(WORD_PATTERN, 'y');
const TEXT = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const ESCAPE = /\\/g;
/** Quotes of elsewhere, with the first thing after each that ends its text or shows that it is none. */
const FOREIGN_QUOTES: Readonly<Record<string, { readonly close: string; readonly stop: RegExp }>> = {
    '«': { close: '»', stop: /[»"{}]/g },
    '“': { close: '”', stop: /[”"{}]/g },
};
/** Markers at the start of a line; of the two sides of a conflict the first is read, the second is passed over. */
const MERGE_OPEN = /<{7}(?!<)[^\n\r]*/y;
const MERGE_SECOND = /(?:={7}(?!=)|\|{7}(?!\|))[^\n\r]*/y;
const MERGE_END = /[\n\r]>{7}(?!>)[^\n\r]*/g;
const MERGE_CLOSE = />{7}(?!>)[^\n\r]*/y;

/** Where, in a text that seems to have swallowed declarations, it was meant to end. */
export type TextEnds = (start: number, end: number) => number | undefined;

/**
 * Splits a source text into tokens, in linear time, and gives what was none. With `meantEnd`, a text may end earlier
 * than at its closing quote: the second reading of a file in which a quote seems to be missing. With `most`, only the
 * first tokens are read.
 */
export function scanInto<T>(
    source: string,
    vocabulary: Vocabulary<T>,
    sink: TokenSink<T>,
    meantEnd?: TextEnds,
    most = Infinity,
): ScanFault[] {
    const faults: ScanFault[] = [];
    const ends = new Ends(source);
    let hasConflict = false;
    let offset = 0;

    const push = (type: T, end: number): void => {
        sink.token(type, offset, end);
        offset = end;
    };
    const match = (pattern: RegExp): number => {
        pattern.lastIndex = offset;
        return pattern.test(source) ? pattern.lastIndex : -1;
    };

    while (offset < source.length && sink.count < most) {
        let end = match(SPACE);
        if (end >= 0) {
            offset = end;
            continue;
        }
        const c = source[offset] as string;
        if (c === '"') {
            end = ends.ofText(offset);
            const closed = end >= 0;
            if (!closed) end = source.length;
            const meant = meantEnd?.(offset, end);
            if (meant !== undefined || !closed)
                faults.push({ kind: 'unclosed-text', start: offset, end: meant ?? end });
            push(vocabulary.text, meant ?? end);
            continue;
        }
        if (c === '/' && (end = match(COMMENT)) >= 0) {
            sink.comment(vocabulary.comment, offset, end);
            offset = end;
            continue;
        }
        if ((end = match(WORD)) >= 0) {
            const word = source.slice(offset, end);
            const type = isCode(word) ? vocabulary.code : (vocabulary.keywords.get(fold(word)) ?? vocabulary.word);
            push(type, end);
            continue;
        }
        if (startsLine(source, offset) && (end = mergeMarker(match, ends)) >= 0) {
            // One fault a conflict, at its first mark.
            const isFirst = c === '<' || !hasConflict;
            hasConflict = true;
            if (isFirst) faults.push({ kind: 'merge-conflict', start: offset, end });
            offset = end;
            continue;
        }
        if ((end = ends.ofForeignText(c, offset)) >= 0) {
            faults.push({ kind: 'foreign-quotes', start: offset, end });
            push(vocabulary.text, end);
            continue;
        }
        push(vocabulary.keywords.get(c) ?? vocabulary.stray, offset + (source.codePointAt(offset)! > 0xffff ? 2 : 1));
    }
    return faults;
}

function startsLine(source: string, offset: number): boolean {
    return offset === 0 || source[offset - 1] === '\n' || source[offset - 1] === '\r';
}

function mergeMarker(match: (pattern: RegExp) => number, ends: Ends): number {
    const second = match(MERGE_SECOND);
    if (second >= 0) return ends.ofConflict(second);
    const open = match(MERGE_OPEN);
    return open >= 0 ? open : match(MERGE_CLOSE);
}

/**
 * Where what begins at a place ends. What was found from one place on holds for the next: however often something is
 * begun and never ended, the source is gone through once.
 */
class Ends {
    private readonly source: string;
    private readonly found = new Map<RegExp, { readonly from: number; readonly at: number; readonly end: number }>();

    constructor(source: string) {
        this.source = source;
    }

    /** The end of a text whose opening quote stands at an offset; -1 where nothing closes it. */
    ofText(offset: number): number {
        const quote = this.source.indexOf('"', offset + 1);
        if (quote < 0) return -1;
        // Most hold nothing that is escaped: the first quote closes them.
        if (this.next(ESCAPE, offset).at > quote) return quote + 1;
        TEXT.lastIndex = offset;
        return TEXT.test(this.source) ? TEXT.lastIndex : -1;
    }

    /** The end of a text between quotes of elsewhere; -1 where none begins here. */
    ofForeignText(opening: string, offset: number): number {
        const quotes = FOREIGN_QUOTES[opening];
        if (!quotes) return -1;
        const { at, end } = this.next(quotes.stop, offset + 1);
        return this.source[at] === quotes.close ? end : -1;
    }

    /** The end of the second side of a conflict, whose mark ends at an offset: its last mark, where it has one. */
    ofConflict(offset: number): number {
        const { at, end } = this.next(MERGE_END, offset);
        return at < this.source.length ? end : offset;
    }

    private next(pattern: RegExp, offset: number): { readonly at: number; readonly end: number } {
        const known = this.found.get(pattern);
        if (known && known.from <= offset && offset <= known.at) return known;
        pattern.lastIndex = offset;
        const match = pattern.exec(this.source);
        const at = match?.index ?? this.source.length;
        const found = { from: offset, at, end: match ? at + match[0].length : at };
        this.found.set(pattern, found);
        return found;
    }
}
