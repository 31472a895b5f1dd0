// What was understood of a document's tables, for whoever has to trust it: shown before anything is written.
import { inertLine } from '../../model/inert.ts';
import type { Message } from '../../model/message.ts';
import type { Left } from './collected.ts';
import type { ImportedTables } from './import.ts';
import { EVIDENCE_NAMES, type RecognizedTable } from './recognition.ts';
import { gridsIn } from './recognize.ts';
import { roleName } from './roles.ts';
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

const KINDS: Readonly<Record<RecognizedTable['kind'] | 'cards', Message>> = {
    items: { fr: 'un élément par ligne', en: 'one item a row' },
    assessments: { fr: 'une épreuve par ligne', en: 'one assessment a row' },
    matrix: { fr: 'matrice des compétences et des épreuves', en: 'matrix of competencies and assessments' },
    cards: { fr: 'une fiche par compétence', en: 'one card a competency' },
};

/** Its tables in the language asked for; what stands in the source as a comment, as it stands there. */
export function reportOfTables(
    { document, recognition, collection, head }: ImportedTables,
    lang: keyof Message = 'fr',
): TableReport {
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
            return view && table.from <= table.to ? [tableOf(view, table, lang)] : [];
        }),
        left: [...left.map(inert), ...document.left.map((text) => ({ place: '', text: inertLine(text), reason: '' }))],
        doubts: [...blocks, ...activities, ...competencies, ...assessments].flatMap(({ place, doubts }) =>
            doubts.map((text) => inert({ place, text, reason: '' })),
        ),
    };
}

function tableOf(view: GridView, { columns, from, to, kind }: RecognizedTable, lang: keyof Message): ReportedTable {
    return {
        place: rowsOf(view, from, to, lang),
        kind: KINDS[view.grid.places ? 'cards' : kind][lang],
        columns: columns.map(({ column, header, role, of, evidence }) => ({
            letter: view.columnName(column),
            header: inertLine(header.replaceAll('\n', ' ')).slice(0, 60),
            role: [role, ...(of ? [of] : [])].map((one) => roleName(one, lang)).join(' '),
            sure: EVIDENCE_NAMES[evidence][lang],
        })),
    };
}

/** « tableau 1, lignes 3 à 27 ». */
export function rowsOf(view: GridView, from: number, to: number, lang: keyof Message): string {
    const { name, isSheet, firstRow, places } = view.grid;
    if (places) return inertLine(`${view.place(from)} ${TO[lang]} ${view.place(to)}`);
    const where = lang === 'fr' ? view.of() : isSheet ? `sheet “${name}”` : name.replace(/^tableau/, 'table');
    return inertLine(`${where}, ${ROWS[lang]} ${firstRow + from + 1} ${TO[lang]} ${firstRow + to + 1}`);
}

const ROWS: Message = { fr: 'lignes', en: 'rows' };
const TO: Message = { fr: 'à', en: 'to' };

function inert({ place, text, reason }: Left): Left {
    return { place: inertLine(place), text: inertLine(text), reason };
}
