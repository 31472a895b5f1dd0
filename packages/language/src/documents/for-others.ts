// A table as it leaves the house: without what it says to whoever writes the référentiel, nor what that leaves empty.
import { isToAuthor, type Paragraph } from '../published/content.ts';
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

/** Nothing where no row says anything any more. */
function gridForOthers(grid: Grid): Grid | undefined {
    const rows = grid.rows.flatMap((row): Row[] => {
        const cells = row.cells.map((cell): Cell => ({ ...cell, paragraphs: kept(cell.paragraphs) }));
        const isVoid = cells.every(({ paragraphs }) => paragraphs.length === 0);
        // A row in which a cell begins that spans others stays: they are told by it.
        return isVoid && cells.every(({ rowSpan }) => rowSpan === 1) && row.kind === 'section'
            ? []
            : [{ ...row, cells }];
    });
    return rows.some(({ kind }) => kind === 'body') ? { ...grid, rows } : undefined;
}

function kept(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    return paragraphs.filter((one) => !isToAuthor(one));
}
