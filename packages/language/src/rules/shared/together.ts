import { placeOf, theNameOf } from '../../model/names.ts';
import type { Fault, Fix } from '../rule.ts';
import type { Message } from '../../model/message.ts';
import type { Unit } from '../../model/unit.ts';

/** How many of the same, and which share of all, make one finding. */
const MANY = 4;
const SHARE = 1 / 4;

/**
 * One cause, one finding: what many items of a kind have in common is the référentiel's way, told once with its places;
 * what few have is told of each. Nothing is told where a fault of syntax may have lost some.
 */
export function* together(
    faults: readonly Fault[],
    {
        of,
        in: unit,
        message,
        fixes = [],
    }: { readonly of: number; readonly in: Unit; readonly message: Message; readonly fixes?: readonly Fix[] },
): Generator<Fault> {
    // Of a part of them, it can't be said whether many are so or few.
    if (unit.syntaxFaults.some(({ touchesCoverage }) => touchesCoverage)) return;
    if (faults.length < MANY || faults.length <= of * SHARE) {
        yield* faults;
        return;
    }
    yield {
        at: placeOf(unit.root),
        item: unit.root,
        message,
        related: faults.map((fault) => ({ at: fault.at, message: fault.item ? theNameOf(fault.item) : fault.message })),
        fixes,
    };
}
