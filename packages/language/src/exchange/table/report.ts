// What was understood of a document's tables, for whoever has to trust it: shown before anything is written.
import { inertLine } from '../../model/inert.ts';
import type { Left } from './collected.ts';
import type { ImportedTables } from './import.ts';
import { EVIDENCE_NAMES, type RecognizedTable } from './recognition.ts';
import { gridsIn } from './recognize.ts';
import { ROLE_NAMES, type Role } from './roles.ts';
import { GridView } from './view.ts';

export interface ReportedColumn {
    /** Its letter in the file, by which it is corrected. */
    readonly letter: string;
    readonly header: string;
    readonly role: string;
    readonly sure: string;
}

export interface ReportedTable {
    /** « tableau 1, lignes 3 à 27 ». */
    readonly place: string;
    readonly kind: string;
    readonly columns: readonly ReportedColumn[];
}

export interface TableReport {
    readonly code: string;
    readonly title: string;
    readonly counts: {
        readonly blocks: number;
        readonly activities: number;
        readonly competencies: number;
        readonly criteria: number;
        readonly assessments: number;
    };
    readonly blocks: readonly string[];
    readonly tables: readonly ReportedTable[];
    /** What isn't in the source but as a comment, or is left out for a reason. */
    readonly left: readonly Left[];
    /** What is in the source and may be wrong. */
    readonly doubts: readonly Left[];
}

const KINDS: Readonly<Record<RecognizedTable['kind'], string>> = {
    items: 'un élément par ligne',
    assessments: 'une épreuve par ligne',
    matrix: 'matrice des compétences et des épreuves',
};

export function reportOfTables({ document, recognition, collection, head }: ImportedTables): TableReport {
    const { blocks, activities, competencies, assessments, left } = collection;
    const views = gridsIn(document).map((grid) => new GridView(grid));
    return {
        code: inertLine(head.code),
        title: inertLine(head.title),
        counts: {
            blocks: blocks.length,
            activities: activities.length,
            competencies: competencies.length,
            criteria:
                competencies.reduce((sum, { criteria }) => sum + criteria.length, 0) +
                assessments.reduce((sum, { criteria }) => sum + criteria.length, 0),
            assessments: assessments.length,
        },
        blocks: blocks.map(({ code, title }) => inertLine([code, title].filter(Boolean).join(' – '))),
        tables: recognition.tables.flatMap((table) => {
            const view = views[table.grid];
            return view && table.from <= table.to ? [tableOf(view, table)] : [];
        }),
        left: [...left.map(inert), ...document.left.map((text) => ({ place: '', text: inertLine(text), reason: '' }))],
        doubts: [...blocks, ...activities, ...competencies, ...assessments].flatMap(({ place, doubts }) =>
            doubts.map((text) => inert({ place, text, reason: '' })),
        ),
    };
}

function tableOf(view: GridView, { columns, from, to, kind }: RecognizedTable): ReportedTable {
    return {
        place: rowsOf(view, from, to),
        kind: view.grid.places ? 'une fiche par compétence' : KINDS[kind],
        columns: columns.map(({ column, header, role, of, evidence }) => ({
            letter: view.columnName(column),
            header: inertLine(header.replaceAll('\n', ' ')).slice(0, 60),
            role: of ? `${nameOf(role)} ${nameOf(of)}` : nameOf(role),
            sure: EVIDENCE_NAMES[evidence],
        })),
    };
}

/** « tableau 1, lignes 3 à 27 ». */
export function rowsOf(view: GridView, from: number, to: number): string {
    if (view.grid.places) return inertLine(`${view.place(from)} à ${view.place(to)}`);
    return `${inertLine(view.place(from)).replace(/ligne/, 'lignes')} à ${view.grid.firstRow + to + 1}`;
}

function nameOf(role: Role): string {
    return ROLE_NAMES[role][0] ?? role;
}

function inert({ place, text, reason }: Left): Left {
    return { place: inertLine(place), text: inertLine(text), reason };
}
