import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** One step of indentation. */
export const STEP = '    ';

/** The braces of a declaration: where the one opens and the other closes. */
export interface Body {
    readonly open: number;
    readonly close: number;
    /** All on one line. */
    readonly isInline: boolean;
}

/** The body of a declaration that has one. */
export function bodyOf(source: Source, item: Item): Body | undefined {
    const { file, start, end } = item.span;
    const text = source.text(file);
    if (text[end - 1] !== '}') return undefined;
    const from = item.title?.span.end ?? item.code?.span.end ?? start;
    const open = openingBrace(text, from, end);
    if (open === undefined) return undefined;
    return { open, close: end - 1, isInline: !/[\n\r]/.test(text.slice(open, end)) };
}

const PIECE = /\/\/[^\n\r]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\{/g;

function openingBrace(text: string, from: number, end: number): number | undefined {
    PIECE.lastIndex = from;
    for (let found = PIECE.exec(text); found && found.index < end; found = PIECE.exec(text))
        if (found[0] === '{') return found.index;
    return undefined;
}

export interface Insertion {
    /** What it is to follow. */
    readonly after?: Span | undefined;
    /** Last rather than first, where nothing is to be followed. */
    readonly atEnd?: boolean;
    /** A blank line before it, where something stands there. */
    readonly apart?: boolean;
}

/** Puts a statement (its lines, not indented) into a declaration. */
export function insertStatement(
    source: Source,
    holder: Item,
    statement: readonly string[],
    { after, atEnd = false, apart = false }: Insertion = {},
): TextEdit {
    const { file } = holder.span;
    const newline = source.lineBreak(file);
    const outer = source.indentation(file, holder.span.start);
    const lines = (inner: string): string => statement.map((line) => (line === '' ? '' : inner + line)).join(newline);
    const insert = (at: number, text: string): TextEdit => ({ file, start: at, end: at, text });
    const body = bodyOf(source, holder);
    if (!body) return insert(holder.span.end, ` {${newline}${lines(outer + STEP)}${newline}${outer}}`);

    const text = source.text(file);
    const inside = text.slice(body.open + 1, body.close);
    if (body.isInline) {
        if (statement.length === 1 && !apart) return insertInline(source, holder, body, statement[0] ?? '', after);
        return {
            file,
            start: body.open + 1,
            end: body.close,
            text: `${newline}${inside.trim() === '' ? '' : outer + STEP + inside.trim() + newline}${lines(outer + STEP)}${newline}${outer}`,
        };
    }
    const inner = innerIndentation(inside) ?? outer + STEP;
    if (atEnd && !after) {
        const end = source.blanksBefore(file, body.close);
        const isOwnLine = source.isFirstOnLine(file, body.close);
        const gap = apart && inside.trim() !== '' ? newline : '';
        return isOwnLine
            ? insert(end, `${gap}${lines(inner)}${newline}`)
            : { file, start: end, end: body.close, text: `${newline}${gap}${lines(inner)}${newline}${outer}` };
    }
    const from = after?.end ?? body.open + 1;
    const rest = text.slice(from, source.lineEnd(file, from));
    if (/^\s*(?:\/\/.*)?$/.test(rest)) return insert(source.lineEnd(file, from), `${newline}${lines(inner)}`);
    return insert(from, `${newline}${lines(inner)}${newline}${inner}`);
}

function insertInline(source: Source, { span }: Item, body: Body, statement: string, after?: Span): TextEdit {
    const { file } = span;
    if (after) return { file, start: after.end, end: after.end, text: `  ${statement}` };
    const last = source.blanksBefore(file, body.close);
    const isEmpty = last === body.open + 1;
    return { file, start: last, end: body.close, text: `${isEmpty ? ' ' : '  '}${statement} ` };
}

function innerIndentation(inside: string): string | undefined {
    return /[\n\r]([ \t]+)[^\s}]/.exec(inside)?.[1];
}
