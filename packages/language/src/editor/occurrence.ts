import {
    type Item,
    type LibraryUse,
    type ListEntry,
    type Listing,
    type Reference,
    type Span,
    spanReaches,
    type Unit,
} from '../model/index.ts';
import { listingsOf } from '../model/listings.ts';

/** What a place in a text names. */
export type Occurrence =
    | { readonly is: 'declaration'; readonly span: Span; readonly item: Item }
    | { readonly is: 'reference'; readonly span: Span; readonly reference: Reference }
    /** « suite de RNCP39776 »: the certification. */
    | { readonly is: 'continuation'; readonly span: Span; readonly root: Item }
    | { readonly is: 'library'; readonly span: Span; readonly use: LibraryUse };

/** The code at a place, and what it means. */
export function occurrenceAt(unit: Unit, path: string, offset: number): Occurrence | undefined {
    for (const item of [unit.root, ...unit.items]) {
        if (item.code && spanReaches(item.code.span, path, offset)) {
            return { is: 'declaration', span: item.code.span, item };
        }
    }
    const reference = unit.references.find(({ code }) => spanReaches(code.span, path, offset));
    if (reference) return { is: 'reference', span: reference.code.span, reference };
    const continuation = unit.continuations.find(({ code }) => spanReaches(code.span, path, offset));
    if (continuation) return { is: 'continuation', span: continuation.code.span, root: unit.root };
    const use = unit.root.uses.find(({ code }) => spanReaches(code.span, path, offset));
    if (use) return { is: 'library', span: use.code.span, use };
    return undefined;
}

/** The innermost item around a place. */
export function holderAt(unit: Unit, path: string, offset: number): Item {
    let holder: Item = unit.root;
    for (const item of unit.items) {
        if (!spanReaches(item.span, path, offset) || item.head.end >= offset) continue;
        if (item.span.end === offset && item.span.end > item.head.end) continue;
        if (holder === unit.root || item.span.end - item.span.start <= holder.span.end - holder.span.start)
            holder = item;
    }
    return holder;
}

/** What an occurrence means: one item, or several that it could mean. */
export function itemsOf(occurrence: Occurrence): readonly Item[] {
    switch (occurrence.is) {
        case 'declaration':
            return [occurrence.item];
        case 'continuation':
            return [occurrence.root];
        case 'library':
            return occurrence.use.library ? [occurrence.use.library] : [];
        default:
            return occurrence.reference.target ? [occurrence.reference.target] : occurrence.reference.candidates;
    }
}

/** The list in which a place stands, and the entry of it. */
export function listingAt(
    unit: Unit,
    path: string,
    offset: number,
): { readonly listing: Listing; readonly entry?: ListEntry } | undefined {
    for (const { listing } of listingsOf(unit)) {
        if (!spanReaches(listing.span, path, offset)) continue;
        const entry = [...listing.entries, ...listing.exceptions].find(({ span }) => spanReaches(span, path, offset));
        return { listing, entry };
    }
    return undefined;
}

/** Whether two items, perhaps of two readings of the same texts, are the same declaration. */
export function isSameItem(a: Item, b: Item): boolean {
    return a === b || (a.kind === b.kind && a.head.file === b.head.file && a.head.start === b.head.start);
}
