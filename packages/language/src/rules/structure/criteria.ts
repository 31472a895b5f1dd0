import type { Assessment, Competency, Item } from '../../model/items.ts';
import type { Unit } from '../../model/unit.ts';

/** The competencies with a criterion: their own, or one of an épreuve that is for them. */
export function competenciesWithCriterion(unit: Unit): ReadonlySet<Competency> {
    const found = new Set(unit.competencies.filter((competency) => holdsCriterion(competency)));
    const seen = new Set<Item>();
    for (const leaf of unit.assessments) {
        for (let i: Item | undefined = leaf; i?.kind === 'assessment' && !seen.has(i); i = i.parent) {
            seen.add(i);
            for (const competency of aimedAt(i)) found.add(competency);
        }
    }
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
