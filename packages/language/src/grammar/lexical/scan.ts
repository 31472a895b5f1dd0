import type { IToken, TokenType } from 'chevrotain';
import { type ScanFault, scanInto, type TextEnds, type TokenSink, type Vocabulary } from './scanner.ts';

export interface Scan {
    readonly tokens: IToken[];
    readonly hidden: IToken[];
    readonly faults: readonly ScanFault[];
}

/** The tokens of a text as Langium's parser takes them, each with its line and column; see `scanInto`. */
export function scan(source: string, vocabulary: Vocabulary<TokenType>, meantEnd?: TextEnds, most?: number): Scan {
    const sink = new ParserTokens(source);
    const faults = scanInto(source, vocabulary, sink, meantEnd, most);
    return { tokens: sink.tokens, hidden: sink.hidden, faults };
}

class ParserTokens implements TokenSink<TokenType> {
    readonly tokens: IToken[] = [];
    readonly hidden: IToken[] = [];
    private readonly source: string;
    private offset = 0;
    private line = 1;
    private lineStart = 0;

    constructor(source: string) {
        this.source = source;
    }

    get count(): number {
        return this.tokens.length;
    }

    token(type: TokenType, start: number, end: number): void {
        this.tokens.push(this.made(type, start, end));
    }

    comment(type: TokenType, start: number, end: number): void {
        this.hidden.push(this.made(type, start, end));
    }

    private made(tokenType: TokenType, start: number, end: number): IToken {
        this.advance(start);
        const { line: startLine } = this;
        const startColumn = start - this.lineStart + 1;
        this.advance(end);
        return {
            image: this.source.slice(start, end),
            startOffset: start,
            endOffset: end - 1,
            startLine,
            startColumn,
            endLine: this.line,
            endColumn: end - this.lineStart,
            tokenType,
            // The parser compares token types by index; chevrotain fills it in from the type.
            tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
        };
    }

    private advance(end: number): void {
        for (; this.offset < end; this.offset++) {
            const c = this.source.charCodeAt(this.offset);
            if (c === 10 || (c === 13 && this.source.charCodeAt(this.offset + 1) !== 10)) {
                this.line++;
                this.lineStart = this.offset + 1;
            }
        }
    }
}
