import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** One step of indentation. */
const STEP = '    ';

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
    const { body } = holder;
    if (!body) return insert(holder.span.end, ` {${newline}${lines(outer + STEP)}${newline}${outer}}`);

    const [open, close] = [body.start + 1, body.end - 1];
    const inside = source.text(file).slice(open, close);
    if (!/[\n\r]/.test(inside)) {
        if (statement.length === 1 && !apart) return insertInline(source, body, statement[0] ?? '', after);
        return {
            file,
            start: open,
            end: close,
            text: `${newline}${inside.trim() === '' ? '' : outer + STEP + inside.trim() + newline}${lines(outer + STEP)}${newline}${outer}`,
        };
    }
    const inner = innerIndentation(inside) ?? outer + STEP;
    if (atEnd && !after) {
        const end = source.blanksBefore(file, close);
        const isOwnLine = source.isFirstOnLine(file, close);
        const gap = apart && inside.trim() !== '' ? newline : '';
        return isOwnLine
            ? insert(end, `${gap}${lines(inner)}${newline}`)
            : { file, start: end, end: close, text: `${newline}${gap}${lines(inner)}${newline}${outer}` };
    }
    const from = after?.end ?? open;
    if (source.isLastButComment(file, from)) return insert(source.lineEnd(file, from), `${newline}${lines(inner)}`);
    return insert(from, `${newline}${lines(inner)}${newline}${inner}`);
}

function insertInline(source: Source, body: Span, statement: string, after?: Span): TextEdit {
    const { file } = body;
    const close = body.end - 1;
    if (after) return { file, start: after.end, end: after.end, text: `  ${statement}` };
    const last = source.blanksBefore(file, close);
    const isEmpty = last === body.start + 1;
    return { file, start: last, end: close, text: `${isEmpty ? ' ' : '  '}${statement} ` };
}

function innerIndentation(inside: string): string | undefined {
    return /[\n\r]([ \t]+)[^\s}]/.exec(inside)?.[1];
}
