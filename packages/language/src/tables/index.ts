/** The tables of a référentiel, in any format: definitions × writers. */
import type { Certification } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { build } from './definition.ts';
import { DEFINITIONS } from './definitions/index.ts';
import { fileNameOf } from '../published/file-name.ts';
import { identityOf } from './document.ts';
import type { TableDocument } from './format.ts';
import { Labels } from '../published/labels.ts';
import type { Table } from './table.ts';
import { workbookOf } from '../worksheets/index.ts';
import { typeset } from './typeset.ts';
import { FORMATS as WRITERS } from './writers/index.ts';

export { LogoError, TemplateError } from './format.ts';
export type * from './table.ts';
export { rectangle } from './table.ts';

/** The tables there are: what `--table` takes, and what each is. */
export const TABLES: readonly { readonly id: string; readonly title: string; readonly about: string }[] =
    DEFINITIONS.map(({ id, title, about }) => ({ id, title, about }));

/** What `--table` takes beside them: the working file, one row an item, of the formats that have it. */
export const WORKBOOK = 'travail';

/** The formats there are: what `--format` takes. Those of `perTable` write one file for each table. */
export const FORMATS: readonly {
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    readonly perTable: boolean;
    readonly holdsWorkbook: boolean;
}[] = WRITERS.map(({ id, name, extension, perTable, holdsWorkbook = false }) => ({
    id,
    name,
    extension,
    perTable,
    holdsWorkbook,
}));

export interface GenerateOptions {
    /** Ids of `FORMATS`. */
    readonly formats: readonly string[];
    /** Ids of `TABLES`, or `WORKBOOK`; all where none is told. */
    readonly tables?: readonly string[];
    /** The bytes of a Word document whose styles and header the Word output takes. */
    readonly template?: Uint8Array;
    /** Asked between two steps: whoever waits lets others have their turn, or gives up by a rejection. */
    readonly between?: () => Promise<void>;
}

export interface GeneratedFile {
    /** A file's name, never a path; the same for the same certification, tables and format. */
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** The tables of a unit as data; none for a library. */
export function tablesOf(unit: Unit, tables?: readonly string[]): readonly Table[] {
    const { certification } = unit;
    return certification ? buildTables(unit, certification, tables) : [];
}

/** The files that show a unit: the same bytes for the same unit, wherever and whenever. None for a library. */
export async function generate(unit: Unit, options: GenerateOptions): Promise<readonly GeneratedFile[]> {
    const { certification } = unit;
    if (!certification) return [];
    const formats = options.formats.map(formatOf);
    const document: TableDocument = {
        ...identityOf(unit, certification),
        tables: buildTables(
            unit,
            certification,
            options.tables?.filter((id) => id !== WORKBOOK),
        ),
        template: options.template,
    };
    const workbook = (options.tables?.includes(WORKBOOK) ?? true) ? workbookOf(unit) : undefined;
    const files: GeneratedFile[] = [];
    let set: TableDocument | undefined;
    for (const { extension, perTable, isTypeset, holdsWorkbook, load } of formats) {
        const { write } = await load();
        await options.between?.();
        const shown = isTypeset ? (set ??= typeset(document)) : document;
        await options.between?.();
        const whole = { ...shown, ...(holdsWorkbook && workbook ? { workbook } : {}) };
        for (const one of perTable ? partsOf(whole) : [whole]) {
            if (one.tables.length === 0 && !one.workbook) continue;
            files.push({ name: `${fileNameOf(one.number)}-${whatIn(one)}.${extension}`, bytes: await write(one) });
        }
    }
    return files;
}

/** A document for each table, and for each sheet to work with. */
function partsOf({ tables, workbook, ...rest }: TableDocument): TableDocument[] {
    return [
        ...tables.map((table) => ({ ...rest, tables: [table] })),
        ...(workbook?.sheets.map((sheet) => ({ ...rest, tables: [], workbook: { ...workbook, sheets: [sheet] } })) ??
            []),
    ];
}

/** What a file holds, for its name. */
function whatIn({ tables, workbook }: TableDocument): string {
    const [table, ...others] = tables;
    const [sheet, ...more] = workbook?.sheets ?? [];
    if (!table) return more.length === 0 && sheet ? `${WORKBOOK}-${sheet.sheet.id}` : WORKBOOK;
    return others.length === 0 && !workbook ? table.id : 'tableaux';
}

function formatOf(id: string): (typeof WRITERS)[number] {
    const found = WRITERS.find((format) => format.id === id);
    if (!found) throw new RangeError(`format inconnu : ${id}`);
    return found;
}

function buildTables(unit: Unit, certification: Certification, ids?: readonly string[]): readonly Table[] {
    const unknown = ids?.find((id) => !DEFINITIONS.some((definition) => definition.id === id));
    if (unknown !== undefined) throw new RangeError(`tableau inconnu : ${unknown}`);
    const labels = new Labels(unit, certification);
    const asked = DEFINITIONS.filter((one) => ids?.includes(one.id) ?? one.fits?.(labels) ?? true);
    return asked.map((one) => build(one, labels));
}
