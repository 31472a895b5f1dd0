import type { Span } from './source.ts';

/** A run of the value that corresponds to a run of the source: letter for letter if both are equally long, else as one. */
interface Segment {
    readonly value: number;
    readonly length: number;
    readonly source: number;
    readonly sourceLength: number;
}

/** How many things are made of texts. */
let kinds = 0;

/**
 * A text as its reader sees it (no quotes, no indentation, `\"` and `\\` undone, line ends `\n`, accents composed),
 * with the exact way back from any stretch of it to the source.
 */
export class Text {
    readonly value: string;
    /** The text with its quotes. */
    readonly span: Span;
    private readonly raw: string;
    private segments: readonly Segment[] | undefined;
    /** What was made of this text, each kind in its place. */
    private made: unknown[] | undefined;

    /** `raw` is the source between `span.start` and `span.end`, quotes included (the closing one may be missing). */
    constructor(raw: string, span: Span) {
        this.raw = raw;
        this.span = span;
        this.value = valueOf(raw);
    }

    /**
     * What is made of a text, made once however many ask, and kept with the text: a table of texts beside it would be gone
     * through at each collection of garbage.
     */
    static once<T>(make: (text: Text) => T): (text: Text) => T {
        const kind = kinds++;
        return (text) => {
            const made = (text.made ??= []);
            if (made[kind] === undefined) made[kind] = make(text);
            return made[kind] as T;
        };
    }

    /** The stretch of source that the stretch [from, to) of the value was read from. */
    locate(from: number, to: number): Span {
        this.segments ??= this.computeSegments();
        const start = this.startOf(from);
        return { file: this.span.file, start, end: to > from ? this.endOf(to) : start };
    }

    toString(): string {
        return this.value;
    }

    private computeSegments(): readonly Segment[] {
        if (!isPlain(this.raw)) return decode(this.raw).segments;
        const [start, end] = plainBounds(this.raw);
        return [{ value: 0, length: end - start, source: start, sourceLength: end - start }];
    }

    private startOf(offset: number): number {
        const segment = this.segmentAt(offset);
        if (!segment) return this.endOf(this.value.length);
        return this.span.start + segment.source + (isLiteral(segment) ? offset - segment.value : 0);
    }

    private endOf(offset: number): number {
        const segment = this.segmentAt(Math.min(offset, this.value.length) - 1);
        if (!segment) return this.span.start + startOfContent(this.raw);
        const within = isLiteral(segment) ? Math.min(offset, this.value.length) - segment.value : segment.sourceLength;
        return this.span.start + segment.source + within;
    }

    private segmentAt(offset: number): Segment | undefined {
        const segments = this.segments ?? [];
        let low = 0;
        let high = segments.length - 1;
        while (low <= high) {
            const middle = (low + high) >> 1;
            const segment = segments[middle] as Segment;
            if (offset < segment.value) high = middle - 1;
            else if (offset >= segment.value + segment.length) low = middle + 1;
            else return segment;
        }
        return undefined;
    }
}

