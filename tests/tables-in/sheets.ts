// Tables as a test lays them out, and the files that hold them: written by hand, by nothing that the product uses.
import { strToU8, zipSync } from 'fflate';

export interface Paragraph {
    readonly text: string;
    /** A bullet of this depth, from 1. */
    readonly bullet?: number;
    /** A level, from 0, of the list that numbers by itself. */
    readonly number?: number;
    /** A style of the document, by id. */
    readonly style?: string;
    /** A tracked change. */
    readonly change?: 'inserted' | 'deleted';
}

export interface Cell {
    readonly paragraphs: readonly Paragraph[];
    readonly rowSpan: number;
    readonly colSpan: number;
}

export interface Table {
    readonly rows: readonly (readonly Cell[])[];
    /** How many of its first rows the file marks as headers. */
    readonly heads?: number;
}

export type Part = Table | { readonly heading: string } | { readonly text: string };

export function cell(said: string | readonly (string | Paragraph)[], rowSpan = 1, colSpan = 1): Cell {
    const paragraphs = typeof said === 'string' ? said.split('\n') : said;
    return { paragraphs: paragraphs.map((one) => (typeof one === 'string' ? { text: one } : one)), rowSpan, colSpan };
}

export function row(...cells: (string | Cell)[]): Cell[] {
    return cells.map((one) => (typeof one === 'string' ? cell(one) : one));
}

export function xml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What each part of an office file is, by its path: without it nothing but our reader opens the file. */
export function contentTypes(types: Readonly<Record<string, string>>): string {
    const overrides = Object.entries(types).map(
        ([path, type]) =>
            `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    );
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** The cell that covers each place, and where it begins. */
export function places({ rows }: Table): { cell: Cell; isFirst: boolean; isFirstRow: boolean }[][] {
    const grid: { cell: Cell; isFirst: boolean; isFirstRow: boolean }[][] = rows.map(() => []);
    for (const [r, cells] of rows.entries()) {
        let c = 0;
        for (const one of cells) {
            while (grid[r]?.[c]) c++;
            for (let dr = 0; dr < one.rowSpan; dr++)
                for (let dc = 0; dc < one.colSpan; dc++) {
                    const line = grid[r + dr];
                    if (line) line[c + dc] = { cell: one, isFirst: dr === 0 && dc === 0, isFirstRow: dr === 0 };
                }
            c += one.colSpan;
        }
    }
    return grid;
}

export function isTable(part: Part): part is Table {
    return 'rows' in part;
}
