import { codeKey } from '../linking/code-key.ts';
import { type Competency, groupBy, nameOf, type Unit } from '../model/index.ts';

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
    /** Undefined where faults of syntax forbid a judgement. */
    readonly coverage?: Coverage;
}

interface Coverage {
    readonly evaluated: number;
    /** Competencies by code, else by name. */
    readonly inPart: readonly string[];
    readonly notEvaluated: readonly string[];
}

/** The summary of a certification; none for a library, or where the head is missing. */
export function summarise(unit: Unit): Summary | undefined {
    const { certification } = unit;
    if (!certification || !unit.hasHead) return undefined;
    const codes = unit.competencies.flatMap(({ code }) => code?.text ?? []);
    const declared = groupBy(codes, codeKey);
    const isJudged = !unit.syntaxFaults.some(({ touchesCoverage }) => touchesCoverage);
    return {
        number: certification.code?.text ?? '',
        title: certification.title?.value ?? '',
        codes: declared.size,
        competencies: unit.competencies.length,
        repeated: [...declared.values()]
            .filter((codes) => codes.length > 1)
            .map((codes) => ({ code: codes[0] ?? '', times: codes.length })),
        blocks: unit.blocks.length,
        assessments: unit.assessments.length,
        ...(isJudged ? { coverage: coverageOf(unit) } : {}),
    };
}

function coverageOf(unit: Unit): Coverage {
    const withVerdict = (verdict: string): Competency[] =>
        unit.competencies.filter((competency) => unit.coverage.worst(competency) === verdict);
    const names = (competencies: readonly Competency[]): string[] =>
        competencies.map((competency) => competency.code?.text ?? nameOf(competency).fr);
    return {
        evaluated: withVerdict('evaluated').length,
        inPart: names(withVerdict('in part')),
        notEvaluated: names(withVerdict('not evaluated')),
    };
}
