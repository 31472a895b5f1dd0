// A sheet has no tables, only cells: those that stand side by side with an empty column between them are parted.
import type { Grid, Paragraph } from '../document.ts';
import { LIMITS, tooLarge } from './refusal.ts';

export interface SheetCell {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly colSpan: number;
    readonly lines: readonly string[];
}

/** The tables of a sheet, from left to right. */
export function gridsOf(name: string, cells: readonly SheetCell[]): Grid[] {
    if (cells.some(({ column }) => column >= LIMITS.columns)) throw tooLarge(`plus de ${LIMITS.columns} colonnes`);
    const bands = bandsOf(cells);
    // A title over several tables stands with the first that it covers.
    return bands.flatMap(({ start, end }) => {
        const own = cells.filter(({ column }) => column >= start && column <= end);
        return own.length === 0 ? [] : [gridOf(name, own, end)];
    });
}

function gridOf(name: string, cells: readonly SheetCell[], lastColumn: number): Grid {
    const firstRow = cells.reduce((least, { row }) => Math.min(least, row), Infinity);
    const firstColumn = cells.reduce((least, { column }) => Math.min(least, column), Infinity);
    const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0) - firstRow;
    const columns = lastColumn + 1 - firstColumn;
    return {
        name,
        isSheet: true,
        firstRow,
        firstColumn,
        rows,
        columns,
        headRows: [],
        cells: cells
            .toSorted((a, b) => a.row - b.row || a.column - b.column)
            .map(({ row, column, rowSpan, colSpan, lines }) => ({
                row: row - firstRow,
                column: column - firstColumn,
                rowSpan: Math.min(rowSpan, firstRow + rows - row),
                colSpan: Math.min(colSpan, firstColumn + columns - column),
                paragraphs: lines.flatMap((text): Paragraph[] => (text.trim() === '' ? [] : [{ text: text.trim() }])),
            })),
    };
}

/** The runs of columns that hold something: a column with nothing but the middle of merged cells parts two tables. */
function bandsOf(cells: readonly SheetCell[]): { start: number; end: number }[] {
    const used = new Set<number>();
    for (const { column } of cells) used.add(column);
    const bands: { start: number; end: number }[] = [];
    for (const column of [...used].toSorted((a, b) => a - b)) {
        const last = bands.at(-1);
        if (last && column === last.end + 1) last.end = column;
        else bands.push({ start: column, end: column });
    }
    return bands;
}
