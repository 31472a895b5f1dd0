import { hash, identity } from '../model/identity.ts';
import { inertLine } from '../model/inert.ts';
import type { Unit } from '../model/unit.ts';
import { type Choices, choicesOf } from './choices.ts';
import { rowsOf, type WorkRow } from './rows.ts';
import { type Sheet, SHEETS } from './sheets.ts';

/** A unit's working file, as it is written. */
export interface Workbook {
    /** Whose it is: the identity of the certification. */
    readonly root: string;
    readonly code: string;
    readonly sheets: readonly FilledSheet[];
    readonly choices: readonly Choices[];
}

export interface FilledSheet {
    readonly sheet: Sheet;
    readonly rows: readonly MarkedRow[];
}

export interface MarkedRow {
    readonly mark: string;
    readonly identity: string;
    /** In the order of the sheet's columns. */
    readonly cells: readonly string[];
}

/** By what the working file of a unit is known as its own. */
export function rootOfWorkbook({ root }: Unit): string {
    return inertLine(identity(root));
}

export function workbookOf(unit: Unit): Workbook {
    const rows = rowsOf(unit);
    return {
        root: rootOfWorkbook(unit),
        code: inertLine(unit.root.code?.text ?? ''),
        sheets: SHEETS.map((sheet) => ({
            sheet,
            rows: rows.filter(({ kind }) => kind === sheet.kind).map((row) => marked(sheet, row)),
        })),
        choices: choicesOf(unit, rows),
    };
}

function marked({ columns }: Sheet, row: WorkRow): MarkedRow {
    return {
        mark: hash(row.identity),
        identity: row.identity,
        cells: columns.map(({ id }) => row.cells[id] ?? ''),
    };
}
