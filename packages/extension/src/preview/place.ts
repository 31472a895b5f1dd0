export interface Position {
    readonly line: number;
    readonly character: number;
}

/** A stretch of a source; counted from 0. */
export interface Place {
    readonly uri: string;
    readonly start: Position;
    readonly end: Position;
}

const FORM = /^(.+)#(\d+),(\d+)-(\d+),(\d+)$/s;

/** Reads `data-source` of a fragment: `uri#line,character-line,character`. */
export function readPlace(text: string): Place | undefined {
    const [, uri, ...numbers] = FORM.exec(text) ?? [];
    const [line, character, endLine, endCharacter] = numbers.map(Number);
    if (uri === undefined || line === undefined || character === undefined) return undefined;
    if (endLine === undefined || endCharacter === undefined) return undefined;
    return { uri, start: { line, character }, end: { line: endLine, character: endCharacter } };
}

export function holds({ start, end }: Place, position: Position): boolean {
    return compare(start, position) <= 0 && compare(position, end) <= 0;
}

/** Whether one place, of two that hold a position, is the smaller one. */
export function isWithin(inner: Place, outer: Place): boolean {
    return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
    return a.line - b.line || a.character - b.character;
}
