// A table laid out on a sheet: which cell stands where, how wide its columns and how high its rows have to be.
import { plain } from '../../published/plain.ts';
import {
    type Cell,
    type CellChoice,
    type Grid,
    type Paragraph,
    type Part,
    rectangle,
    type Row,
    type Table,
} from '../table.ts';
import type { Look } from './xlsx-styles.ts';

/** How many characters a sheet is wide: what fits a page at a readable size. */
const WIDTHS = { landscape: 150, portrait: 100 } as const;
/** How many columns share a sheet whose parts have different ones. */
const SHARED = 12;
const LINE = 13.5;
/** In a millimetre. */
const POINTS = 2.835;
const PADDING = 4;
/** How much larger a title's letters are than a text's. */
const TITLE = 1.4;
/** Excel shows no row higher than 409 points: higher ones become several, joined. */
export const HIGHEST = 400;

export interface SheetCell {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly colSpan: number;
    readonly look: Look;
    readonly value: string | number;
    readonly choice?: SheetChoice;
}

/** What is to be chosen in a cell, and the rows of its column, both included, whose choices make its own. */
export interface SheetChoice extends CellChoice {
    readonly rows?: readonly [first: number, last: number];
}

export interface SheetLayout {
    readonly widths: readonly number[];
    readonly heights: readonly number[];
    readonly cells: readonly SheetCell[];
    /** The rows that stay in sight and head every printed page. */
    readonly headRows: number;
}

interface Draft extends SheetCell {
    readonly height: number;
}

export function layoutOf(table: Table, orientation: keyof typeof WIDTHS): SheetLayout {
    const [only] = table.parts;
    const isOne = table.parts.length === 1 && only?.grid !== undefined;
    const weights = isOne && only.grid ? only.grid.columns.map(({ weight }) => weight) : Array(SHARED).fill(1);
    const sum = weights.reduce((total: number, one: number) => total + one, 0);
    const widths = weights.map((weight: number) => Math.max(6, Math.round((weight / sum) * WIDTHS[orientation])));
    const sheet = new SheetBuilder(widths);
    sheet.line(table.title, 'title', 20, TITLE);
    for (const part of table.parts) sheet.part(part, isOne);
    return sheet.layout(isOne ? 1 + (only.grid?.head.length ?? 0) : 1);
}

/** How high a text stands in a column of a width in characters, in points. */
export function heightOf(text: string, width: number): number {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);
    return lines * LINE + PADDING;
}

class SheetBuilder {
    private readonly widths: readonly number[];
    private readonly drafts: Draft[] = [];
    private rows = 0;

    constructor(widths: readonly number[]) {
        this.widths = widths;
    }

    /** A row of one cell over the whole width; `size` is that of its letters, a text's being 1. */
    line(value: string, look: Look, least = 0, size = 1): void {
        const colSpan = this.widths.length;
        const width = this.widths.reduce((sum, one) => sum + one, 0);
        const height = Math.max(least, size * heightOf(value, width / size));
        this.drafts.push({ row: this.rows, column: 0, rowSpan: 1, colSpan, look, value, height });
        this.rows++;
    }

    part({ heading, before, grid, after }: Part, isOne: boolean): void {
        if (heading !== undefined) this.line(heading, 'heading', 24);
        for (const paragraph of before) this.paragraph(paragraph);
        if (grid) {
            const starts = isOne ? grid.columns.map((_, index) => index) : shared(grid, this.widths.length);
            this.grid(grid.head, starts, grid, true);
            this.grid(grid.rows, starts, grid, false);
        }
        for (const paragraph of after) this.paragraph(paragraph);
    }

    private paragraph(paragraph: Paragraph): void {
        this.line(plain([paragraph]), paragraph.tone === 'note' ? 'note' : 'plain');
    }

