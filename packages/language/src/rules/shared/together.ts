import type { Item } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Fault } from '../rule.ts';
import type { Message } from '../../model/message.ts';

/** How many of the same, and which share of all, make one finding. */
const MANY = 4;
const SHARE = 1 / 4;

/**
 * One cause, one finding: what many items of a kind have in common is the référentiel's way, told once with its places;
 * what few have is told of each.
 */
export function* together(
    faults: readonly Fault[],
    { of, at, message }: { readonly of: number; readonly at: Item; readonly message: Message },
): Generator<Fault> {
    if (faults.length < MANY || faults.length <= of * SHARE) {
        yield* faults;
        return;
    }
    yield {
        at: placeOf(at),
        item: at,
        message,
        related: faults.map((fault) => ({ at: fault.at, message: fault.item ? theNameOf(fault.item) : fault.message })),
    };
}
