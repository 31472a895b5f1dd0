import type { Route } from './administration.ts';
import type { Assessment, AssessmentItem, Competency, Criterion } from './items.ts';
import { indexBy } from './group-by.ts';
import { competenciesOf, leafAssessments } from './tree.ts';

/** Whether a competency is evaluated, for one access route; where that can't be said, why. */
export type Verdict =
    { readonly is: 'evaluated' | 'in part' | 'not evaluated' } | { readonly is: 'in doubt'; readonly because: Doubt };

/** Why it can't be said whether a competency is evaluated: what seems to be missing may only not be understood. */
export type Doubt =
    /** The file that begins the certification is not in reach. */
    | 'headless'
    /** A fault of syntax touches an épreuve. */
    | 'syntax'
    /** An épreuve that may be meant for it names a code that nothing declares, or one that is declared twice. */
    | 'code'
    /** Its evaluation is told as a text (« modalités »), not yet divided among épreuves. */
    | 'undivided'
    /** No épreuve is written at all. */
    | 'unwritten';

export interface Coverage {
    /** The routes judged: the open ones; without « voies d'accès » (or none open) one judgement without route. */
    readonly routes: readonly (Route | undefined)[];
    verdict(competency: Competency, route: Route | undefined): Verdict;
    /** The worst verdict over all judged routes; what is sure comes before what is in doubt. */
    worst(competency: Competency): Verdict;
    /** The épreuves (none that holds others) that name the competency or one of its criteria, in declared order. */
    assessmentsOf(competency: Competency): readonly Assessment[];
    /** The criteria of the competency that nothing is sure to evaluate on some judged route. */
    missingCriteria(competency: Competency): readonly Criterion[];
}

/**
 * What is sure to be evaluated: criteria each for itself; a competency, if it has criteria, once some of them are. Two
 * branches of a choice with a criterion each evaluate it in part, whichever is passed.
 */
type Atom = Competency | Criterion;

const VERDICTS = { whole: { is: 'evaluated' }, part: { is: 'in part' }, none: { is: 'not evaluated' } } as const;

/** From the worst on. */
const RANKS: Readonly<Record<Verdict['is'], number>> = {
    'not evaluated': 0,
    'in part': 1,
    'in doubt': 2,
    evaluated: 3,
};

/**
 * Judges every competency, in time linear in what the épreuves name. `countsFor` says whether an épreuve may count for
 * a competency at all (a bloc of an option is judged for itself); `doubtAbout`, why a competency may be evaluated all
 * the same where no épreuve is sure to.
 */
export function judgeCoverage(
    assessments: readonly AssessmentItem[],
    openRoutes: readonly Route[],
    countsFor: (assessment: Assessment, competency: Competency) => boolean,
    doubtAbout: (competency: Competency, route: Route | undefined) => Doubt | undefined,
): Coverage {
    const routes: readonly (Route | undefined)[] = openRoutes.length > 0 ? openRoutes : [undefined];
    const sure = new Map(routes.map((route) => [route, sureAtoms(assessments, route, countsFor)]));
    const verdict = (competency: Competency, route: Route | undefined): Verdict => {
        const atoms = sure.get(route);
        const isNamed = atoms?.has(competency) === true;
        if (isNamed && competency.criteria.every((criterion) => atoms.has(criterion))) return VERDICTS.whole;
        const because = doubtAbout(competency, route);
        return because ? { is: 'in doubt', because } : isNamed ? VERDICTS.part : VERDICTS.none;
    };
    const evaluatedBy = indexBy(assessments.flatMap(leafAssessments), namedBy);
    return {
        routes,
        verdict,
        worst: (competency) =>
            routes
                .map((route) => verdict(competency, route))
                .reduce((worst, other) => (RANKS[other.is] < RANKS[worst.is] ? other : worst)),
        assessmentsOf: (competency) => evaluatedBy.get(competency) ?? [],
        missingCriteria: (competency) =>
            competency.criteria.filter((criterion) => routes.some((route) => !sure.get(route)?.has(criterion))),
    };
}

function sureAtoms(
    items: readonly AssessmentItem[],
    route: Route | undefined,
    countsFor: (assessment: Assessment, competency: Competency) => boolean,
): Set<Atom> {
    const sure = new Set<Atom>();
    for (const item of items) {
        if (item.kind === 'assessment') addNamedAtoms(sure, item, route, countsFor);
        else {
            for (const atom of commonToAll(branchesOf(item.assessments, route, countsFor))) sure.add(atom);
        }
    }
    return sure;
}

function branchesOf(
    assessments: readonly Assessment[],
    route: Route | undefined,
    countsFor: (assessment: Assessment, competency: Competency) => boolean,
): Set<Atom>[] {
    return assessments
        .filter((branch) => isOpenTo(branch, route))
        .map((branch) => addNamedAtoms(new Set(), branch, route, countsFor));
}

function commonToAll(branches: readonly Set<Atom>[]): Atom[] {
    const [first, ...others] = branches;
    return first ? [...first].filter((atom) => others.every((branch) => branch.has(atom))) : [];
}

function addNamedAtoms(
    atoms: Set<Atom>,
    assessment: Assessment,
    route: Route | undefined,
    countsFor: (assessment: Assessment, competency: Competency) => boolean,
): Set<Atom> {
    for (const leaf of leafAssessments(assessment)) {
        if (!isOpenTo(leaf, route)) continue;
        for (const competency of leaf.evaluated.competencies) {
            if (!countsFor(leaf, competency)) continue;
            // An épreuve that names the whole competency is sure to evaluate all of it.
            atoms.add(competency);
            for (const criterion of competency.criteria) atoms.add(criterion);
        }
        for (const criterion of leaf.evaluated.criteria) {
            const competency = criterion.parent;
            if (competency?.kind === 'competency' && countsFor(leaf, competency)) atoms.add(competency).add(criterion);
        }
    }
    return atoms;
}

/** Whether an épreuve, and all that it stands in, is open to a route. */
export function isOpenTo(assessment: Assessment, route: Route | undefined): boolean {
    if (route === undefined) return true;
    if (assessment.routes && !assessment.routes.includes(route)) return false;
    return assessment.parent?.kind === 'assessment' ? isOpenTo(assessment.parent, route) : true;
}

/** The competencies that an épreuve names, whole or by a criterion. */
function namedBy({ evaluated: { competencies, criteria } }: Assessment): Iterable<Competency> {
    if (criteria.length === 0) return competencies;
    return new Set([...competencies, ...criteria.flatMap(competenciesOf)]);
}
