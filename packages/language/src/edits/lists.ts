import type { ListEntry, Listing } from '../model/reference.ts';
import type { Span } from '../model/source.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds a code to what a list includes. */
export function addEntry(listing: Listing, code: string): TextEdit {
    const last = listing.entries.at(-1);
    const limit = listing.exceptions[0]?.span.start ?? listing.span.end;
    return append(listing, last?.span.end ?? listing.span.start, limit, code);
}

/** Adds a code to what a list leaves out. */
export function addException(listing: Listing, code: string): TextEdit {
    const { file, end } = listing.span;
    const last = listing.exceptions.at(-1);
    if (last) return append(listing, last.span.end, end, code);
    const at = Math.max(end, ...listing.trailingCommas.map((comma) => comma.end));
    return { file, start: at, end: at, text: ` sauf ${code}` };
}

function append({ span, trailingCommas }: Listing, from: number, limit: number, code: string): TextEdit {
    const comma = trailingCommas.find(({ start }) => start >= from && start <= limit);
    const at = comma?.end ?? from;
    return { file: span.file, start: at, end: at, text: `${comma ? '' : ','} ${code}` };
}

/** Takes some entries of one list out, each with what joins it to the others; all of them can't be taken. */
export function removeEntries(source: Source, entries: readonly ListEntry[], gone: ReadonlySet<ListEntry>): TextEdit[] {
    const edits: TextEdit[] = [];
    let kept: ListEntry | undefined;
    for (const [rank, entry] of entries.entries()) {
        if (!gone.has(entry)) {
            kept ??= entry;
            continue;
        }
        const { file, start, end } = entry.span;
        const before = entries[rank - 1];
        const next = entries[rank + 1];
        if (kept && before) edits.push(...removeWithJoint(source, { file, start: before.span.end, end }, start, end));
        else if (next) edits.push(...removeWithJoint(source, { file, start, end: next.span.start }, start, end));
    }
    return edits;
}

/** Removes an entry and the comma or « et » beside it; comments between them stay. */
function removeWithJoint(source: Source, whole: Span, start: number, end: number): TextEdit[] {
    const { file } = whole;
    if (!source.slice(whole).includes('//')) return [{ ...whole, text: '' }];
    const [from, to] = whole.start < start ? [whole.start, start] : [end, whole.end];
    const gap = source
        .text(file)
        .slice(from, to)
        .replace(/\/\/[^\n\r]*/g, (comment) => ' '.repeat(comment.length));
    const joint = /,|\bet\b/.exec(gap);
    return [
        ...(joint ? [{ file, start: from + joint.index, end: from + joint.index + joint[0].length, text: '' }] : []),
        { file, start, end, text: '' },
    ];
}

/** Takes « sauf » away with all that follows it. */
export function removeExceptions(source: Source, { span, exceptions }: Listing): TextEdit[] {
    const [first] = exceptions;
    const last = exceptions.at(-1);
    if (!first || !last) return [];
    const before = source.text(span.file).slice(0, first.span.start);
    const keyword = /\s*[sS]auf(?:\s|\/\/[^\n\r]*[\n\r])*$/.exec(before);
    return keyword ? [{ file: span.file, start: keyword.index, end: last.span.end, text: '' }] : [];
}

const KEYWORD = /[\p{L}\u0300-\u036f]+(?:\s|\/\/[^\n\r]*[\n\r])*$/u;

/** A list with the keyword before it. */
export function statementOf(source: Source, { span, trailingCommas }: Listing): Span {
    const keyword = KEYWORD.exec(source.text(span.file).slice(Math.max(0, span.start - 500), span.start));
    return {
        file: span.file,
        start: span.start - (keyword?.[0].length ?? 0),
        end: Math.max(span.end, ...trailingCommas.map(({ end }) => end)),
    };
}
