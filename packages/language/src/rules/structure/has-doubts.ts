import { onceFor } from '../../model/once.ts';
import type { Unit } from '../../model/unit.ts';

/** Whether it can't be said of some competency whether it is evaluated. */
export const hasDoubts = onceFor(({ competencies, coverage }: Unit): boolean =>
    competencies.some((competency) => coverage.worst(competency).is === 'in doubt'),
);
