import { groupBy } from '../model/group-by.ts';
import { identity } from '../model/identity.ts';
import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import type { Surroundings, TextEdit } from './text-edit.ts';

const ALONE: Surroundings = { users: [], textOf: () => undefined, isTaken: () => false };

/** A unit with what it takes to change its texts. Only the unit's own files can be changed. */
export class Source {
    readonly unit: Unit;
    readonly around: Surroundings;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly comments: ReadonlyMap<string, readonly Span[]>;
    private readonly joints: ReadonlyMap<string, readonly Span[]>;

    constructor(unit: Unit, around: Surroundings = ALONE) {
        this.unit = unit;
        this.around = around;
        this.texts = new Map(unit.files.map(({ path, text }) => [path, text]));
        this.comments = groupBy(unit.comments, ({ file }) => file);
        this.joints = groupBy(unit.joints, ({ file }) => file);
    }

    text(file: string): string {
        return this.texts.get(file) ?? this.around.textOf(file) ?? '';
    }

    isOwn(file: string): boolean {
        return this.texts.has(file);
    }

    slice({ file, start, end }: Span): string {
        return this.text(file).slice(start, end);
    }

    /** Any item that can be seen from the unit, by its identity: its own first, then those of libraries. */
    find(name: string): Item | undefined {
        const { root, items, libraries } = this.unit;
        return [root, ...items].find((item) => identity(item) === name) ?? inTrees(libraries, name);
    }

    lineStart(file: string, offset: number): number {
        const text = this.text(file);
        let start = offset;
        while (start > 0 && !isBreak(text[start - 1])) start--;
        return start;
    }

    /** Where the line ends, before its break. */
    lineEnd(file: string, offset: number): number {
        const text = this.text(file);
        let end = offset;
        while (end < text.length && !isBreak(text[end])) end++;
        return end;
    }

    /** Behind the break of a line that ends at `offset`. */
    afterBreak(file: string, offset: number): number {
        const text = this.text(file);
        if (text.startsWith('\r\n', offset)) return offset + 2;
        return offset < text.length ? offset + 1 : offset;
    }

    /** The blanks with which a line begins. */
    indentation(file: string, offset: number): string {
        const start = this.lineStart(file, offset);
        return /^[ \t\u00a0]*/.exec(this.text(file).slice(start, offset))?.[0] ?? '';
    }

    isFirstOnLine(file: string, offset: number): boolean {
        return isBlank(this.text(file).slice(this.lineStart(file, offset), offset));
    }

    isLastOnLine(file: string, offset: number): boolean {
        return isBlank(this.text(file).slice(offset, this.lineEnd(file, offset)));
    }

    /** Whether nothing but a comment follows on the line. */
    isLastButComment(file: string, offset: number): boolean {
        return this.isBare({ file, start: offset, end: this.lineEnd(file, offset) });
    }

    /** Whether there is nothing in a stretch but blanks and comments. */
    isBare(span: Span): boolean {
        let { start } = span;
        for (const comment of this.commentsIn(span)) {
            if (!isBlank(this.slice({ ...span, start, end: comment.start }))) return false;
            start = comment.end;
        }
        return isBlank(this.slice({ ...span, start }));
    }

    /** The comments that begin in a stretch. */
    commentsIn(span: Span): readonly Span[] {
        return beginningIn(this.comments.get(span.file) ?? [], span);
    }

    /** The commas and « et » in a stretch. */
    jointsIn(span: Span): readonly Span[] {
        return beginningIn(this.joints.get(span.file) ?? [], span);
    }

    lineBreak(file: string): string {
        return /\r\n|\n|\r/.exec(this.text(file))?.[0] ?? '\n';
    }

    /** Takes a stretch away: with its line, or lines, where nothing else stands there. */
    remove({ file, start, end }: Span): TextEdit {
        const text = this.text(file);
        if (this.isFirstOnLine(file, start) && this.isLastOnLine(file, end)) {
            const first = this.lineStart(file, start);
            let last = this.afterBreak(file, this.lineEnd(file, end));
            const above = first === 0 || isBlank(this.lineAbove(file, first));
            const belowEnd = this.lineEnd(file, last);
            // A blank line on both sides: one is enough.
            if (above && isBlank(text.slice(last, belowEnd))) last = this.afterBreak(file, belowEnd);
            return { file, start: first, end: last, text: '' };
        }
        if (this.isLastOnLine(file, end)) return { file, start: this.blanksBefore(file, start), end, text: '' };
        const isApart = isBlank(text[start - 1] ?? '-') && /[ \t]/.test(text[end] ?? '');
        return { file, start, end: isApart ? this.blanksAfter(file, end) : end, text: '' };
    }

    blanksBefore(file: string, offset: number): number {
        const text = this.text(file);
        let start = offset;
        while (start > 0 && /[ \t\u00a0]/.test(text[start - 1] ?? '')) start--;
        return start;
    }

    blanksAfter(file: string, offset: number): number {
        const text = this.text(file);
        let end = offset;
        while (/[ \t\u00a0]/.test(text[end] ?? '')) end++;
        return end;
    }

    private lineAbove(file: string, lineStart: number): string {
        const text = this.text(file);
        let end = lineStart - 1;
        if (text[end] === '\n' && text[end - 1] === '\r') end--;
        return text.slice(this.lineStart(file, end), end);
    }
}

function inTrees(items: readonly Item[], name: string): Item | undefined {
    for (const item of items) {
        if (identity(item) === name) return item;
        const found = inTrees(item.children, name);
        if (found) return found;
    }
    return undefined;
}

/** Of spans of one file, in their order, those that begin in a stretch. */
function beginningIn(spans: readonly Span[], { start, end }: Span): readonly Span[] {
    const from = firstFrom(spans, start);
    return spans.slice(from, firstFrom(spans, end));
}

/** The rank of the first span that begins at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
    let [low, high] = [0, spans.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle] as Span).start < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

function isBreak(c: string | undefined): boolean {
    return c === '\n' || c === '\r';
}

function isBlank(text: string): boolean {
    return text.trim() === '';
}
