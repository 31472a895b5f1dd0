import type { Item } from '../model/items.ts';
import { listingsOf } from '../model/listings.ts';
import { capital, theNameOf } from '../model/names.ts';
import type { ListEntry, Listing, Reference } from '../model/reference.ts';
import { spanHolds } from '../model/source.ts';
import { isIn } from '../model/tree.ts';
import { removeEntries, removeExceptions, removeStatement } from './lists.ts';
import type { Source } from './source.ts';
import { type Change, inOrder, refuse, type TextEdit } from './text-edit.ts';

/**
 * Takes a declaration away with all that it holds, and its codes out of the lists that name them. Comments around it stay;
 * refused where one stands in it, where a range begins or ends at it, or where anything but a list names it.
 */
export function drop(source: Source, item: Item): Change {
    const { unit } = source;
    if (!item.parent || !source.isOwn(item.span.file)) return { edits: [] };
    if (source.commentsIn(item.span).length > 0) {
        return refuse(
            'Un commentaire s’y trouve, qui serait perdu : supprimez-la dans le source.',
            'A comment stands in it and would be lost: remove it in the source.',
        );
    }
    const uses = new Set(
        unit.references.filter(({ target, code }) => target && isIn(target, item) && !spanHolds(item.span, code.span)),
    );
    const edits: TextEdit[] = [source.remove(item.span)];
    for (const { listing, holder } of listingsOf(unit)) {
        if (isIn(holder, item)) continue;
        const named = [...listing.entries, ...listing.exceptions].filter(
            ({ from, to }) => uses.has(from) || (to && uses.has(to)),
        );
        if (named.length === 0) continue;
        const range = named.find(({ to }) => to);
        if (range) {
            const { text } = range.from.code;
            return refuse(
                `${capital(theNameOf(holder).fr)} la nomme au bout d’une plage (« ${text} à ${range.to?.code.text} ») : changez d’abord la plage.`,
                `A range of ${theNameOf(holder).en} (“${text} à ${range.to?.code.text}”) ends at it: change the range first.`,
            );
        }
        edits.push(...withoutEntries(source, listing, new Set(named)));
        for (const { from } of named) uses.delete(from);
    }
    const [other] = uses;
    if (other) return namedElsewhere(other);
    return { edits: inOrder(edits) };
}

function withoutEntries(source: Source, listing: Listing, gone: ReadonlySet<ListEntry>): TextEdit[] {
    const { all, entries, exceptions } = listing;
    const isAll = (some: readonly ListEntry[]): boolean => some.every((entry) => gone.has(entry));
    if (!all && isAll(entries)) return removeStatement(source, listing);
    if (exceptions.length > 0 && isAll(exceptions)) {
        return [...removeEntries(source, entries, gone), ...removeExceptions(source, listing)];
    }
    return [...removeEntries(source, entries, gone), ...removeEntries(source, exceptions, gone)];
}

function namedElsewhere({ code: { text } }: Reference): Change {
    return refuse(
        `« ${text} » est nommé ailleurs que dans une liste : changez-le d’abord dans le source.`,
        `“${text}” is named elsewhere than in a list: change that in the source first.`,
    );
}
