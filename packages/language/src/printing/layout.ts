import type { LaidToken } from '../grammar/laid-tokens.ts';
import { reindentText } from './texts.ts';

/** A stretch of a text and what stands there in the canonical layout. */
export interface LayoutEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

export interface Stretch {
    readonly start: number;
    readonly end: number;
}

const STEP = '    ';
/** Braces that their author wrote on one line stay there as long as the line isn't longer. */
const WIDTH = 120;
const BREAKS = /\r\n|\n|\r/g;

/**
 * Goes over the tokens of a file and tells what stands between them in the canonical layout, and how keywords and texts
 * of several lines are written. The order of things, their line breaks inside a statement and their groups stay.
 */
export class Layout {
    private readonly source: string;
    private readonly tokens: readonly LaidToken[];
    private readonly newline: string;
    private readonly edits: LayoutEdit[] = [];
    /** For each opening brace on one line with its closing one: where the latter stands. */
    private inlineUntil = -1;
    private depth = 0;
    private indentation = '';
    private column = 0;

    private readonly frozen: readonly Stretch[];

    /** What lies in a frozen stretch stays as it is. */
    constructor(source: string, tokens: readonly LaidToken[], frozen: readonly Stretch[] = []) {
        this.frozen = frozen;
        this.source = source;
        this.tokens = tokens;
        this.newline = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
    }

    run(): readonly LayoutEdit[] {
        for (const [index, token] of this.tokens.entries()) {
            if (token.image === '}') this.depth--;
            const start = this.tokens[index - 1]?.end ?? 0;
            this.write(start, token.start, this.gapBefore(index, token));
            this.write(token.start, token.end, this.imageOf(token));
            if (token.image === '{') this.depth++;
        }
        const last = this.tokens.at(-1);
        if (last) this.write(last.end, this.source.length, this.newline);
        return this.edits;
    }

    /** What is there is replaced only where it differs, and between tokens only where nothing but blanks stands. */
    private write(start: number, end: number, wanted: string): void {
        const old = this.source.slice(start, end);
        const isFixed =
            this.frozen.some((stretch) => start < stretch.end && end > stretch.start) ||
            (!/\S/.test(wanted) && /[^\s\uFEFF]/.test(old));
        const text = isFixed ? old : wanted;
        if (old !== text) this.edits.push({ start, end, text });
        const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        this.column = lastBreak < 0 ? this.column + text.length : text.length - lastBreak - 1;
    }

    private imageOf({ kind, image, written }: LaidToken): string {
        if (kind === 'comment') return image.trimEnd();
        return kind === 'text' ? reindentText(image, this.indentation) : written;
    }

    private gapBefore(index: number, token: LaidToken): string {
        const previous = this.tokens[index - 1];
        if (!previous) return this.source.startsWith('\uFEFF') ? '\uFEFF' : '';
        const gap = this.source.slice(previous.end, token.start);
        const breaks = (gap.match(BREAKS) ?? []).length;
        if (token.kind === 'comment') {
            if (breaks === 0) return this.beforeComment(token, gap);
            return this.breakLine(this.indentationOfComment(index), breaks, previous);
        }
        if (token.image === '}') {
            if (index === this.inlineUntil) return previous.image === '{' ? '' : ' ';
            return this.breakLine(this.depth, 1, previous);
        }
        if (token.startsStatement) {
            if (index < this.inlineUntil) return previous.image === '{' ? ' ' : '  ';
            return this.breakLine(this.depth, breaks, previous);
        }
        if (previous.kind === 'comment') return this.breakLine(this.depth + 1, 1, previous);
        if (token.image === '{') this.inlineUntil = this.inlineEnd(index);
        return this.within(token, previous, breaks);
    }

    /** Inside a statement. */
    private within(token: LaidToken, previous: LaidToken, breaks: number): string {
        if (token.image === ',' || previous.isDecimalComma) return '';
        if (breaks > 0 && token.image !== '{') return this.breakLine(this.depth + 1, 1, previous);
        return ' ';
    }

    /** A comment behind something keeps its column, where its author lined it up. */
    private beforeComment({ start }: LaidToken, gap: string): string {
        if (!/^ {2,}$/.test(gap)) return ' ';
        const lineStart =
            Math.max(this.source.lastIndexOf('\n', start - 1), this.source.lastIndexOf('\r', start - 1)) + 1;
        return ' '.repeat(Math.max(1, start - lineStart - this.column));
    }

    /** One blank line at most, and none at the edges of braces. */
    private breakLine(depth: number, breaks: number, previous: LaidToken): string {
        this.indentation = STEP.repeat(Math.max(depth, 0));
        const isApart = breaks > 1 && previous.image !== '{';
        return (isApart ? this.newline + this.newline : this.newline) + this.indentation;
    }

    /** A comment on its own line stands as what follows it. */
    private indentationOfComment(index: number): number {
        let next = index;
        while (this.tokens[next]?.kind === 'comment') next++;
        const token = this.tokens[next];
        return !token || token.startsStatement || token.image === '}' ? this.depth : this.depth + 1;
    }

    /** The closing brace of braces that may stay on one line. */
    private inlineEnd(open: number): number {
        let end = open + 1;
        while (this.tokens[end] && this.tokens[end]?.image !== '{' && this.tokens[end]?.image !== '}') end++;
        const [first, last] = [this.tokens[open], this.tokens[end]];
        if (!first || last?.image !== '}') return -1;
        if (end === open + 1) return end;
        const inside = this.source.slice(first.start, last.end);
        if (/[\n\r]/.test(inside)) return -1;
        return this.column + 1 + this.inlineLength(open, end) <= WIDTH ? end : -1;
    }

    private inlineLength(open: number, end: number): number {
        let length = 1;
        for (let i = open + 1; i <= end; i++) {
            const [token, previous] = [this.tokens[i] as LaidToken, this.tokens[i - 1] as LaidToken];
            if (token.startsStatement && previous.image !== '{') length += 2;
            else if (token.image !== ',' && !previous.isDecimalComma) length += 1;
            length += token.written.length;
        }
        return length;
    }
}
