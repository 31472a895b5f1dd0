// Where a grid's headers are: in one row or two, told again further down, or not at all.
import { textOf, type GridCell } from './document.ts';
import { blockTitle } from './block-title.ts';
import { folded } from './folded.ts';
import { leadingCode } from './codes.ts';
import { linesOf } from './lines.ts';
import { roleOfHeader } from './roles.ts';
import { areTicks } from './content-roles.ts';
import { tickOf } from './ticks.ts';
import type { GridView } from './view.ts';

/** A stretch of rows below a header; none where its columns go on as before. */
export interface Headed {
    readonly headRows: readonly number[];
    readonly from: number;
    readonly to: number;
}

/** A header says little: whatever is longer is a text. */
const LONGEST = 220;

export function findHeads(view: GridView): Headed[] {
    const { rows } = view.grid;
    const heads: { headRows: number[]; key: string }[] = [];
    const repeated = new Set<number>();
    for (let row = 0; row < rows; row++) {
        const headRows = headAt(view, row);
        if (headRows.length === 0) continue;
        const key = headRows.map((one) => keyOf(view, one)).join('\n');
        if (heads.at(-1)?.key === key) for (const one of headRows) repeated.add(one);
        else heads.push({ headRows, key });
        row = headRows.at(-1) ?? row;
    }
    if (heads.length === 0 && isUnknownHeader(view)) heads.push({ headRows: [0], key: '' });
    if (heads.length === 0) return [{ headRows: [], from: 0, to: rows - 1 }];
    return heads.map(({ headRows }, index) => ({
        headRows: index === 0 ? [...headRows, ...repeated].toSorted((a, b) => a - b) : headRows,
        from: (headRows.at(-1) ?? 0) + 1,
        to: (heads[index + 1]?.headRows[0] ?? rows) - 1,
    }));
}

/** A first row in words that tell nothing: it has no code where all rows below have one. */
function isUnknownHeader(view: GridView): boolean {
    const cells = view.begun(0);
    if (cells.length < 2 || cells.some((cell) => textOf(cell).length > 60)) return false;
    return cells.some(({ column, rowSpan }) => {
        const below: string[] = [];
        for (let row = rowSpan; row < view.grid.rows; row++) below.push(view.text(row, column));
        const isCoded = (text: string): boolean => leadingCode(text) !== undefined;
        return below.length > 1 && below.every(isCoded) && !isCoded(view.text(0, column));
    });
}

function keyOf(view: GridView, row: number): string {
    return Array.from({ length: view.grid.columns }, (_, column) => folded(view.text(row, column))).join('|');
}

/** The rows of the header that begins in a row; none where none does. */
function headAt(view: GridView, row: number): number[] {
    const cells = view.begun(row);
    if (!isHeader(view, row, cells)) return [];
    const headRows = [row];
    // A cell over several rows takes them with it, and one over several columns is told apart in the next row.
    const deepest = Math.max(...cells.map((cell) => (isLong(cell) ? 1 : cell.rowSpan)));
    const isSplit = cells.some(({ colSpan }) => colSpan > 1);
    for (let next = row + 1; next < view.grid.rows; next++) {
        const below = view.begun(next);
        const isTaken = next < row + Math.min(deepest, 4) || view.grid.headRows.includes(next);
        const tellsApart =
            isSplit && next === row + 1 && below.length > 0 && below.every((cell) => isHeaderCell(cell, true));
        if (!isTaken && !tellsApart) break;
        headRows.push(next);
    }
    return headRows;
}

/** At least two cells that say what their columns are for, and none that says something else at length. */
function isHeader(view: GridView, row: number, cells: readonly GridCell[]): boolean {
    if (cells.length < 2 || cells.some(isLong)) return false;
    const roles = cells.flatMap((cell) => (isHeaderCell(cell, false) ? (roleOfHeader(textOf(cell))?.role ?? []) : []));
    const distinct = new Set(roles).size;
    if (view.grid.headRows.includes(row) && distinct >= 1) return true;
    if (distinct >= 2 && roles.length >= cells.length / 2 && !cells.some(isItem)) return true;
    // « Compétence | E1 | E2 | E3 » over signs.
    const tallest = Math.max(...cells.map(({ rowSpan }) => rowSpan));
    const isSigned = cells.some((cell) => tickOf(textOf(cell)) === true);
    return distinct >= 1 && !isSigned && cells.slice(1).some((cell) => isOverTicks(view, cell, row + tallest));
}

/** « C1. Relever… », « Activité 2 : … », « 3 compétences »: rows of items speak of activities and criteria as headers do. */
function isItem(cell: GridCell): boolean {
    const text = textOf(cell).trim();
    const coded = leadingCode(text);
    return (coded !== undefined && coded.text !== '') || NUMBERED.test(folded(text)) || isList(cell);
}

const NUMBERED =
    /^(?:activite|tache|mission|competence|capacite|epreuve|critere|module|modalite)s?\s*(?:n ?° ?)?\d|^\d+\s+\p{L}/u;

/** Several items, each with the sign of a list. */
function isList(cell: GridCell): boolean {
    const lines = linesOf(cell.paragraphs);
    return lines.length > 1 && lines.filter(({ marked }) => marked).length > 1;
}

function isLong(cell: GridCell): boolean {
    return textOf(cell).length > LONGEST;
}

function isHeaderCell(cell: GridCell, anyWords: boolean): boolean {
    const text = textOf(cell);
    if (isLong(cell) || tickOf(text) === true || blockTitle(text)?.code !== undefined) return false;
    return anyWords ? text.length < 80 && leadingCode(text) === undefined : leadingCode(text)?.text === undefined;
}

/** Whether the rows below a header's hold signs in the column of a cell. */
function isOverTicks(view: GridView, cell: GridCell, from: number): boolean {
    const below: string[] = [];
    for (let next = from; next < view.grid.rows; next++) {
        const text = view.text(next, cell.column).trim();
        const isAlone = (view.at(next, cell.column)?.colSpan ?? 1) < view.grid.columns;
        if (text !== '' && isAlone) below.push(text);
    }
    return below.length > 0 && areTicks(below);
}
