import type { IToken, TokenType } from 'chevrotain';
import { fold, isCode, WORD_PATTERN } from './words.ts';

/** The token types that the scanner deals out; keywords are sought by their folded spelling. */
export interface Vocabulary {
    readonly code: TokenType;
    readonly word: TokenType;
    readonly text: TokenType;
    readonly comment: TokenType;
    readonly keywords: ReadonlyMap<string, TokenType>;
    /** For characters and words that the language has no place for. */
    readonly stray: TokenType;
}

/** A place where the scanner met something that is no token of the language. */
export interface ScanFault {
    readonly kind: 'unclosed-text' | 'foreign-quotes' | 'merge-conflict';
    readonly start: number;
    readonly end: number;
}

export interface Scan {
    readonly tokens: IToken[];
    readonly hidden: IToken[];
    readonly faults: readonly ScanFault[];
}

/** Spaces of any kind, and the signs without width that Word and web pages leave behind. */
const SPACE = /[\s\uFEFF\u00AD\u200B-\u200D\u2060]+/y;
const COMMENT = /\/\/[^\n\r]*/y;
const WORD = new RegExp(WORD_PATTERN, 'y');
const TEXT = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const FOREIGN_TEXT = /«[^»"{}]*»|“[^”"{}]*”/y;
/** Markers at the start of a line; of the two sides of a conflict the first is read, the second is passed over. */
const MERGE_OPEN = /<{7}(?!<)[^\n\r]*/y;
const MERGE_SECOND = /(?:={7}(?!=)|\|{7}(?!\|))[^\n\r]*(?:[\s\S]*?[\n\r]>{7}(?!>)[^\n\r]*)?/y;
const MERGE_CLOSE = />{7}(?!>)[^\n\r]*/y;

/** Where, in a text that seems to have swallowed declarations, it was meant to end. */
export type TextEnds = (start: number, end: number) => number | undefined;

/**
 * Splits a source text into tokens, in linear time. With `meantEnd`, a text may end earlier than at its closing quote:
 * the second reading of a file in which a quote seems to be missing. With `most`, only the first tokens are read.
 */
export function scan(source: string, vocabulary: Vocabulary, meantEnd?: TextEnds, most = Infinity): Scan {
    const tokens: IToken[] = [];
    const hidden: IToken[] = [];
    const faults: ScanFault[] = [];
    let line = 1;
    let lineStart = 0;
    let offset = 0;

    const push = (into: IToken[], tokenType: TokenType, end: number): void => {
        const startLine = line;
        const startColumn = offset - lineStart + 1;
        advanceLines(end);
        into.push({
            image: source.slice(offset, end),
            startOffset: offset,
            endOffset: end - 1,
            startLine,
            startColumn,
            endLine: line,
            endColumn: end - lineStart,
            tokenType,
            // The parser compares token types by index; chevrotain fills it in from the type.
            tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
        });
        offset = end;
    };
    const advanceLines = (end: number): void => {
        for (let i = offset; i < end; i++) {
            const c = source.charCodeAt(i);
            if (c === 10 || (c === 13 && source.charCodeAt(i + 1) !== 10)) {
                line++;
                lineStart = i + 1;
            }
        }
    };
    const match = (pattern: RegExp): number => {
        pattern.lastIndex = offset;
        return pattern.test(source) ? pattern.lastIndex : -1;
    };
    const skip = (end: number): void => {
        advanceLines(end);
        offset = end;
    };

    while (offset < source.length && tokens.length < most) {
        let end = match(SPACE);
        if (end >= 0) {
            skip(end);
            continue;
        }
        const c = source[offset] as string;
        if (c === '"') {
            end = match(TEXT);
            const closed = end >= 0;
            if (!closed) end = source.length;
            const meant = meantEnd?.(offset, end);
            if (meant !== undefined || !closed)
                faults.push({ kind: 'unclosed-text', start: offset, end: meant ?? end });
            push(tokens, vocabulary.text, meant ?? end);
            continue;
        }
        if (c === '/' && (end = match(COMMENT)) >= 0) {
            push(hidden, vocabulary.comment, end);
            continue;
        }
        if ((end = match(WORD)) >= 0) {
            const word = source.slice(offset, end);
            const type = isCode(word) ? vocabulary.code : (vocabulary.keywords.get(fold(word)) ?? vocabulary.word);
            push(tokens, type, end);
            continue;
        }
        if (offset === lineStart && (end = mergeMarker(match)) >= 0) {
            // One fault a conflict, at its first mark.
            const isFirst = c === '<' || faults.every(({ kind }) => kind !== 'merge-conflict');
            if (isFirst) faults.push({ kind: 'merge-conflict', start: offset, end });
            skip(end);
            continue;
        }
        if ((c === '«' || c === '“') && (end = match(FOREIGN_TEXT)) >= 0) {
            faults.push({ kind: 'foreign-quotes', start: offset, end });
            push(tokens, vocabulary.text, end);
            continue;
        }
        push(
            tokens,
            vocabulary.keywords.get(c) ?? vocabulary.stray,
            offset + (source.codePointAt(offset)! > 0xffff ? 2 : 1),
        );
    }
    return { tokens, hidden, faults };
}

function mergeMarker(match: (pattern: RegExp) => number): number {
    for (const pattern of [MERGE_OPEN, MERGE_SECOND, MERGE_CLOSE]) {
        const end = match(pattern);
        if (end >= 0) return end;
    }
    return -1;
}
