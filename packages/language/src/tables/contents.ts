import { plainInline } from '../published/plain.ts';
import type { Cell, Part, Table } from './table.ts';

/** What a table of contents says of a table: its parts that have a heading, its blocs. */
export interface Entry {
    readonly title: string;
    /** Where it stands: a part, or the anchor of a bloc. */
    readonly place: { readonly part: Part } | { readonly anchor: string };
}

/** The entries below each table's own; a bloc has one in the table that shows it first. */
export function contentsOf(tables: readonly Table[]): readonly { readonly table: Table; readonly entries: Entry[] }[] {
    const seen = new Set<string>();
    return tables.map((table) => ({
        table,
        entries: table.parts.flatMap((part) => [
            ...(part.heading === undefined ? [] : [{ title: part.heading, place: { part } }]),
            ...(part.grid?.rows ?? []).flatMap(({ kind, cells }) =>
                kind === 'section' ? cells.flatMap((cell) => blocEntry(cell, seen)) : [],
            ),
        ]),
    }));
}

function blocEntry({ anchors: [anchor] = [], paragraphs: [title] }: Cell, seen: Set<string>): Entry[] {
    if (anchor === undefined || !title || seen.has(anchor)) return [];
    seen.add(anchor);
    return [{ title: title.inlines.map(plainInline).join(''), place: { anchor } }];
}
