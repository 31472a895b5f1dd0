// What every reader gives, whatever the file: tables as grids with spans, and the texts that stand between them. Plain
// data, so that it can be shown, corrected and sent from a server to an editor.

/** A paragraph of a cell or between tables, as it reads: a number that Word writes by itself is part of its text. */
export interface Paragraph {
    /** Lines of one paragraph are parted by `\n`. */
    readonly text: string;
    /** How deep in bulleted or numbered lists, from 1; absent outside lists. */
    readonly level?: number;
    /** A note at the foot of the page, read where it is called. */
    readonly note?: true;
}

/** A cell at its first place; `row` and `column` count from 0 inside the grid. */
export interface GridCell {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly colSpan: number;
    readonly paragraphs: readonly Paragraph[];
}

export interface Grid {
    /** The sheet, or « tableau 2 »: how an author finds it again. */
    readonly name: string;
    /** Whether its name is the author's: a sheet's, not a rank. */
    readonly isSheet: boolean;
    /** Where it begins in its sheet, from 0; 0 in a document. */
    readonly firstRow: number;
    readonly firstColumn: number;
    readonly rows: number;
    readonly columns: number;
    /** The rows that the file itself marks as headers. */
    readonly headRows: readonly number[];
    /** In reading order. */
    readonly cells: readonly GridCell[];
    /** Where each row comes from, where that is no row of the file. */
    readonly places?: readonly string[];
}

export type DocumentPart =
    | { readonly kind: 'text'; readonly paragraph: Paragraph; readonly heading?: number }
    | { readonly kind: 'grid'; readonly grid: Grid };

/** A file with tables, as it was read. */
export interface TabularDocument {
    /** As the file says itself: its properties, or its first heading. */
    readonly title?: string;
    readonly parts: readonly DocumentPart[];
    /** What was seen and not read, in French: hidden sheets. */
    readonly left: readonly string[];
}

/** « C » for the third column. */
export function columnName(column: number): string {
    const last = String.fromCharCode(65 + (column % 26));
    return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** What a cell says, its paragraphs one a line. */
export function textOf({ paragraphs }: Pick<GridCell, 'paragraphs'>): string {
    return paragraphs.map(({ text }) => text).join('\n');
}
