import type { Entry } from './format.ts';

/** Which certifications are versions of one another: for each its family, by the rank of one of them. */
export function familiesOf(entries: readonly Pick<Entry, 'number' | 'kin'>[]): Uint32Array {
    const ranks = new Map(entries.map(({ number }, rank) => [number, rank]));
    const families = Uint32Array.from(entries, (_, rank) => rank);
    const head = (rank: number): number => {
        let at = rank;
        while (families[at] !== at) at = families[at] = families[families[at]!]!;
        return at;
    };
    for (const [rank, { kin }] of entries.entries())
        for (const number of kin) {
            const other = ranks.get(number);
            if (other !== undefined) families[head(rank)] = head(other);
        }
    return families.map((_, rank) => head(rank));
}
