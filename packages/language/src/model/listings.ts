import type { Item } from './items.ts';
import type { Listing } from './reference.ts';
import type { Unit } from './unit.ts';

/** All lists of codes that the unit's own files hold, each with what it stands in. */
export function* listingsOf(unit: Unit): Generator<{ readonly listing: Listing; readonly holder: Item }> {
    for (const item of unit.items) {
        if (item.kind === 'block') for (const listing of item.contents) yield { listing, holder: item };
        else if (item.kind === 'assessment') for (const listing of item.evaluations) yield { listing, holder: item };
        else if (item.kind === 'criterion' && item.for) yield { listing: item.for, holder: item };
    }
    for (const { source } of unit.certification?.administration.correspondences ?? []) {
        if (source) yield { listing: source, holder: unit.root };
    }
}
