// The sheets of the working file: what stands in a row of each, and in which columns. Who writes them and who reads them
// back know them from here.
import type { Item } from '../model/items.ts';

export type ColumnId =
    | 'code'
    | 'title'
    | 'block'
    | 'parent'
    | 'shortTitle'
    | 'description'
    | 'indicators'
    | 'form'
    | 'secondForm'
    | 'thirdForm'
    | 'preparation'
    | 'duration'
    | 'proceedings'
    | 'assessment'
    | 'competency'
    | 'criterion';

/** What a column offers to choose from. */
export type ChoiceId = 'forms' | 'blocks' | 'activities' | 'holders' | 'tested' | 'assessments' | 'competencies';

export interface Column {
    readonly id: ColumnId;
    readonly title: string;
    /** In characters. */
    readonly width: number;
    readonly choices?: ChoiceId;
}

/** What the rows of a sheet stand for: items of a kind, or what épreuves evaluate. */
export type RowKind = Extract<Item['kind'], 'activity' | 'competency' | 'criterion' | 'assessment'> | 'link';

export interface Sheet {
    readonly kind: RowKind;
    readonly name: string;
    /** Part of file names and of names inside the file. */
    readonly id: string;
    readonly columns: readonly Column[];
}

const CODE: Column = { id: 'code', title: 'Code', width: 12 };
const BLOCK: Column = { id: 'block', title: 'Bloc', width: 16, choices: 'blocks' };
const DESCRIPTION: Column = { id: 'description', title: 'Description', width: 50 };

/** In the order in which a référentiel is read. */
export const SHEETS: readonly Sheet[] = [
    {
        kind: 'activity',
        name: 'Activités',
        id: 'activites',
        columns: [
            CODE,
            { id: 'title', title: 'Activité', width: 70 },
            BLOCK,
            { id: 'parent', title: 'Parent', width: 16, choices: 'activities' },
            DESCRIPTION,
        ],
    },
    {
        kind: 'competency',
        name: 'Compétences',
        id: 'competences',
        columns: [
            CODE,
            { id: 'title', title: 'Compétence', width: 70 },
            BLOCK,
            { id: 'parent', title: 'Parent', width: 16, choices: 'holders' },
            { id: 'shortTitle', title: 'Intitulé', width: 30 },
            DESCRIPTION,
        ],
    },
    {
        kind: 'criterion',
        name: 'Critères',
        id: 'criteres',
        columns: [
            CODE,
            { id: 'title', title: 'Critère', width: 70 },
            BLOCK,
            { id: 'parent', title: 'Parent', width: 16, choices: 'tested' },
            { id: 'indicators', title: 'Indicateurs', width: 50 },
        ],
    },
    {
        kind: 'assessment',
        name: 'Épreuves',
        id: 'epreuves',
        columns: [
            CODE,
            { id: 'title', title: 'Épreuve', width: 50 },
            BLOCK,
            { id: 'parent', title: 'Parent', width: 16, choices: 'assessments' },
            { id: 'form', title: 'Forme', width: 18, choices: 'forms' },
            { id: 'secondForm', title: 'Forme 2', width: 18, choices: 'forms' },
            { id: 'thirdForm', title: 'Forme 3', width: 18, choices: 'forms' },
            { id: 'preparation', title: 'Préparation', width: 12 },
            { id: 'duration', title: 'Durée', width: 12 },
            { id: 'proceedings', title: 'Déroulement', width: 50 },
            DESCRIPTION,
        ],
    },
    {
        kind: 'link',
        name: 'Liens',
        id: 'liens',
        columns: [
            BLOCK,
            { id: 'assessment', title: 'Épreuve', width: 16, choices: 'assessments' },
            { id: 'competency', title: 'Compétence évaluée', width: 22, choices: 'competencies' },
            { id: 'criterion', title: 'Critère seul', width: 16 },
        ],
    },
];

/** By what a row is known again, wherever it was moved: the last column, which a person has no use for. */
export const MARK = 'Repère';

/** The hidden sheets: whose file it is and what was written in it; what its columns offer to choose from. */
export const WRITTEN_SHEET = 'Référentiel (écrit)';
export const CHOICES_SHEET = 'Référentiel (choix)';

/** What the first cell of the hidden sheet says: how the rest is laid out. */
export const LAYOUT = 'référentiel 1';

/** No cell of a spreadsheet holds more characters. */
const LONGEST = 32_767;
const CUT = ' […] (suite non reprise : une cellule d’Excel n’en tient pas plus)';

/** A text as a cell can hold it. */
export function fitted(text: string): string {
    return text.length > LONGEST ? text.slice(0, LONGEST - CUT.length).replace(/\p{Cs}$/u, '') + CUT : text;
}

/** Whether a cell holds less than its text. */
export function isCut(cell: string): boolean {
    return cell.endsWith(CUT);
}
