/** A stretch of a source file. Offsets are UTF-16 code units in the untouched file, `end` exclusive. */
export interface Span {
    readonly file: string;
    readonly start: number;
    readonly end: number;
}

/** Whether a stretch holds another wholly. */
export function spanHolds(outer: Span, inner: Span): boolean {
    return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a place is in a stretch or at one of its ends, where a cursor still touches it. */
export function spanReaches({ file, start, end }: Span, path: string, offset: number): boolean {
    return file === path && start <= offset && offset <= end;
}

/** Whether two stretches share a place, be it only where one ends and the other begins. */
export function spansTouch(a: Span, b: Span): boolean {
    return a.file === b.file && a.start <= b.end && b.start <= a.end;
}

/** One source file of a unit, as it was read. */
export interface SourceFile {
    readonly path: string;
    readonly text: string;
}

/** A code as the author wrote it, where it stands. */
export interface Code {
    readonly text: string;
    readonly span: Span;
}

/** A line and a column as people count them: both from 1, columns in UTF-16 code units. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** Finds the places of offsets in one source text; a line ends with \n, \r\n or \r. */
export class LineIndex {
    private readonly starts: number[] = [0];

    constructor(text: string) {
        for (let i = 0; i < text.length; i++) {
            const c = text.charCodeAt(i);
            if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
        }
    }

    /** How many lines the text has, an empty last one included. */
    get lines(): number {
        return this.starts.length;
    }

    /** The offset at which a line (from 1) begins. */
    startOf(line: number): number {
        return this.starts[line - 1] ?? 0;
    }

    placeOf(offset: number): Place {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] ?? 0) <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
    }
}
