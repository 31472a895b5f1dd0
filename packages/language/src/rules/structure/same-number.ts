import { codeKey } from '../../model/codes.ts';
import type { PublicEntry, UnitEntry } from '../../model/public-entry.ts';

type Group<E> = readonly [E, ...E[]];

/** The certifications whose number several files head, each group by path. */
export function sameNumber(entries: readonly PublicEntry[]): Group<PublicEntry>[] {
    return groups(entries, ({ number }) => codeKey(number)).filter((group) => group.length > 1);
}

/** Those of each folder. */
export function byFolder<E extends UnitEntry>(entries: readonly E[]): Group<E>[] {
    return groups(entries, ({ at }) => at.file.slice(0, at.file.lastIndexOf('/') + 1));
}

export function groups<E>(entries: readonly E[], keyOf: (entry: E) => string): Group<E>[] {
    const found = new Map<string, [E, ...E[]]>();
    for (const entry of entries) {
        const group = found.get(keyOf(entry));
        if (group) group.push(entry);
        else found.set(keyOf(entry), [entry]);
    }
    return [...found.values()];
}
