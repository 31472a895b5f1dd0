import type { Grid, GridCell, Paragraph } from '../document.ts';
import { LIMITS, tooLarge } from './refusal.ts';

/** A cell that may still grow downwards. */
export interface Draft extends GridCell {
    rowSpan: number;
}

/** Cells as they come, row after row. */
export class GridBuilder {
    private readonly cells: Draft[] = [];
    private readonly headRows: number[] = [];
    /** For each column, the first row that no cell from above covers. */
    private readonly freeFrom: number[] = [];
    private row = -1;
    private width = 0;
    /** Where the next cell of the row stands. */
    column = 0;

    startRow(isHead = false): void {
        this.row++;
        this.column = 0;
        if (this.row >= LIMITS.rows) throw tooLarge(`plus de ${LIMITS.rows} lignes dans un tableau`);
        if (isHead) this.headRows.push(this.row);
    }

    /** Adds a cell at the first place of the row that no cell from above covers, as in HTML. */
    add(paragraphs: readonly Paragraph[], rowSpan = 1, colSpan = 1): void {
        while ((this.freeFrom[this.column] ?? 0) > this.row) this.column++;
        this.put(paragraphs, rowSpan, colSpan);
    }

    /** Adds a cell at the next place of the row. */
    put(paragraphs: readonly Paragraph[], rowSpan = 1, colSpan = 1): Draft {
        if (this.cells.length >= LIMITS.cells) throw tooLarge(`plus de ${LIMITS.cells} cellules dans un tableau`);
        const end = this.column + colSpan;
        if (end > LIMITS.columns) throw tooLarge(`plus de ${LIMITS.columns} colonnes dans un tableau`);
        const draft = { row: this.row, column: this.column, rowSpan, colSpan, paragraphs };
        this.cells.push(draft);
        for (let column = this.column; column < end; column++) this.freeFrom[column] = this.row + rowSpan;
        this.column = end;
        this.width = Math.max(this.width, end);
        return draft;
    }

    grid(name: string, place: Partial<Pick<Grid, 'isSheet' | 'firstRow' | 'firstColumn'>> = {}): Grid {
        const rows = this.row + 1;
        return {
            name,
            isSheet: false,
            firstRow: 0,
            firstColumn: 0,
            ...place,
            rows,
            columns: this.width,
            headRows: this.headRows,
            cells: this.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) })),
        };
    }
}

/** How many rows or columns a file says that a cell spans. */
export function spanOf(said: string | undefined): number {
    const count = Number(said ?? 1);
    return Number.isInteger(count) && count >= 1 ? Math.min(count, LIMITS.rows) : 1;
}
