// A working file as it comes back: what its rows say now, and what was written in them.
import {
    type Cells,
    type Column,
    LAYOUT,
    MARK,
    type RowKind,
    type Sheet,
    SHEETS,
    WRITTEN_SHEET,
} from '../../worksheets/index.ts';
import { readSheets } from '../table/readers/index.ts';
import { UnreadableTable } from '../table/readers/refusal.ts';
import type { SheetCell } from '../table/readers/sheet.ts';

/** A row as a person left it. */
export interface ReadRow {
    readonly kind: RowKind;
    /** « feuille « Compétences », ligne 12 ». */
    readonly place: string;
    /** What it was known by; empty in a row that was added. */
    readonly mark: string;
    /** Without those of columns that aren't there any more. */
    readonly cells: Cells;
}

/** A row as it was written. */
export interface WrittenRow {
    readonly kind: RowKind;
    readonly identity: string;
    readonly cells: Cells;
}

export interface ReadWorkbook {
    /** Whose it is: the identity of the certification. */
    readonly root: string;
    /** Its code, as it was written. */
    readonly code: string;
    /** By their marks. */
    readonly written: ReadonlyMap<string, WrittenRow>;
    readonly rows: readonly ReadRow[];
    /** The sheets that are still there. */
    readonly kinds: ReadonlySet<RowKind>;
    /** What can't be read as a whole: sheets and columns that are gone, columns that aren't ours. In French. */
    readonly notes: readonly string[];
}

/** Reads a working file. Throws `UnreadableTable` where it is none. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
    const sheets = await readSheets(bytes);
    const hidden = sheets?.find(({ name }) => name === WRITTEN_SHEET);
    if (!sheets || !hidden) throw new UnreadableTable(NO_WORKBOOK);
    const lines = linesOf(hidden.cells());
    const [layout, root = '', code = ''] = lines.get(0) ?? [];
    if (layout !== LAYOUT) throw new UnreadableTable(OTHER_LAYOUT);
    const notes: string[] = [];
    const kinds = new Set<RowKind>();
    const rows = SHEETS.flatMap((sheet) => {
        const found = sheets.find(({ name }) => name === sheet.name);
        const read = found && rowsIn(sheet, found.cells(), notes);
        if (!found) notes.push(`La feuille « ${sheet.name} » n’y est plus : rien n’en est repris.`);
        if (read) kinds.add(sheet.kind);
        return read ?? [];
    });
    return { root, code, written: writtenIn([...lines.values()].slice(1)), rows, kinds, notes };
}

const NO_WORKBOOK =
    'Ce n’est pas un fichier de travail : « referentiel generate --format xlsx » en écrit un, et --update ne reprend que ceux-là, enregistrés en .xlsx. (Un autre tableau s’importe sans --update.)';
const OTHER_LAYOUT =
    'Ce fichier de travail vient d’une autre version de l’outil : écrivez-le de nouveau par « referentiel generate --format xlsx », et portez-y vos changements.';

/** The header is sought: a person may have put lines above it. */
const HEADER_WITHIN = 20;

function rowsIn(sheet: Sheet, all: readonly SheetCell[], notes: string[]): ReadRow[] | undefined {
    const lines = linesOf(all);
    const header = [...lines].find(([row, cells]) => row < HEADER_WITHIN && cells.includes(MARK));
    if (!header) {
        notes.push(
            `Feuille « ${sheet.name} » : la colonne masquée « ${MARK} » n’y est plus, rien n’en est repris. Elle dit quelle ligne est laquelle.`,
        );
        return undefined;
    }
    const [first, titles] = header;
    const places = placesOf(sheet, titles, notes);
    return [...lines].flatMap(([row, cells]): ReadRow[] => {
        if (row <= first) return [];
        const told = places.map(({ id, at }) => [id, cells[at] ?? ''] as const);
        const mark = cells[titles.indexOf(MARK)] ?? '';
        if (mark === '' && told.every(([, text]) => text === '')) return [];
        const place = `feuille « ${sheet.name} », ligne ${row + 1}`;
        return [{ kind: sheet.kind, place, mark, cells: Object.fromEntries(told) }];
    });
}

function placesOf(
    { name, columns }: Sheet,
    titles: readonly string[],
    notes: string[],
): { readonly id: Column['id']; readonly at: number }[] {
    for (const title of titles)
        if (title !== '' && title !== MARK && columns.every((column) => column.title !== title))
            notes.push(`Feuille « ${name} » : la colonne « ${title} » n’est pas reprise, rien ne dit ce qu’elle est.`);
    return columns.flatMap(({ id, title }) => {
        const at = titles.indexOf(title);
        if (at < 0) notes.push(`Feuille « ${name} » : la colonne « ${title} » n’y est plus, ses textes restent.`);
        return at < 0 ? [] : [{ id, at }];
    });
}

function writtenIn(lines: readonly (readonly string[])[]): ReadonlyMap<string, WrittenRow> {
    const rows = new Map<string, WrittenRow>();
    const layouts = new Map<string, readonly string[]>();
    for (const [name = '', mark = '', identity = '', ...cells] of lines) {
        const sheet = SHEETS.find((one) => one.name === name);
        if (mark === '') layouts.set(name, cells);
        else if (sheet) {
            const titles = layouts.get(name) ?? [];
            const told = sheet.columns.map(({ id, title }) => [id, cells[titles.indexOf(title)] ?? ''] as const);
            rows.set(mark, { kind: sheet.kind, identity, cells: Object.fromEntries(told) });
        }
    }
    return rows;
}

/** The rows that say something, from top to bottom, each cell at its column. */
function linesOf(cells: readonly SheetCell[]): ReadonlyMap<number, string[]> {
    const rows = new Map<number, string[]>();
    for (const { row, column, lines } of cells) {
        const line = rows.get(row) ?? [];
        line[column] = settled(lines);
        rows.set(row, line);
    }
    return new Map(
        [...rows].toSorted(([a], [b]) => a - b).map(([row, line]) => [row, Array.from(line, (text) => text ?? '')]),
    );
}

/** Blanks at the ends of a cell, and of its lines, are no part of a text. */
function settled(lines: readonly string[]): string {
    return lines
        .map((line) => line.trimEnd())
        .join('\n')
        .trim()
        .normalize('NFC');
}
