import { codeKey } from '../../model/codes.ts';
import type { PublicEntry } from '../../model/public-entry.ts';

type Group = readonly [PublicEntry, ...PublicEntry[]];

/** The certifications whose number several files head, each group by path. */
export function sameNumber(entries: readonly PublicEntry[]): Group[] {
    return groups(entries, ({ number }) => codeKey(number)).filter((group) => group.length > 1);
}

/** Those of each folder. */
export function byFolder(entries: readonly PublicEntry[]): Group[] {
    return groups(entries, ({ at }) => at.file.slice(0, at.file.lastIndexOf('/') + 1));
}

function groups(entries: readonly PublicEntry[], keyOf: (entry: PublicEntry) => string): Group[] {
    const found = new Map<string, [PublicEntry, ...PublicEntry[]]>();
    for (const entry of entries) {
        const group = found.get(keyOf(entry));
        if (group) group.push(entry);
        else found.set(keyOf(entry), [entry]);
    }
    return [...found.values()];
}
