// What a table says, as a reader sees it: for each place the text of the cell that covers it, and its spans.
import { type Inline, rectangle, type Grid, type Row, type Table } from '@referentiel/language';

export interface Expected {
    readonly texts: readonly string[];
    readonly rowSpan: number;
    readonly colSpan: number;
}

export function gridsOf(table: Table): readonly Grid[] {
    return table.parts.flatMap(({ grid }) => (grid ? [grid] : []));
}

/** In Word each bloc has its heading, and a table of its own below it. */
export function byBloc(grid: Grid): Grid[] {
    const stretches: Row[][] = [[]];
    for (const row of grid.rows) {
        if (row.kind === 'section' && row.cells[0]?.anchors) stretches.push([]);
        else stretches.at(-1)?.push(row);
    }
    return stretches.filter((rows) => rows.length > 0).map((rows) => ({ ...grid, rows }));
}

/** A text without what a printer sets otherwise than its author: blanks, apostrophes, ellipses. */
export function asRead(text: string): string {
    return text.replace(/\s+/g, '').replaceAll('’', "'").replaceAll('…', '...');
}

/** The cells of rows, in each row those that begin there. */
export function cellsOf(rows: readonly Row[], width: number): readonly (readonly Expected[])[] {
    return rectangle(rows, width).map((places) =>
        places
            .filter(({ isOrigin }) => isOrigin)
            .map(({ cell: { paragraphs, rowSpan, colSpan } }) => ({
                texts: paragraphs.map(({ inlines }) => inlines.map(inlineText).join('')),
                rowSpan,
                colSpan,
            })),
    );
}

function inlineText(inline: Inline): string {
    switch (inline.kind) {
        case 'link':
            return inline.content.map(inlineText).join('');
        case 'number':
            return String(inline.value);
        case 'hole':
            return `⚠ ${inline.text}`;
        default:
            return inline.text;
    }
}
