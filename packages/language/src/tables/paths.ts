import type { Unit } from '../model/unit.ts';

/** Paths as they are told in what is written: from the folder of the unit's head, so that they are the same anywhere. */
export function relativePaths(unit: Unit): (file: string) => string {
    const base = (unit.files[0]?.path ?? '').split('/').slice(0, -1);
    return (file) => {
        const steps = file.split('/');
        let common = 0;
        while (common < base.length && common < steps.length - 1 && base[common] === steps[common]) common++;
        return [...base.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
    };
}
