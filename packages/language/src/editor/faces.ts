/** What faces show of a référentiel, as data: part of the server's requests (`server/requests.ts`). */
import type { Location, Range } from 'vscode-languageserver-types';

export type Verdict = 'evaluated' | 'in part' | 'not evaluated';

/** `referentiel/coverage`: the matrix of competencies and épreuves. */
export interface CoverageMatrix {
    readonly code: string;
    readonly title: string;
    /** Competencies that are evaluated, of all. */
    readonly evaluated: number;
    readonly total: number;
    /** The access routes judged, by abbreviation; none where it is judged once. */
    readonly routes: readonly string[];
    readonly blocks: readonly MatrixBlock[];
}

export interface MatrixBlock extends MatrixItem {
    readonly evaluated: number;
    readonly total: number;
    readonly competencies: readonly (MatrixItem & {
        readonly verdict: Verdict;
        /** One for each of `assessments`, in their order. */
        readonly cells: readonly MatrixCell[];
    })[];
    readonly assessments: readonly MatrixItem[];
}

export interface MatrixCell {
    /** `some`: by some of its criteria only. */
    readonly evaluates: 'all' | 'some' | 'none';
    /** Whether `toggle` may change it. */
    readonly editable: boolean;
}

export interface MatrixItem {
    /** What operations name it by; empty for what stands outside any bloc. */
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly location?: Location;
}

/** `referentiel/tree`: the référentiel as a tree of its parts. */
export interface TreeNode {
    readonly id: string;
    readonly kind:
        'certification' | 'library' | 'group' | 'activity' | 'competency' | 'block' | 'assessment' | 'choice';
    readonly label: string;
    readonly description?: string;
    readonly tooltip?: string;
    readonly verdict?: Verdict;
    readonly location?: Location;
    /** From its keyword to its last character: what a cursor is in. */
    readonly span?: Range;
    readonly children: readonly TreeNode[];
}
