import type { Unit } from '../../model/unit.ts';

/** Whether the activities stand on one side and the competencies on the other, as in many published fiches. */
export function areUntied({ activities, competencies }: Unit): boolean {
    const own = competencies.filter(({ transverse }) => !transverse);
    return activities.length > 0 && own.length > 0 && own.every(({ activity }) => activity === undefined);
}
