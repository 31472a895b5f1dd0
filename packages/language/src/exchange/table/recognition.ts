// The tables of a document as they were understood: plain data, to be shown above the columns and corrected.
import type { Message } from '../../model/message.ts';
import type { Role } from './roles.ts';

/** How a role was found: by its header, from the table before, by what its cells hold, or by its author. */
export type Evidence = 'header' | 'vague header' | 'inherited' | 'content' | 'said';

export interface RecognizedColumn {
    /** From 0 in the grid. */
    readonly column: number;
    readonly header: string;
    readonly role: Role;
    /** For codes: of what. */
    readonly of?: Role;
    readonly evidence: Evidence;
}

/** A stretch of a grid under one header. */
export interface RecognizedTable {
    /** The rank of its grid among the document's. */
    readonly grid: number;
    readonly headRows: readonly number[];
    /** The rows below, the last one included. */
    readonly from: number;
    readonly to: number;
    /** An épreuve a row, a sign for what each evaluates, or what a référentiel's tables are mostly. */
    readonly kind: 'items' | 'assessments' | 'matrix';
    readonly columns: readonly RecognizedColumn[];
}

/** Which table: its grid, and the first row below its header, that no correction moves. */
export type TableKey = Pick<RecognizedTable, 'grid' | 'from'>;

export interface Recognition {
    readonly tables: readonly RecognizedTable[];
    /** Those of which no column tells anything of a référentiel: shown, so that an author can say what they are. */
    readonly others: readonly RecognizedTable[];
}

/** How sure a role is. */
export const EVIDENCE_NAMES: Readonly<Record<Evidence, Message>> = {
    header: { fr: 'sûr', en: 'certain' },
    'vague header': { fr: 'probable', en: 'likely' },
    inherited: { fr: 'comme au tableau précédent', en: 'as in the table before' },
    content: { fr: 'supposé, par son contenu', en: 'supposed, by what it holds' },
    said: { fr: 'dit par vous', en: 'said by you' },
};
