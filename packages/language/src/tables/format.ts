import type { Picture } from './picture.ts';
import type { Workbook } from '../worksheets/index.ts';
import type { Table } from './table.ts';

/** What a writer writes: one table, or several in one file. */
export interface TableDocument {
    /** « RNCP39776 ». */
    readonly number: string;
    /** « RNCP39776 – Clerc assistant ». */
    readonly title: string;
    readonly awardingBodies: readonly string[];
    readonly tables: readonly Table[];
    /** A path of the unit's files as it is told in what is written: from the folder of its head. */
    readonly pathOf: (file: string) => string;
    /** One row an item, to be worked with: for the formats of spreadsheets. */
    readonly workbook?: Workbook;
    /** A Word document whose styles and header are taken. */
    readonly template?: Uint8Array;
    /** What it is when it leaves the house. */
    readonly paper?: Paper;
}

/** A document as it leaves the house. */
export interface Paper {
    /** « Référentiel d’activités, de compétences et d’évaluation ». */
    readonly kind: string;
    /** How its pages stand. */
    readonly orientation: 'portrait' | 'landscape';
    /** Whether it isn't ready: each page says « PROJET ». */
    readonly isDraft: boolean;
    /** Its first page, after which come its contents. A form has none: each of its tables is a sheet by itself. */
    readonly cover?: Cover;
    /** Its sheets hold what they say and nothing else, in a frame: no title, no footer. */
    readonly isFramed?: true;
    readonly livery?: Livery;
}

/** What shows whose document it is. */
export interface Livery {
    /** On covers and on framed sheets. */
    readonly logo?: Picture;
    /** « #1F3864 »: of titles and frames, dark enough on paper. */
    readonly colour?: string;
    /** At the foot of covers. */
    readonly mentions?: readonly string[];
}

/** What the first page of a document says below what it is. */
export interface Cover {
    /** The certification's exact title. */
    readonly title: string;
    /** « Niveau | 5 »: what is told, in its order. */
    readonly facts: readonly (readonly [label: string, value: string])[];
}

/** What was given as a template can't be one. */
export class TemplateError extends Error {
    readonly trouble: 'no Word document' | 'damaged' | 'too large';

    constructor(trouble: TemplateError['trouble'], options?: ErrorOptions) {
        super(`Template: ${trouble}`, options);
        this.name = 'TemplateError';
        this.trouble = trouble;
    }
}

/** What was given as a logo is no PNG or JPEG picture, or too large. */
export class LogoError extends Error {}

export type Write = (document: TableDocument) => Uint8Array | Promise<Uint8Array>;

export interface Format {
    /** What follows `--format`. */
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    /** Whether each table has a file of its own; otherwise all of a référentiel's stand in one. */
    readonly perTable: boolean;
    /** Whether it has the working file too: a spreadsheet's. */
    readonly holdsWorkbook?: true;
    /** Whether it is there to be read: its texts are set as a French printer sets them, those of data stay as they are. */
    readonly isTypeset: boolean;
    /** Writers are loaded when used. */
    readonly load: () => Promise<{ readonly write: Write }>;
}