    private grid(rows: readonly Row[], starts: readonly number[], { columns }: Grid, isHead: boolean): void {
        const end = this.widths.length;
        for (const [index, places] of rectangle(rows, columns.length).entries()) {
            for (const { cell, column, isOrigin } of places) {
                if (!isOrigin) continue;
                const from = starts[column] ?? 0;
                const to = starts[column + cell.colSpan] ?? end;
                const value = valueOf(cell);
                const kind = rows[index]?.kind ?? 'body';
                this.drafts.push({
                    row: this.rows,
                    column: from,
                    rowSpan: cell.rowSpan,
                    colSpan: to - from,
                    look: isHead
                        ? 'header'
                        : lookOf(
                              cell,
                              cell.rowSpan > 1 && kind === 'lead' ? 'body' : kind,
                              columns[column]?.align !== undefined,
                          ),
                    value,
                    ...(cell.choice ? { choice: cell.choice } : {}),
                    height: Math.max(
                        this.heightOf(String(value), from, to - from),
                        (rows[index]?.height ?? 0) * POINTS,
                    ),
                });
            }
            this.rows++;
        }
    }

    /** How high a text stands in the columns that it has, in points. */
    private heightOf(text: string, column: number, colSpan: number): number {
        return heightOf(
            text,
            this.widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0),
        );
    }

    layout(headRows: number): SheetLayout {
        const needed = Array<number>(this.rows).fill(LINE + PADDING);
        for (const { row, rowSpan, height } of this.drafts)
            if (rowSpan === 1) needed[row] = Math.max(needed[row] ?? 0, height);
        // What spans rows and is higher than they are together makes each of them higher.
        for (const { row, rowSpan, height } of this.drafts.filter((draft) => draft.rowSpan > 1)) {
            const rows = Array.from({ length: rowSpan }, (_, index) => row + index);
            const missing = height - rows.reduce((sum, one) => sum + (needed[one] ?? 0), 0);
            if (missing > 0) for (const one of rows) needed[one] = (needed[one] ?? 0) + missing / rowSpan;
        }
        const pieces = needed.map((height) => Math.ceil(height / HIGHEST));
        const starts: number[] = [];
        let total = 0;
        for (const count of pieces) {
            starts.push(total);
            total += count;
        }
        return {
            widths: this.widths,
            heights: needed.flatMap((height, row) => Array<number>(pieces[row] ?? 1).fill(height / (pieces[row] ?? 1))),
            cells: this.drafts.map(({ row, rowSpan, column, colSpan, look, value, choice }) => ({
                ...(choice ? { choice: placed(choice, row, starts) } : {}),
                row: starts[row] ?? 0,
                column,
                rowSpan: (starts[row + rowSpan] ?? total) - (starts[row] ?? 0),
                colSpan,
                look,
                value,
            })),
            headRows: starts[headRows] ?? total,
        };
    }
}

function placed(choice: CellChoice, row: number, starts: readonly number[]): SheetChoice {
    if (choice.from === 0) return choice;
    return { ...choice, rows: [starts[row + 1] ?? 0, starts[row + choice.from] ?? 0] };
}

/** Where each column of a part begins among the shared ones: by its weight, and at least one wide. */
function shared({ columns }: Grid, width: number): number[] {
    const sum = columns.reduce((total, { weight }) => total + weight, 0);
    const starts: number[] = [];
    let before = 0;
    for (const [index, { weight }] of columns.entries()) {
        const ideal = Math.round((before / sum) * width);
        const least = (starts.at(-1) ?? -1) + 1;
        starts.push(Math.min(Math.max(ideal, least), width - (columns.length - index)));
        before += weight;
    }
    return starts;
}

function valueOf({ paragraphs }: Cell): string | number {
    const [only] = paragraphs;
    const [inline] = only?.inlines ?? [];
    const isNumber = paragraphs.length === 1 && only?.inlines.length === 1 && inline?.kind === 'number';
    return isNumber ? inline.value : plain(paragraphs);
}

function lookOf({ paragraphs }: Cell, kind: Row['kind'], isCentred: boolean): Look {
    if (paragraphs.some(({ inlines }) => inlines.some((inline) => inline.kind === 'hole'))) return 'hole';
    if (kind !== 'body') return kind;
    return isCentred ? 'center' : 'text';
}
