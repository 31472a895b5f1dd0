import { columnName, type Grid, type GridCell, textOf } from './document.ts';
import { tickOf } from './ticks.ts';

/** What stands at one place of a grid: the cell that covers it, where it begins. */
export class GridView {
    readonly grid: Grid;
    private readonly places: (GridCell | undefined)[][];

    constructor(grid: Grid) {
        this.grid = grid;
        this.places = Array.from({ length: grid.rows }, () => []);
        for (const cell of grid.cells) {
            for (const line of this.places.slice(cell.row, cell.row + cell.rowSpan)) {
                for (let column = cell.column; column < cell.column + cell.colSpan; column++) line[column] ??= cell;
            }
        }
    }

    at(row: number, column: number): GridCell | undefined {
        return this.places[row]?.[column];
    }

    /** The cells that begin in a row and say something, from left to right. */
    begun(row: number): GridCell[] {
        const cells = new Set(this.places[row]);
        return [...cells].filter((cell) => cell !== undefined && cell.row === row && textOf(cell) !== '') as GridCell[];
    }

    /** Whether the sign at a place says yes; undefined where it is no sign. */
    isTicked(row: number, column: number): boolean | undefined {
        return tickOf(this.text(row, column));
    }

    /** What is said at a place, wherever its cell begins. */
    text(row: number, column: number): string {
        const cell = this.at(row, column);
        return cell ? textOf(cell) : '';
    }

    /** The letter of a column in its file. */
    columnName(column: number): string {
        return columnName(this.grid.firstColumn + column);
    }

    /** « feuille « Épreuves » », « tableau 2 ». */
    of(): string {
        const { name, isSheet } = this.grid;
        return isSheet ? `feuille « ${name} »` : name;
    }

    /** « feuille « Épreuves », ligne 3, colonne C ». */
    place(row: number, column?: number): string {
        const { firstRow, places } = this.grid;
        const place = places?.[row];
        if (place !== undefined) return place;
        const where = `${this.of()}, ligne ${firstRow + row + 1}`;
        return column === undefined ? where : `${where}, colonne ${this.columnName(column)}`;
    }
}
