import type { Assessment, Competency } from '../../model/items.ts';
import { holdersOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';

/** The competencies with a criterion: their own, or one of an épreuve that is for them. */
export function competenciesWithCriterion(unit: Unit): ReadonlySet<Competency> {
    const found = new Set(unit.competencies.filter((competency) => holdsCriterion(competency)));
    const around = new Set(unit.assessments.flatMap((leaf) => [leaf, ...holdersOf(leaf)]));
    for (const item of around)
        if (item.kind === 'assessment') for (const competency of aimedAt(item)) found.add(competency);
    return found;
}

/** Whether competencies have criteria of their own here, so that one without any stands out. */
export function givesCriteria(unit: Unit): boolean {
    return unit.competencies.some((competency) => holdsCriterion(competency));
}

/** Its own, or those of the competency around it. */
function holdsCriterion(competency: Competency): boolean {
    if (competency.criteria.length > 0) return true;
    return competency.parent?.kind === 'competency' && holdsCriterion(competency.parent);
}

/** A criterion of an épreuve is for the competencies that it names, or for all that the épreuve evaluates. */
function aimedAt(assessment: Assessment): readonly Competency[] {
    return assessment.criteria.flatMap((criterion) => (criterion.for ?? assessment.evaluated).competencies);
}
