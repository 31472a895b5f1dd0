// A référentiel in numbers: what `stats`, tables, the summary of a check and the editor tell is counted here.
import type { Route } from './administration.ts';
import type { Coverage, Doubt, Verdict } from './coverage.ts';
import { groupBy } from './group-by.ts';
import type { Activity, Competency, Item } from './items.ts';
import type { Unit } from './unit.ts';
import { countWords } from './wording.ts';

/** How much of each thing a unit's own files declare. */
export interface Counts {
    /** Those that hold no others. */
    readonly activities: number;
    readonly competencies: number;
    readonly criteria: number;
    readonly blocks: number;
    /** Those that hold no others. */
    readonly assessments: number;
    readonly openRoutes: number;
    readonly silences: number;
}

export function countsOf(unit: Unit): Counts {
    const { root, items, competencies, blocks, assessments, certification } = unit;
    return {
        activities: innermostActivities(items).length,
        competencies: competencies.length,
        criteria: items.filter(({ kind }) => kind === 'criterion').length,
        blocks: blocks.length,
        assessments: assessments.length,
        openRoutes: certification?.administration.routes.filter(({ open }) => open).length ?? 0,
        silences: [root, ...items].reduce((sum, { silences }) => sum + silences.length, 0),
    };
}

/** The activities among some items that hold no others. */
export function innermostActivities(items: readonly Item[]): Activity[] {
    return items.filter((item): item is Activity => item.kind === 'activity' && item.activities.length === 0);
}

/** How many words the competencies of a unit have; all 0 where it has none. */
export interface WordCounts {
    readonly shortest: number;
    readonly median: number;
    /** Rounded. */
    readonly average: number;
    readonly longest: number;
}

export function wordCountsOf({ competencies }: Unit): WordCounts {
    const lengths = competencies.map(({ title }) => countWords(title)).toSorted((a, b) => a - b);
    const sum = lengths.reduce((total, length) => total + length, 0);
    return {
        shortest: lengths[0] ?? 0,
        median: lengths[lengths.length >> 1] ?? 0,
        average: lengths.length > 0 ? Math.round(sum / lengths.length) : 0,
        longest: lengths.at(-1) ?? 0,
    };
}

/** Some competencies by their verdict, each kind in the order in which they are given. */
export interface CoverageFigures {
    readonly total: number;
    readonly evaluated: readonly Competency[];
    readonly inPart: readonly Competency[];
    readonly notEvaluated: readonly Competency[];
    /** Those of which it can't be said, by reason, in the order met. */
    readonly inDoubt: readonly { readonly because: Doubt; readonly competencies: readonly Competency[] }[];
    /** How much of all is evaluated, in whole percent, rounded down; 0 of nothing. */
    readonly percent: number;
}

/** How far competencies are evaluated: for one access route, or, without, by the worst verdict over all of them. */
export function coverageFigures(
    coverage: Coverage,
    competencies: Iterable<Competency>,
    route?: Route,
): CoverageFigures {
    const judged = Array.from(competencies, (competency) => ({
        competency,
        verdict: route === undefined ? coverage.worst(competency) : coverage.verdict(competency, route),
    }));
    const bySort = groupBy(judged, ({ verdict }) => verdict.is);
    const of = (is: Verdict['is']): Competency[] => (bySort.get(is) ?? []).map(({ competency }) => competency);
    const doubtful = judged.flatMap(({ competency, verdict }) =>
        verdict.is === 'in doubt' ? [{ competency, because: verdict.because }] : [],
    );
    const evaluated = of('evaluated');
    return {
        total: judged.length,
        evaluated,
        inPart: of('in part'),
        notEvaluated: of('not evaluated'),
        inDoubt: Array.from(
            groupBy(doubtful, ({ because }) => because),
            ([because, group]) => ({ because, competencies: group.map(({ competency }) => competency) }),
        ),
        percent: percentOf(evaluated.length, judged.length),
    };
}

/** A share in whole percent, rounded down; 0 of nothing. */
export function percentOf(some: number, all: number): number {
    return all === 0 ? 0 : Math.floor((100 * some) / all);
}
