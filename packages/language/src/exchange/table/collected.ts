// What the rows of a document's tables say, before it is made a référentiel of.
import type { AssessmentText } from './assessment-text.ts';

export interface Collected {
    code?: string;
    title: string;
    /** « tableau 1, ligne 3, colonne B ». */
    readonly place: string;
    /** Its place among all that was met. */
    readonly rank: number;
    /** What stands near it and wasn't understood. */
    readonly remarks: string[];
    readonly doubts: string[];
}

export interface CollectedBlock extends Collected {
    optional: boolean;
}

export interface CollectedActivity extends Collected {
    readonly description: string[];
    readonly parent?: CollectedActivity;
    readonly block?: CollectedBlock;
}

export interface CollectedCriterion extends Collected {
    readonly indicators: string[];
}

export interface CollectedCompetency extends Collected {
    shortTitle?: string;
    readonly description: string[];
    readonly knowledge: string[];
    readonly criteria: CollectedCriterion[];
    readonly activity?: CollectedActivity;
    readonly block?: CollectedBlock;
    transverse: boolean;
    /** The competency that it is a part of, by its code. */
    parent?: CollectedCompetency;
}

export interface CollectedAssessment extends Collected {
    readonly block?: CollectedBlock;
    readonly said: AssessmentText;
    /** The épreuve that it is a part of, by its code. */
    parent?: CollectedAssessment;
    /** By the rows in which it stands, or the signs of a matrix. */
    readonly competencies: Set<CollectedCompetency>;
    /** Criteria that are said for several competencies at once. */
    readonly criteria: {
        readonly criterion: CollectedCriterion;
        readonly competencies: readonly CollectedCompetency[];
    }[];
}

/** A text that stands nowhere in what was understood. */
export interface Left {
    readonly place: string;
    readonly text: string;
    readonly reason: string;
}

export interface Collection {
    readonly title?: string;
    readonly blocks: readonly CollectedBlock[];
    readonly activities: readonly CollectedActivity[];
    readonly competencies: readonly CollectedCompetency[];
    readonly assessments: readonly CollectedAssessment[];
    /** Told as comments at their places. */
    readonly left: readonly Left[];
    /** Comments that come after everything. */
    readonly remarksAtEnd: readonly string[];
}
