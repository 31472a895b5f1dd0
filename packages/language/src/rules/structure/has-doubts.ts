import { coverageFigures } from '../../model/figures.ts';
import type { Unit } from '../../model/unit.ts';

/** Whether it can't be said of some competency whether it is evaluated. */
export function hasDoubts({ competencies, coverage }: Unit): boolean {
    return coverageFigures(coverage, competencies).inDoubt.length > 0;
}
