// A table as it leaves the house: without what it says to whoever writes the référentiel, nor what that leaves empty.
import { isToAuthor, type Paragraph } from '../published/content.ts';
import { isEmpty } from '../tables/cell.ts';
import type { Cell, Grid, Part, Row, Table } from '../tables/index.ts';

/** The table without holes, doubts and rubrics that nobody fills in; cells keep their place. */
export function forOthers(table: Table): Table {
    return { ...table, parts: table.parts.flatMap(partForOthers) };
}

function partForOthers(part: Part): Part[] {
    const { grid: whole, ...rest } = part;
    const grid = whole && gridForOthers(whole);
    const [before, after] = [kept(part.before), kept(part.after)];
    if (!grid && before.length + after.length === 0) return [];
    return [{ ...rest, before, ...(grid ? { grid } : {}), after }];
}

/** Nothing where no row says anything any more: a competency without criteria has one that heads no other. */
function gridForOthers(grid: Grid): Grid | undefined {
    const rows = grid.rows.flatMap((row): Row[] => {
        const cells = row.cells.map((cell): Cell => ({ ...cell, paragraphs: kept(cell.paragraphs) }));
        // A row in which a cell begins that spans others stays: they are told by it.
        const isAlone = cells.every(({ rowSpan }) => rowSpan === 1);
        const isVoid = row.kind === 'section' && cells.every(isEmpty);
        return isAlone && (isVoid || isUntold(row, cells, grid)) ? [] : [{ ...row, cells }];
    });
    return rows.some(({ kind }) => kind === 'body' || kind === 'lead') ? { ...grid, rows } : undefined;
}

/** Whether a row only named what nobody told: beside its header, all that it said was for the author. */
function isUntold(row: Row, cells: readonly Cell[], { columns }: Grid): boolean {
    const [header, ...others] = cells;
    const isWhole = cells.reduce((sum, { colSpan }) => sum + colSpan, 0) === columns.length;
    const saidMore = row.cells.slice(1).some((cell) => !isEmpty(cell));
    return header?.heads === true && isWhole && others.length > 0 && others.every(isEmpty) && saidMore;
}

function kept(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    return paragraphs.filter((one) => !isToAuthor(one));
}
