import { LineIndex, type Place, type Span } from '../model/index.ts';

/** A stretch of a file as people find it: lines and columns from 1, in UTF-16 code units, the end exclusive. */
export interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** Where offsets of a text stand, and on which line. */
export interface Places {
    placeOf(offset: number): Place;
    /** The line on which an offset stands, without its end. */
    lineAt(offset: number): string;
}

export function locationIn(places: Places, { file, start, end }: Span): Location {
    const [from, to] = [places.placeOf(start), places.placeOf(end)];
    return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Nobody writes longer lines: none is kept of them with each finding. */
const LONGEST_LINE = 20_000;

/** All places of a text. */
export class PlacesOfText implements Places {
    private readonly text: string;
    private readonly lines: LineIndex;
    /** A byte order mark is no column for anybody who looks at the file. */
    private readonly mark: number;

    constructor(text: string) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.mark = text.startsWith('\uFEFF') ? 1 : 0;
    }

    lineAt(offset: number): string {
        const { line } = this.lines.placeOf(offset);
        const start = this.lines.startOf(line);
        const next = line < this.lines.lines ? this.lines.startOf(line + 1) : this.text.length;
        if (next - start > LONGEST_LINE) return '';
        return this.text
            .slice(line === 1 ? Math.max(start, this.mark) : start, next)
            .replace(/(?<![\r\n])[\r\n]+$/, '');
    }

    placeOf(offset: number): Place {
        const { line, column } = this.lines.placeOf(offset);
        return { line, column: line === 1 ? Math.max(column - this.mark, 1) : column };
    }
}

/** The places of a few offsets, once their text is let go: of each file line and column by offset, lines by number. */
export interface PackedPlaces {
    readonly [file: string]: {
        readonly places: { readonly [offset: number]: readonly [number, number] };
        readonly lines: { readonly [line: number]: string };
    };
}

/** Packs the places of spans, and the lines on which those of them stand that are shown with theirs. */
export function packPlaces(
    spans: readonly Span[],
    withLines: readonly Span[],
    placesOf: (path: string) => Places,
): PackedPlaces {
    const packed: Record<string, { places: Record<number, [number, number]>; lines: Record<number, string> }> = {};
    for (const { file, start, end } of [...spans, ...withLines]) {
        const { places } = (packed[file] ??= { places: {}, lines: {} });
        for (const offset of [start, end]) {
            const { line, column } = placesOf(file).placeOf(offset);
            places[offset] = [line, column];
        }
    }
    for (const { file, start } of withLines) {
        const { places, lines } = packed[file]!;
        const [line] = places[start]!;
        lines[line] ??= placesOf(file).lineAt(start);
    }
    return packed;
}

/** The places of a file as they were packed; undefined where one of these spans isn't among them. */
export function unpackPlaces(
    packed: PackedPlaces,
    spans: readonly Span[],
    withLines: readonly Span[],
): ((path: string) => Places) | undefined {
    const knows = ({ file, start, end }: Span): boolean => {
        const places = packed[file]?.places;
        return places?.[start] !== undefined && places[end] !== undefined;
    };
    const lineAt = (file: string, offset: number): string | undefined => {
        const { places, lines } = packed[file] ?? { places: {}, lines: {} };
        return lines[places[offset]?.[0] ?? 0];
    };
    const knowsLine = (span: Span): boolean => knows(span) && lineAt(span.file, span.start) !== undefined;
    if (!spans.every(knows) || !withLines.every(knowsLine)) return undefined;
    return (path) => ({
        placeOf: (offset) => {
            const [line, column] = packed[path]?.places[offset] ?? [1, 1];
            return { line, column };
        },
        lineAt: (offset) => lineAt(path, offset) ?? '',
    });
}
