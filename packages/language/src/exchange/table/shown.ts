// The tables of a document as a face shows them: their rows, and above each column what it was understood to be.
import { inert, inertLine } from '../../model/inert.ts';
import type { Message } from '../../model/message.ts';
import type { ImportedTables } from './import.ts';
import { EVIDENCE_NAMES, type RecognizedTable, type TableKey } from './recognition.ts';
import { gridsIn } from './recognize.ts';
import { rowsOf } from './report.ts';
import type { Role } from './roles.ts';
import { GridView } from './view.ts';

export interface ShownTable extends TableKey {
    /** « tableau 1, lignes 3 à 27 ». */
    readonly place: string;
    /** Whether something of a référentiel is read in it. */
    readonly isRead: boolean;
    readonly columns: readonly ShownColumn[];
    readonly rows: readonly ShownRow[];
    /** How many rows of it are read and not shown. */
    readonly more: number;
}

export interface ShownColumn {
    /** Its letter in the file, by which it is corrected. */
    readonly letter: string;
    readonly header: string;
    readonly role: Role;
    /** « sûr », « supposé, par son contenu ». */
    readonly sure: string;
}

export interface ShownRow {
    /** In the file, from 1. */
    readonly number: number;
    readonly isHead: boolean;
    readonly cells: readonly ShownCell[];
}

export interface ShownCell {
    /** The rank of its first column among the table's. */
    readonly column: number;
    readonly text: string;
    readonly rowSpan: number;
    readonly colSpan: number;
}

/** As much as one looks at: what is more is read all the same. */
const ROWS = { ofTable: 200, inAll: 1_000 };
const LETTERS = 600;

/** In the order of the document. */
export function shownTables({ document, recognition }: ImportedTables, lang: keyof Message): ShownTable[] {
    const views = gridsIn(document).map((grid) => new GridView(grid));
    const { tables, others } = recognition;
    let left = ROWS.inAll;
    return [...tables, ...others]
        .toSorted((a, b) => a.grid - b.grid || a.from - b.from)
        .flatMap((table) => {
            const view = views[table.grid];
            if (!view) return [];
            const shown = shownTable(view, table, tables.includes(table), Math.min(left, ROWS.ofTable), lang);
            left -= shown.rows.length;
            return [shown];
        });
}

function shownTable(
    view: GridView,
    table: RecognizedTable,
    isRead: boolean,
    most: number,
    lang: keyof Message,
): ShownTable {
    const { grid, from, to, headRows, columns } = table;
    const all = new Set(headRows);
    for (let row = from; row <= to; row++) all.add(row);
    const rows = [...all].toSorted((a, b) => a - b);
    const shown = rows.slice(0, most);
    return {
        grid,
        from,
        place: rowsOf(view, from, to, lang),
        isRead,
        columns: columns.map(({ column, header, role, evidence }) => ({
            letter: view.columnName(column),
            header: inertLine(header),
            role,
            sure: EVIDENCE_NAMES[evidence][lang],
        })),
        rows: shown.map((row, index) => ({
            number: view.grid.firstRow + row + 1,
            isHead: headRows.includes(row),
            cells: cellsOf(view, shown, index),
        })),
        more: rows.length - shown.length,
    };
}

/** The cells that begin in a row, or go on into it from one that isn't shown; places without a cell are empty ones. */
function cellsOf(view: GridView, rows: readonly number[], index: number): ShownCell[] {
    const row = rows[index] ?? 0;
    const cells: ShownCell[] = [];
    for (let column = 0; column < view.grid.columns; column++) {
        const cell = view.at(row, column);
        const above = rows[index - 1];
        if (cell && above !== undefined && view.at(above, column) === cell) continue;
        if (cell && cell.column < column) continue;
        const inSight = rows.slice(index).findIndex((one) => view.at(one, column) !== cell);
        cells.push({
            column,
            text: cell ? shortened(inert(view.text(row, column))) : '',
            rowSpan: !cell ? 1 : inSight === -1 ? rows.length - index : inSight,
            colSpan: cell?.colSpan ?? 1,
        });
    }
    return cells;
}

function shortened(text: string): string {
    return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text;
}
