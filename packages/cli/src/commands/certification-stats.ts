import {
    type Carrier,
    type Concern,
    concernsOf,
    countsOf,
    type CoverageFigures,
    coverageFigures,
    type Doubt,
    identity,
    leafAssessments,
    type Message,
    nameOf,
    type Unit,
    wordCountsOf,
} from '@referentiel/language';
import { relativePath } from '../relative-path.ts';

export interface Coverage {
    readonly competencies: number;
    readonly evaluated: number;
    readonly inPart: number;
    readonly notEvaluated: number;
    /** Those of which it can't be said, by reason. */
    readonly inDoubt: Readonly<Partial<Record<Doubt, number>>>;
}

/** What shows a concern: by its code, else as it is called. */
export interface ThemeCarrier {
    readonly identity: string;
    readonly name: Message;
    /** The words that show it, as they are written. */
    readonly words: string;
}

export interface Stats {
    readonly files: readonly string[];
    readonly number: string;
    readonly title: string;
    /** How many faults of syntax: what they hide isn't counted. */
    readonly syntaxFaults: number;
    readonly activities: number;
    readonly competencies: number;
    readonly criteria: number;
    readonly blocks: readonly ({
        readonly code: string;
        readonly title: string;
        readonly assessments: number;
    } & Coverage)[];
    readonly assessments: number;
    /** One for each open access route; one without route where none is told. */
    readonly routes: readonly ({ readonly route: string | null } & Coverage)[];
    readonly words: { readonly shortest: number; readonly median: number; readonly longest: number };
    /** By concern of the law, the activities and competencies that show it. */
    readonly themes: Readonly<Record<Concern, readonly ThemeCarrier[]>>;
    readonly silences: number;
}

/** A certification in numbers. */
export function statsOf(unit: Unit): Stats {
    const { coverage } = unit;
    const { activities, competencies, criteria, assessments, silences } = countsOf(unit);
    const { shortest, median, longest } = wordCountsOf(unit);
    return {
        files: unit.files.map(({ path }) => relativePath(path)),
        number: unit.root.code?.text ?? '',
        title: unit.root.title?.value ?? '',
        syntaxFaults: unit.syntaxFaults.filter(({ severity }) => severity === 'error').length,
        activities,
        competencies,
        criteria,
        blocks: unit.blocks.map((block) => ({
            code: block.code?.text ?? '',
            title: block.title?.value ?? '',
            assessments: block.assessments.flatMap(leafAssessments).length,
            ...inNumbers(coverageFigures(coverage, block.competencies)),
        })),
        assessments,
        routes: coverage.routes.map((route) => ({
            route: route ?? null,
            ...inNumbers(coverageFigures(coverage, unit.competencies, route)),
        })),
        words: { shortest, median, longest },
        themes: themesOf(unit),
        silences,
    };
}

function themesOf(unit: Unit): Stats['themes'] {
    const { ecology, digital, safety, disability } = concernsOf(unit);
    return {
        ecology: ecology.map(themeCarrier),
        digital: digital.map(themeCarrier),
        safety: safety.map(themeCarrier),
        disability: disability.map(themeCarrier),
    };
}

function themeCarrier({ item, words }: Carrier): ThemeCarrier {
    const { code } = item;
    return { identity: identity(item), name: code ? { fr: code.text, en: code.text } : nameOf(item), words };
}

function inNumbers({ total, evaluated, inPart, notEvaluated, inDoubt }: CoverageFigures): Coverage {
    return {
        competencies: total,
        evaluated: evaluated.length,
        inPart: inPart.length,
        notEvaluated: notEvaluated.length,
        inDoubt: Object.fromEntries(inDoubt.map(({ because, competencies }) => [because, competencies.length])),
    };
}
