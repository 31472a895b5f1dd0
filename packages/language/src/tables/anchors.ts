import type { Table } from './table.ts';

/** The anchors of the items that some cell shows: what links can lead to. */
export function anchorsOf(tables: readonly Table[]): ReadonlySet<string> {
    const cells = tables.flatMap(({ parts }) =>
        parts.flatMap(({ grid }) => [...(grid?.head ?? []), ...(grid?.rows ?? [])].flatMap((row) => row.cells)),
    );
    return new Set(cells.flatMap(({ anchors }) => anchors ?? []));
}
