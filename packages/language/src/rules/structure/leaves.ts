import type { Assessment } from '../../model/items.ts';
import type { Listing } from '../../model/reference.ts';
import type { Unit } from '../../model/unit.ts';

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
