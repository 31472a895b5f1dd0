/** What faces show of a référentiel, as data: part of the server's requests (`server/requests.ts`). */
import type { Location, Range } from 'vscode-languageserver-types';
import type { Operation } from '../edits/operation.ts';

/** How far a competency is evaluated. */
export type Verdict = 'evaluated' | 'in part' | 'not evaluated' | 'in doubt';

/** Competencies that are evaluated, of all. What is neither evaluated nor in doubt is lacking. */
export interface Share {
    readonly evaluated: number;
    /** Those of which it can't be said. */
    readonly inDoubt: number;
    readonly total: number;
    /** The same in words, by what they are called: « 2 incertaines », « 3 à répartir ». */
    readonly doubts: readonly string[];
}

/** `referentiel/coverage`: the matrix of competencies and épreuves. */
export interface CoverageMatrix extends Share {
    /** The file that heads the certification: what it is known by, whichever of its files was asked for. */
    readonly uri: string;
    readonly code: string;
    readonly title: string;
    /** The access routes judged, by abbreviation; none where it is judged once. */
    readonly routes: readonly string[];
    readonly blocks: readonly MatrixBlock[];
}

export interface MatrixBlock extends MatrixItem, Share {
    readonly competencies: readonly (MatrixItem & {
        readonly verdict: Verdict;
        /** The verdict in words, with the routes that lack it and the reason of a doubt. */
        readonly said: string;
        /** One for each of `assessments`, in their order. */
        readonly cells: readonly MatrixCell[];
    })[];
    /** Its own épreuves, then those common to several blocs. */
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
    /** Unlike that of any other node of the tree, and the same as long as it is the same thing. */
    readonly id: string;
    /** What operations and the matrix name it by; none for a group. */
    readonly item?: string;
    readonly kind:
        'certification' | 'library' | 'group' | 'activity' | 'competency' | 'block' | 'assessment' | 'choice' | 'jury';
    readonly label: string;
    readonly code?: string;
    readonly description?: string;
    readonly tooltip?: string;
    /** Of a competency that is judged. */
    readonly verdict?: Verdict;
    /** The verdict in words, with the routes that lack it and the reason of a doubt. */
    readonly said?: string;
    /** Of what holds competencies. */
    readonly share?: Share;
    readonly location?: Location;
    /** From its keyword to its last character: what a cursor is in. */
    readonly span?: Range;
    readonly children: readonly TreeNode[];
}

/** `referentiel/left`: what is left to be written before the certification can be filed. */
export interface LeftToWrite {
    /** Of the sections that France compétences asks and of the texts that stand there, those that are written. */
    readonly done: number;
    readonly total: number;
    /** The same in words. */
    readonly said: string;
    readonly items: readonly LeftItem[];
}

export interface LeftItem {
    /** Unlike that of any other. */
    readonly id: string;
    readonly rule: string;
    readonly label: string;
    readonly location?: Location;
    /** What writes it, a blank left to the author: an operation of `referentiel/edit`. */
    readonly fix?: { readonly title: string; readonly operation: Operation };
}
