import type { CoverageMatrix } from '@referentiel/language/requests';
import { fieldsOf, isText } from '../told.ts';

/** What the matrix's page and the extension tell each other. */

/** What a matrix is of; kept over a reload of the window. */
export interface MatrixState {
    /** A file of the certification. */
    readonly uri: string;
}

export type ToPage =
    | { readonly type: 'show'; readonly matrix: CoverageMatrix; readonly state: MatrixState }
    | { readonly type: 'nothing'; readonly why: string; readonly state: MatrixState }
    /** Goes to the row or the column of an item. */
    | { readonly type: 'reveal'; readonly item: string }
    /** What came of a click, where the matrix that follows doesn't show it. */
    | { readonly type: 'tell'; readonly text: string };

export type FromPage =
    | { readonly type: 'ready' }
    /** Adds or takes away an evaluation. */
    | { readonly type: 'toggle'; readonly competency: string; readonly assessment: string }
    /** To the text of an item. */
    | { readonly type: 'open'; readonly item: string }
    /** Takes back the last click. */
    | { readonly type: 'undo' };

/** What the page told; undefined where it is nothing that it tells. */
export function readFromPage(told: unknown): FromPage | undefined {
    const { type, competency, assessment, item } = fieldsOf(told);
    switch (type) {
        case 'ready':
        case 'undo':
            return { type };
        case 'toggle':
            return isText(competency) && isText(assessment) ? { type, competency, assessment } : undefined;
        case 'open':
            return isText(item) ? { type, item } : undefined;
        default:
            return undefined;
    }
}

/** What was kept over a reload; undefined where it isn't whole. */
export function readState(kept: unknown): MatrixState | undefined {
    const { uri } = fieldsOf(kept);
    return isText(uri) ? { uri } : undefined;
}
