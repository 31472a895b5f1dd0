import { shorten } from '../model/names.ts';
import type { Inline, Paragraph } from '../published/content.ts';
import { plain } from '../published/plain.ts';
import type { Span } from '../model/source.ts';

export type { Inline, Paragraph } from '../published/content.ts';

export interface Cell {
    readonly paragraphs: readonly Paragraph[];
    readonly rowSpan: number;
    readonly colSpan: number;
    /** Heads its row or its columns. */
    readonly heads?: true;
    /** Where in the source what it shows is told. */
    readonly source?: Span;
    /** The anchors of the items that it shows in full: what links to them leads here. */
    readonly anchors?: readonly string[];
    /** What is to be chosen in it: in Excel, from a list. */
    readonly choice?: CellChoice;
}

/** Values from the best to the worst. */
export interface CellChoice {
    readonly values: readonly string[];
    /** In how many rows below the same is chosen: the best or the worst of all of them is its own, else the one between. */
    readonly from: number;
}

export interface Row {
    /** A section's row spans the whole width and opens what follows; a total's closes it; a lead's heads the rows below. */
    readonly kind: 'body' | 'section' | 'total' | 'lead';
    readonly cells: readonly Cell[];
    /** In millimetres, at least: room to write. */
    readonly height?: number;
}

export interface Column {
    readonly id: string;
    /** Its share of the width. */
    readonly weight: number;
    /** Left out of all formats where it is empty. */
    readonly optional?: true;
    readonly align?: 'center' | 'end';
}

/** Cells as in HTML: one that spans stands in its first row only. */
export interface Grid {
    readonly columns: readonly Column[];
    /** One row, or two where columns are grouped; none where the rows head themselves. */
    readonly head: readonly Row[];
    readonly rows: readonly Row[];
}

/** A stretch of a table's document: texts, a grid, or both, under a heading where there is more than one. */
export interface Part {
    readonly id: string;
    readonly heading?: string;
    /** Where in the source its texts are told. */
    readonly source?: Span;
    readonly before: readonly Paragraph[];
    readonly grid?: Grid;
    readonly after: readonly Paragraph[];
}

export interface Table {
    readonly id: string;
    readonly title: string;
    /** At most 31 characters, of those that a sheet's name may hold. */
    readonly short: string;
    readonly parts: readonly Part[];
}

/** A place of the full rectangle: the cell that covers it, and whether it is the cell's first. */
export interface Placed {
    readonly cell: Cell;
    readonly row: number;
    readonly column: number;
    readonly isOrigin: boolean;
}

/** About how many characters a cell shows: by which a writer judges whether a row may stay on one page. */
export function lengthOf(paragraphs: readonly Paragraph[]): number {
    return paragraphs.reduce(
        (sum, { inlines }) =>
            sum + inlines.reduce((length, inline) => length + ('text' in inline ? inline.text.length : 10), 0),
        0,
    );
}

/** A row of which no cell shows more stays on one page: others may break. */
export const SHORT_ROW = 700;

/** The full rectangle of rows whose cells span: what formats without spans, or with their own, need. */
export function rectangle(rows: readonly Row[], width: number): Placed[][] {
    const places: Placed[][] = rows.map(() => []);
    for (const [row, { cells }] of rows.entries()) {
        let column = 0;
        for (const cell of cells) {
            while (places[row]?.[column]) column++;
            for (let r = row; r < Math.min(row + cell.rowSpan, rows.length); r++) {
                for (let c = column; c < Math.min(column + cell.colSpan, width); c++) {
                    const line = places[r];
                    if (line) line[c] = { cell, row, column, isOrigin: r === row && c === column };
                }
            }
            column += cell.colSpan;
        }
    }
    return places;
}

/** What is told again in each row of a cell that spans some, where a format knows no spans: in letters at most. */
const AGAIN = 1000;
const again = new WeakMap<Cell, Cell>();

/** What stands at a place: the cell itself where it begins, what is told of it again elsewhere. */
export function shownAt({ cell, isOrigin }: Placed): Cell {
    if (isOrigin || lengthOf(cell.paragraphs) <= AGAIN) return cell;
    let told = again.get(cell);
    if (!told) {
        const inlines: Inline[] = [{ kind: 'text', text: shorten(plain(cell.paragraphs), AGAIN) }];
        again.set(cell, (told = { ...cell, paragraphs: [{ level: 0, inlines }] }));
    }
    return told;
}
