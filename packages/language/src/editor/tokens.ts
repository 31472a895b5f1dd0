import type { IToken } from 'chevrotain';
import type { ReferentielLexer } from '../grammar/lexer.ts';
import type { Recognizer } from '../grammar/recognizer.ts';
import { scan } from '../grammar/lexical/scan.ts';
import { parsingServices } from '../grammar/services.ts';

function theLexer(): ReferentielLexer {
    return parsingServices().parser.Lexer as ReferentielLexer;
}

/** The grammar, token by token: what may follow. */
export function recognizer(): Recognizer {
    return theLexer().recognizer;
}

/** A text's tokens as they stand, nothing mended, and its comments. */
export interface Tokens {
    readonly all: readonly IToken[];
    readonly comments: readonly IToken[];
}

let last: { readonly text: string; readonly tokens: Tokens } | undefined;

/** The tokens of a text; of the last text asked for they are kept. */
export function tokensOf(text: string): Tokens {
    if (last?.text !== text) {
        const { tokens, hidden } = scan(text, theLexer().vocabulary);
        last = { text, tokens: { all: tokens, comments: hidden } };
    }
    return last.tokens;
}

export function startOf(token: IToken): number {
    return token.startOffset;
}

/** Exclusive. */
export function endOf(token: IToken): number {
    return (token.endOffset ?? token.startOffset) + 1;
}

/** The rank of the token that an offset is in or at the end of; the one that begins there wins. */
export function rankAt(tokens: readonly IToken[], offset: number): number {
    let low = 0;
    let high = tokens.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(tokens[middle] as IToken) <= offset) low = middle;
        else high = middle - 1;
    }
    const found = tokens[low];
    return found && startOf(found) <= offset && offset <= endOf(found) ? low : -1;
}

/** Whether a token is a word of the language rather than a code, a text or a stray word. */
export function isKeyword({ tokenType }: IToken): boolean {
    return !/^[A-Z,{}%]/.test(tokenType.name);
}
