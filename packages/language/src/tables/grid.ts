import { cell, isEmpty } from './cell.ts';
import { type Cell, type Column, type Grid, type Inline, type Paragraph, rectangle, type Row } from './table.ts';

/** A cell of a draft: `merge` joins it with the one above in its column where both have the same. */
export type Draft = Cell & { readonly merge?: string };

/** A row told in full, one cell for each column; a section's has one cell. */
export interface DraftRow {
    readonly kind: Row['kind'];
    readonly cells: readonly Draft[];
    readonly height?: number;
}

export function merged(one: Cell, merge: string): Draft {
    return { ...one, merge };
}

export function section(content: readonly Paragraph[], options: Pick<Cell, 'source' | 'anchors'> = {}): DraftRow {
    return { kind: 'section', cells: [cell(content, { ...options, heads: true })] };
}

export function body(...cells: readonly Draft[]): DraftRow {
    return { kind: 'body', cells };
}

export function total(...cells: readonly Draft[]): DraftRow {
    return { kind: 'total', cells };
}

/** Heads the rows below: they tell of one thing. */
export function lead(...cells: readonly Draft[]): DraftRow {
    return { kind: 'lead', cells };
}

/** The same with room to write: so many millimetres at least. */
export function roomy(row: DraftRow, height: number): DraftRow {
    return { ...row, height };
}

/** One row of headers, by column. */
export function headers(...titles: readonly (readonly Inline[])[]): Row {
    return {
        kind: 'body',
        cells: titles.map((inlines) => cell([{ level: 0, inlines }], { heads: true })),
    };
}

/** Joins what is to be joined, spreads sections over the width, and leaves out optional columns that are empty. */
export function grid(columns: readonly Column[], head: readonly Row[], drafts: readonly DraftRow[]): Grid {
    const rows = drafts.map((draft, index) => ({
        kind: draft.kind,
        ...(draft.height === undefined ? {} : { height: draft.height }),
        cells:
            draft.kind === 'section'
                ? draft.cells.map((one) => ({ ...one, colSpan: columns.length }))
                : draft.cells.flatMap((one, column) => spanned(drafts, index, one, column)),
    }));
    return withoutEmptyColumns({ columns, head, rows });
}

function spanned(drafts: readonly DraftRow[], index: number, one: Draft, column: number): Cell[] {
    const { merge, ...plain } = one;
    const continues = (row: DraftRow | undefined): boolean =>
        merge !== undefined && isPlain(row) && row.cells[column]?.merge === merge;
    if (continues(drafts[index - 1])) return [];
    let rowSpan = 1;
    while (continues(drafts[index + rowSpan])) rowSpan++;
    return [{ ...plain, rowSpan }];
}

function isPlain(row: DraftRow | undefined): row is DraftRow {
    return row?.kind === 'body' || row?.kind === 'lead';
}

function withoutEmptyColumns(full: Grid): Grid {
    const places = rectangle(full.rows, full.columns.length);
    const empty = new Set(
        full.columns.flatMap((column, index) => {
            if (!column.optional) return [];
            const filled = full.rows.some((row, r) => {
                const place = places[r]?.[index];
                return row.kind !== 'section' && place && !isEmpty(place.cell);
            });
            return filled ? [] : [index];
        }),
    );
    if (empty.size === 0) return full;
    return {
        columns: full.columns.filter((_, index) => !empty.has(index)),
        head: narrowed(full.head, full.columns.length, empty),
        rows: narrowed(full.rows, full.columns.length, empty),
    };
}

function narrowed(rows: readonly Row[], width: number, without: ReadonlySet<number>): Row[] {
    const places = rectangle(rows, width);
    return rows.map((row, r) => ({
        ...row,
        cells: [...new Set((places[r] ?? []).filter((place) => place.row === r).map(({ cell: one }) => one))].flatMap(
            (one) => {
                const columns = (places[r] ?? []).flatMap((place, index) => (place.cell === one ? [index] : []));
                const colSpan = columns.filter((index) => !without.has(index)).length;
                return colSpan === 0 ? [] : [{ ...one, colSpan }];
            },
        ),
    }));
}
