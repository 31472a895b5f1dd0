import { codeKey } from '../../model/codes.ts';
import { groupBy } from '../../model/group-by.ts';
import type { PublicEntry, UnitEntry } from '../../model/public-entry.ts';

type Group<E> = readonly [E, ...E[]];

/** The certifications whose number several files head, each group by path. */
export function sameNumber(entries: readonly PublicEntry[]): Group<PublicEntry>[] {
    return [...groupBy(entries, ({ number }) => codeKey(number)).values()].filter((group) => group.length > 1);
}

/** Those of each folder. */
export function byFolder<E extends UnitEntry>(entries: readonly E[]): Group<E>[] {
    return [...groupBy(entries, ({ at }) => at.file.slice(0, at.file.lastIndexOf('/') + 1)).values()];
}
