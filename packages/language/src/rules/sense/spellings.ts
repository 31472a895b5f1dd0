import { groupBy } from '../../model/group-by.ts';
import type { Item } from '../../model/items.ts';
import type { Span } from '../../model/source.ts';

/** A word or some words as they are written at a place. */
export interface Spelling {
    readonly written: string;
    readonly at: Span;
    readonly item: Item;
}

/** One spelling, wherever it is written. */
export type Written = readonly [Spelling, ...Spelling[]];

/** How much oftener than without it a word has to be written with a capital to be meant so. */
const MEANT = 3;

/** Each spelling of one thing: the one that is meant comes first. */
export function usualFirst(all: readonly Spelling[]): Written[] {
    const spellings: Written[] = Array.from(groupBy(all, ({ written }) => written).values());
    return spellings.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf(spelling: Written): number {
    return /\p{Lu}/u.test(spelling[0].written) ? spelling.length : spelling.length * MEANT;
}
