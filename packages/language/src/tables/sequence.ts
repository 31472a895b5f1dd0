import { groupBy } from '../model/group-by.ts';

export interface Sequenced<T> {
    readonly item: T;
    /** Items of one group stay together: the competencies of an activity. */
    readonly group: string;
    /** Items of one key are brought together where their groups let them: the competencies of an épreuve. */
    readonly key: string;
}

/**
 * Items ordered so that equal groups stand together, and in each of them equal keys; a group begins with the key with
 * which the one before it ended, and ends with one that the next has, where it can. Otherwise the order is kept.
 */
export function sequence<T>(items: readonly Sequenced<T>[]): T[] {
    const groups = [...groupBy(items, ({ group }) => group).values()].map((group) => groupBy(group, ({ key }) => key));
    let last: string | undefined;
    return groups.flatMap((byKey, index) => {
        const next = groups[index + 1];
        const keys = [...byKey.keys()];
        const begins = keys.find((key) => key === last);
        const ends = keys.findLast((key) => key !== begins && next?.has(key));
        const ordered = [
            ...(begins === undefined ? [] : [begins]),
            ...keys.filter((key) => key !== begins && key !== ends),
            ...(ends === undefined ? [] : [ends]),
        ];
        last = ordered.at(-1);
        return ordered.flatMap((key) => (byKey.get(key) ?? []).map(({ item }) => item));
    });
}
