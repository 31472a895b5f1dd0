/** Stems by their ranks among those of one unit, 32 to a number: how many two sets share is counted, not sought. */
export type StemSet = readonly number[];

/** Makes sets of stems that can be compared with one another. */
export class StemSets {
    private readonly ranks = new Map<string, number>();

    of(stems: Iterable<string>): StemSet {
        const set: number[] = [];
        for (const stem of stems) {
            const rank = this.rankOf(stem);
            const at = rank >> 5;
            while (set.length <= at) set.push(0);
            set[at]! |= 1 << (rank & 31);
        }
        return set;
    }

    private rankOf(stem: string): number {
        let rank = this.ranks.get(stem);
        if (rank === undefined) this.ranks.set(stem, (rank = this.ranks.size));
        return rank;
    }
}

/** How many stems two sets share. */
export function countShared(a: StemSet, b: StemSet): number {
    let shared = 0;
    for (let i = Math.min(a.length, b.length) - 1; i >= 0; i--) shared += bitsIn(a[i]! & b[i]!);
    return shared;
}

/** How many bits of a number are set: pairs of them are added up, then fours, then eights. */
function bitsIn(number: number): number {
    const pairs = number - ((number >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
