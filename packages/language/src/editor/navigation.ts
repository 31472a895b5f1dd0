import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import { type Item, placeOf, type Span } from '../model/index.ts';
import { isSameItem, itemsOf, listingAt, type Occurrence, occurrenceAt } from './occurrence.ts';
import { isKeyword, rankAt, tokensOf } from './tokens.ts';
import type { Cursor, View } from './view.ts';

/** Where what a place names is declared. For « tout », what it stands for. */
export function definitionsAt({ view, path, offset }: Cursor): Location[] {
    const occurrence = occurrenceAt(view.unit, path, offset);
    const items = occurrence ? itemsOf(occurrence) : allAt(view, path, offset);
    return items.map((item) => view.places.location(placeOf(item)));
}

function allAt(view: View, path: string, offset: number): readonly Item[] {
    const { all } = tokensOf(view.places.textOf(path));
    if (all[rankAt(all, offset)]?.tokenType.name !== 'tout') return [];
    return listingAt(view.unit, path, offset)?.listing.competencies ?? [];
}

/** The items whose uses are asked for at a place: what a code names, or what a keyword declares. */
export function soughtAt({ view, path, offset }: Cursor): readonly Item[] {
    const occurrence = occurrenceAt(view.unit, path, offset);
    if (occurrence) return itemsOf(occurrence);
    const declared = declaredBy(view, path, offset);
    return declared ? [declared] : [];
}

/** The item that the keyword at a place declares. */
function declaredBy(view: View, path: string, offset: number): Item | undefined {
    const { all } = tokensOf(view.places.textOf(path));
    const token = all[rankAt(all, offset)];
    if (!token || !isKeyword(token)) return undefined;
    return [view.unit.root, ...view.unit.items].find(
        ({ head }) => head.file === path && head.start === token.startOffset,
    );
}

/** Every use of an item in one unit. */
export function usesOf({ unit }: View, item: Item): Span[] {
    return [
        ...unit.references.flatMap(({ target, code }) => (target && isSameItem(target, item) ? [code.span] : [])),
        ...(isSameItem(unit.root, item) ? unit.continuations.map(({ code }) => code.span) : []),
        ...unit.root.uses.flatMap(({ library, code }) => (library && isSameItem(library, item) ? [code.span] : [])),
    ];
}

/** Every use in some units, with the declaration where it is asked for; each place once. */
export function referencesIn(views: readonly View[], items: readonly Item[], withDeclaration: boolean): Location[] {
    const found = new Map<string, Location>();
    for (const view of views) {
        for (const item of items) {
            const declared = withDeclaration ? [placeOf(item)] : [];
            for (const span of [...declared, ...usesOf(view, item)]) {
                const key = `${span.file}\n${span.start}`;
                // A file is known to the views that have its text.
                if (!found.has(key) && view.loaded.sources.has(span.file)) {
                    found.set(key, view.places.location(span));
                }
            }
        }
    }
    return [...found.values()];
}

export function highlightsAt(cursor: Cursor): DocumentHighlight[] {
    const { view, path } = cursor;
    const items = soughtAt(cursor);
    const at = (span: Span, kind: DocumentHighlightKind): DocumentHighlight[] =>
        span.file === path ? [{ range: view.places.range(span), kind }] : [];
    return items.flatMap((item) => [
        ...at(placeOf(item), DocumentHighlightKind.Write),
        ...usesOf(view, item).flatMap((span) => at(span, DocumentHighlightKind.Read)),
    ]);
}

export type { Occurrence };
