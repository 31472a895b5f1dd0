import { codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import { writeDeclaration, type WrittenDeclaration } from '../printing/write.ts';
import { insertStatement } from './body.ts';
import { type DeclaredKind, TO_WRITE } from './operation.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Declares something whose text is left to be written: among those like it by number, else last in its holder. */
export function declare(source: Source, kind: DeclaredKind, code: string | undefined, holder: Item): TextEdit[] {
    if (!source.isOwn(holder.span.file)) return [];
    const data = toWrite(kind, code);
    return data ? [selecting(among(source, kind, code, holder, writeDeclaration(data)), TO_WRITE)] : [];
}

/** Nothing for what has to have a code, and was given none. */
function toWrite(kind: DeclaredKind, code: string | undefined): WrittenDeclaration | undefined {
    const optional = { title: TO_WRITE, ...(code === undefined ? {} : { code }) };
    // An épreuve of nothing would be the next fault.
    if (kind === 'assessment') return { kind, ...optional, evaluates: [{ included: 'all' }] };
    if (kind !== 'block' && kind !== 'jury') return { kind, ...optional };
    return code === undefined ? undefined : { kind, title: TO_WRITE, code };
}

/** An edit in which a text is left to the author. */
export function selecting(edit: TextEdit, text: string | undefined): TextEdit {
    const start = text === undefined ? -1 : edit.text.indexOf(text);
    return text === undefined || start < 0 ? edit : { ...edit, select: { start, end: start + text.length } };
}

/** Puts a declaration among those like it by number, else last in its holder. */
export function among(
    source: Source,
    kind: DeclaredKind,
    code: string | undefined,
    holder: Item,
    statement: string,
): TextEdit {
    const alike = holder.children.filter((child) => child.kind === kind && source.isOwn(child.span.file));
    const before = code === undefined ? alike : alike.filter((other) => !isAfter(other.code?.text, code));
    const [last, next] = [before.at(-1), alike[0]];
    if (last) return after(source, last, statement);
    if (next) {
        const { file, start } = next.span;
        const joint = source.isFirstOnLine(file, start)
            ? source.lineBreak(file) + source.indentation(file, start)
            : '  ';
        return { file, start, end: start, text: statement + joint };
    }
    return holder.parent
        ? insertStatement(source, holder, [statement], { atEnd: true })
        : atEnd(source, holder, statement);
}

/** Behind a declaration: on a line of its own where that one has its own. */
function after(source: Source, { span: { file, start, end } }: Item, statement: string): TextEdit {
    const lineEnd = source.lineEnd(file, end);
    if (!source.isFirstOnLine(file, start) || !source.isLastButComment(file, end))
        return { file, start: end, end, text: `  ${statement}` };
    const newline = source.lineBreak(file);
    return { file, start: lineEnd, end: lineEnd, text: newline + source.indentation(file, start) + statement };
}

/** At the top level, where there is none of its kind: at the end of the file. */
function atEnd(source: Source, { span: { file } }: Item, statement: string): TextEdit {
    const text = source.text(file);
    const newline = source.lineBreak(file);
    const end = text.trimEnd().length;
    return { file, start: end, end: text.length, text: `${newline}${newline}${statement}${newline}` };
}

/** Whether a code comes after another by its numbers. */
function isAfter(code: string | undefined, other: string): boolean {
    const [a, b] = [numbersOf(code ?? ''), numbersOf(other)];
    const rank = a.findIndex((number, i) => number !== b[i]);
    return rank >= 0 && (a[rank] ?? 0) > (b[rank] ?? 0);
}

function numbersOf(code: string): number[] {
    return (codeKey(code).match(/\d+/g) ?? []).map(Number);
}
