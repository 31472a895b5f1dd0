import { codeKey } from '../linking/code-key.ts';
import { type Competency, countsOf, coverageFigures, type Doubt, groupBy, nameOf, type Unit } from '../model/index.ts';

/** What a certification holds and how far it is evaluated, in a few numbers: plain data. */
export interface Summary {
    readonly number: string;
    readonly title: string;
    /** How many different codes the competencies have. */
    readonly codes: number;
    /** How many competencies are declared. */
    readonly competencies: number;
    /** Codes declared more than once, in declared order. */
    readonly repeated: readonly { readonly code: string; readonly times: number }[];
    readonly blocks: number;
    readonly assessments: number;
    readonly coverage: Coverage;
}

interface Coverage {
    readonly evaluated: number;
    /** Competencies by code, else by name. */
    readonly inPart: readonly string[];
    readonly notEvaluated: readonly string[];
    /** Those of which it can't be said, for each reason. */
    readonly inDoubt: readonly { readonly because: Doubt; readonly competencies: readonly string[] }[];
}

/** The summary of a certification; none for a library, or where the head is missing. */
export function summarise(unit: Unit): Summary | undefined {
    const { certification } = unit;
    if (!certification || !unit.hasHead) return undefined;
    const codes = unit.competencies.flatMap(({ code }) => code?.text ?? []);
    const declared = groupBy(codes, codeKey);
    const { competencies, blocks, assessments } = countsOf(unit);
    return {
        number: certification.code?.text ?? '',
        title: certification.title?.value ?? '',
        codes: declared.size,
        competencies,
        repeated: [...declared.values()]
            .filter((codes) => codes.length > 1)
            .map((codes) => ({ code: codes[0] ?? '', times: codes.length })),
        blocks,
        assessments,
        coverage: coverageOf(unit),
    };
}

function coverageOf({ competencies, coverage }: Unit): Coverage {
    const { evaluated, inPart, notEvaluated, inDoubt } = coverageFigures(coverage, competencies);
    return {
        evaluated: evaluated.length,
        inPart: names(inPart),
        notEvaluated: names(notEvaluated),
        inDoubt: inDoubt.map(({ because, competencies: doubtful }) => ({ because, competencies: names(doubtful) })),
    };
}

function names(competencies: readonly Competency[]): string[] {
    return competencies.map((competency) => competency.code?.text ?? nameOf(competency).fr);
}