const NOT_PLAIN = /[\\\n\r]|[\u0300-\u036f]/;
/** An escape, or a letter with combining marks: one letter of the value, however many code units of the source. */
const SPECIAL = /\\["\\]|[^\u0300-\u036f][\u0300-\u036f]+/g;

/** What makes a letter of the value of several of the source. */
const COMPOSED = /\\|[\u0300-\u036f]/;

function valueOf(raw: string): string {
    if (isPlain(raw)) return raw.slice(...plainBounds(raw));
    if (COMPOSED.test(raw)) return decode(raw).value;
    return linesOf(raw)
        .map(({ start, end }) => raw.slice(start, end))
        .join('\n');
}

function isPlain(raw: string): boolean {
    return !NOT_PLAIN.test(raw);
}

function isLiteral(segment: Segment): boolean {
    return segment.length === segment.sourceLength;
}

/** Behind the opening quote; a text whose opening quote is missing begins with its first word. */
function startOfContent(raw: string): number {
    const [first] = raw;
    return first === '"' || first === '«' || first === '“' ? 1 : 0;
}

/** Where the closing quote stands, or the end where it is missing (an escaped one closes nothing). */
function endOfContent(raw: string): number {
    const last = raw.length - 1;
    const closing = raw.startsWith('«') ? '»' : raw.startsWith('“') ? '”' : '"';
    if (last < 1 || raw[last] !== closing) return raw.length;
    let backslashes = 0;
    while (raw[last - backslashes - 1] === '\\') backslashes++;
    return closing === '"' && backslashes % 2 === 1 ? raw.length : last;
}

/** Where a text on one line begins and ends, without its quotes and the blanks beside them. */
function plainBounds(raw: string): [number, number] {
    const start = startOfContent(raw);
    let end = endOfContent(raw);
    while (end > start && isBlank(raw[end - 1])) end--;
    return [start + indentationOf(raw, start, end), end];
}

function decode(raw: string): { value: string; segments: Segment[] } {
    const segments: Segment[] = [];
    const parts: string[] = [];
    let length = 0;
    const add = (text: string, source: number, sourceLength: number): void => {
        if (text === '') return;
        parts.push(text);
        const last = segments.at(-1);
        const continues =
            last && isLiteral(last) && text.length === sourceLength && last.source + last.sourceLength === source;
        if (continues)
            segments[segments.length - 1] = {
                ...last,
                length: last.length + text.length,
                sourceLength: last.sourceLength + sourceLength,
            };
        else segments.push({ value: length, length: text.length, source, sourceLength });
        length += text.length;
    };
    let first = true;
    for (const line of linesOf(raw)) {
        if (!first) add('\n', line.breakStart, line.breakEnd - line.breakStart);
        first = false;
        decodeLine(raw, line.start, line.end, add);
    }
    return { value: parts.join(''), segments };
}

function decodeLine(
    raw: string,
    start: number,
    end: number,
    add: (text: string, source: number, length: number) => void,
): void {
    let offset = start;
    for (const found of raw.slice(start, end).matchAll(SPECIAL)) {
        const [image] = found;
        const at = start + found.index;
        add(raw.slice(offset, at), offset, at - offset);
        add(image.startsWith('\\') ? image.slice(1) : image.normalize('NFC'), at, image.length);
        offset = at + image.length;
    }
    add(raw.slice(offset, end), offset, end - offset);
}

interface Line {
    readonly start: number;
    readonly end: number;
    /** The line break before this line. */
    readonly breakStart: number;
    readonly breakEnd: number;
}

/** The lines of the text without their common indentation, their trailing blanks, and empty first and last lines. */
function linesOf(raw: string): Line[] {
    const end = endOfContent(raw);
    const lines: { start: number; end: number; breakStart: number; breakEnd: number }[] = [];
    const newline = /\r\n|\n|\r/g;
    newline.lastIndex = startOfContent(raw);
    let start = startOfContent(raw);
    let breakStart = start;
    for (let found = newline.exec(raw); found && found.index < end; found = newline.exec(raw)) {
        lines.push({ start, end: found.index, breakStart, breakEnd: start });
        breakStart = found.index;
        start = newline.lastIndex;
    }
    lines.push({ start, end, breakStart, breakEnd: start });

    for (const line of lines) while (line.end > line.start && isBlank(raw[line.end - 1])) line.end--;
    const indented = lines.slice(1).filter((line) => line.end > line.start);
    const indentation = indented.reduce(
        (least, line) => Math.min(least, indentationOf(raw, line.start, line.end)),
        Number.POSITIVE_INFINITY,
    );
    for (const [index, line] of lines.entries()) {
        line.start =
            index === 0
                ? line.start + indentationOf(raw, line.start, line.end)
                : Math.min(line.start + indentation, line.end);
    }
    const isFilled = (line: Line): boolean => line.start < line.end;
    const first = lines.findIndex(isFilled);
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1);
}

function isBlank(c: string | undefined): boolean {
    return c === ' ' || c === '\t' || (c !== undefined && c > '~' && /\s/.test(c));
}

function indentationOf(raw: string, start: number, end: number): number {
    let offset = start;
    while (offset < end && isBlank(raw[offset])) offset++;
    return offset - start;
}
