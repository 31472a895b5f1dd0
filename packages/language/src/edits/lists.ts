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
    if (source.commentsIn(whole).length === 0) return [{ ...whole, text: '' }];
    const gap = whole.start < start ? { ...whole, end: start } : { ...whole, start: end };
    return [...source.jointsIn(gap).map((joint) => ({ ...joint, text: '' })), { file, start, end, text: '' }];
}

/** Takes « sauf » away with all that follows it. */
export function removeExceptions(source: Source, { span, except, exceptions }: Listing): TextEdit[] {
    const { file } = span;
    const last = exceptions.at(-1);
    if (!except || !last) return [];
    const before = source.text(file).slice(0, except.start).trimEnd().length;
    // What ends in a comment needs the break behind it.
    const isBehindComment = source.commentsIn({ file, start: 0, end: before }).at(-1)?.end === before;
    return [{ file, start: isBehindComment ? except.start : before, end: last.span.end, text: '' }];
}

/** A list with the keyword before it. */
export function statementOf({ span, keyword, trailingCommas }: Listing): Span {
    return {
        file: span.file,
        start: keyword?.start ?? span.start,
        end: Math.max(span.end, ...trailingCommas.map(({ end }) => end)),
    };
}

/** Takes a list away with its keyword; comments in it stay, each on a line of its own. */
export function removeStatement(source: Source, listing: Listing): TextEdit[] {
    const whole = statementOf(listing);
    const { file } = whole;
    const comments = source.commentsIn(whole);
    if (comments.length === 0) return [source.remove(whole)];
    const newline = source.lineBreak(file);
    return [whole.start, ...comments.map(({ end }) => end)].map((start, rank) => {
        const next = comments[rank];
        return { file, start, end: next?.start ?? whole.end, text: rank === 0 ? '' : newline };
    });
}
