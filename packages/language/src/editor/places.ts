import type { Location, Position, Range } from 'vscode-languageserver-types';
import { LineIndex, type SourceFile, type Span } from '../model/index.ts';

/** The places of the protocol in the texts that a unit was made from. An editor never sees a byte order mark. */
export class Places {
    private readonly sources: ReadonlyMap<string, SourceFile>;
    private readonly uriOf: (path: string) => string;
    private readonly indexes = new Map<string, LineIndex>();

    constructor(sources: ReadonlyMap<string, SourceFile>, uriOf: (path: string) => string) {
        this.sources = sources;
        this.uriOf = uriOf;
    }

    textOf(path: string): string {
        return this.sources.get(path)?.text ?? '';
    }

    uri(path: string): string {
        return this.uriOf(path);
    }

    position(path: string, offset: number): Position {
        const { line, column } = this.index(path).placeOf(offset);
        return { line: line - 1, character: Math.max(column - 1 - (line === 1 ? this.mark(path) : 0), 0) };
    }

    offset(path: string, { line, character }: Position): number {
        const index = this.index(path);
        const text = this.textOf(path);
        if (line >= index.lines) return text.length;
        const start = index.startOf(line + 1) + (line === 0 ? this.mark(path) : 0);
        return Math.min(start + character, line + 1 < index.lines ? index.startOf(line + 2) : text.length);
    }

    range({ file, start, end }: Span): Range {
        return { start: this.position(file, start), end: this.position(file, end) };
    }

    location(span: Span): Location {
        return { uri: this.uriOf(span.file), range: this.range(span) };
    }

    lines(path: string): LineIndex {
        return this.index(path);
    }

    private index(path: string): LineIndex {
        let index = this.indexes.get(path);
        if (!index) this.indexes.set(path, (index = new LineIndex(this.textOf(path))));
        return index;
    }

    private mark(path: string): number {
        return this.textOf(path).startsWith('\uFEFF') ? 1 : 0;
    }
}
