import type { IToken } from 'chevrotain';
import type { Position } from '../grammar/recognizer.ts';
import { endOf, isKeyword, recognizer, startOf, tokensOf } from './tokens.ts';

/** A place at which something is being written: what stands before it, and what the grammar lets follow. */
export interface Place {
    /** What is written so far of the word at the cursor. */
    readonly prefix: string;
    /** Where that word begins. */
    readonly start: number;
    /** The ways of reading what stands before. */
    readonly positions: readonly Position[];
    readonly before: readonly IToken[];
    /** Where the statements around it begin: what may follow there may also come later. */
    readonly starts: readonly Position[];
    /** Nothing stands before on its line: a new statement may begin, whatever the one before lacks. */
    readonly isLineStart: boolean;
}

/** The place of a cursor; none inside texts and comments. */
export function placeAt(text: string, offset: number): Place | undefined {
    const { all, comments } = tokensOf(text);
    if (comments.some((comment) => startOf(comment) < offset && offset <= endOf(comment))) return undefined;
    const before: IToken[] = [];
    let word: IToken | undefined;
    for (const token of all) {
        if (startOf(token) >= offset) break;
        if (endOf(token) < offset) before.push(token);
        else if (token.tokenType.name === 'TEXT') {
            // Right behind its closing quote a text is over.
            if (endOf(token) > offset || !/^".*"$/s.test(token.image)) return undefined;
            before.push(token);
        } else if (/^[\p{L}\p{N}]/u.test(token.image)) word = token;
        else before.push(token);
    }
    const start = word ? startOf(word) : offset;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return {
        prefix: text.slice(start, offset),
        start,
        before,
        isLineStart: line.trim() === '',
        ...positionsAfter(before, line.trim() === ''),
    };
}

/**
 * Reads tokens as the grammar does. One that has no place is passed over; where a line begins with what can begin a
 * statement there, the unfinished one before it is left.
 */
function positionsAfter(tokens: readonly IToken[], isLineStart: boolean): Pick<Place, 'positions' | 'starts'> {
    const grammar = recognizer();
    let positions = grammar.start();
    // Where statements begin: in the file, then inside each open brace.
    const starts: (readonly Position[])[] = [];
    let line = 0;
    for (const token of tokens) {
        const name = token.tokenType.name;
        const isFirst = (token.startLine ?? 0) > line;
        line = token.endLine ?? line;
        const inner = starts.at(-1) ?? headed();
        let next = grammar.advance(positions, name);
        if (next.length === 0 && (name === '}' || (isFirst && isKeyword(token)))) next = grammar.advance(inner, name);
        if (name === '{') starts.push(next.length > 0 ? next : inner);
        if (name === '}') starts.pop();
        if (next.length > 0) positions = next;
    }
    const inner = starts.at(-1) ?? (tokens.length > 0 ? headed() : []);
    return { positions: isLineStart ? [...new Set([...positions, ...inner])] : positions, starts: inner };

    function headed(): readonly Position[] {
        const kind = tokens[0]?.tokenType.name;
        const head =
            kind === 'bibliothèque'
                ? ['bibliothèque', 'CODE']
                : kind === 'suite'
                  ? ['suite', 'de', 'CODE']
                  : ['certification', 'CODE', 'TEXT'];
        return head.reduce<readonly Position[]>((at, name) => grammar.advance(at, name), grammar.start());
    }
}

/** What says which codes may stand at a place. */
export interface Governor {
    readonly keyword: string;
    /** The codes already told after it. */
    readonly told: readonly string[];
    /** What follows « sauf » is taken out of what stands before it. */
    readonly isException: boolean;
}

/** The keyword that says what kind of code stands at a place. */
export function governor(before: readonly IToken[]): Governor {
    const told: string[] = [];
    let isException = false;
    for (let i = before.length - 1; i >= 0; i--) {
        const token = before[i] as IToken;
        const { name } = token.tokenType;
        if (name === 'sauf') isException = true;
        if (name === 'CODE') told.unshift(token.image);
        else if (!['TEXT', ',', 'et', 'à', 'sauf', 'tout'].includes(name)) {
            return { keyword: name, told, isException };
        }
    }
    return { keyword: '', told, isException };
}
