// The working file as a person has it open: read, changed and saved by SheetJS, which the product neither reads nor writes with.
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import { generate, type Unit } from '@referentiel/language';

export const SHEETS = ['Activités', 'Compétences', 'Critères', 'Épreuves', 'Liens'] as const;
export type SheetName = (typeof SHEETS)[number];

/** A line of a sheet, by the titles of its columns. */
export type Line = Record<string, string>;
export type Book = Record<SheetName, Line[]>;

/** The working file of a unit, alone. */
export async function workbookBytes(unit: Unit): Promise<Uint8Array> {
    const [file] = await generate(unit, { formats: ['xlsx'], tables: ['travail'] });
    if (!file) throw new Error('nothing was written');
    return file.bytes;
}

export function linesOf(bytes: Uint8Array): Book {
    const book = read(bytes, { type: 'array' });
    return Object.fromEntries(SHEETS.map((name) => [name, sheetLines(book, name)])) as Book;
}

function sheetLines(book: WorkBook, name: string): Line[] {
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error(`no sheet ${name}`);
    return utils.sheet_to_json<Line>(sheet, { defval: '', raw: false });
}

/** The file with other lines in its sheets; all else in it stays. */
export function withLines(
    bytes: Uint8Array,
    lines: Partial<Book>,
    columns = (titles: string[]): string[] => titles,
): Uint8Array {
    const book = read(bytes, { type: 'array' });
    for (const [name, rows] of Object.entries(lines)) {
        const titles = utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1 })[0] ?? [];
        const kept = columns(titles);
        const values = rows.map((row) => kept.map((title) => row[title] ?? ''));
        book.Sheets[name] = utils.aoa_to_sheet([kept, ...values]);
    }
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
