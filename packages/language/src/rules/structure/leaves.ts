import type { Assessment, Competency, Item } from '../../model/items.ts';
import type { Listing } from '../../model/reference.ts';
import type { Unit } from '../../model/unit.ts';

/** The competencies that an item stands for: those that hold no others. */
export function competenciesIn(item: Item): readonly Competency[] {
    if (item.kind === 'block') return item.competencies;
    if (item.kind === 'criterion') return item.parent?.kind === 'competency' ? [item.parent] : [];
    const inside = item.children.flatMap((child) =>
        child.kind === 'activity' || child.kind === 'competency' || child.kind === 'block' ? competenciesIn(child) : [],
    );
    return inside.length === 0 && item.kind === 'competency' ? [item] : inside;
}

/** All épreuves that the unit's own files declare, those that hold others too. */
export function declaredAssessments(unit: Unit): Assessment[] {
    return unit.items.filter((item): item is Assessment => item.kind === 'assessment');
}

/** Whether a list names something that isn't understood: then it may mean more than it is taken for. */
export function isDoubtful({ entries, exceptions }: Listing): boolean {
    return [...entries, ...exceptions].some(
        ({ from, to, broken }) => broken !== undefined || !from.target || (to !== undefined && !to.target),
    );
}
