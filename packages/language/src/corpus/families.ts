import type { Entry } from './format.ts';

type Member = Pick<Entry, 'number' | 'kin'>;

/** Which certifications are versions of one another: for each its family, by the rank of one of them. */
export function familiesOf(entries: readonly Member[]): Uint32Array {
    const ranks = ranksOf(entries);
    const families = Uint32Array.from(entries, (_, rank) => rank);
    const head = (rank: number): number => {
        let at = rank;
        while (families[at] !== at) at = families[at] = families[families[at]!]!;
        return at;
    };
    const join = (rank: number, number: string): void => {
        const other = ranks.get(number);
        if (other !== undefined && other !== rank) families[head(rank)] = head(other);
    };
    for (const [rank, { number, kin }] of entries.entries()) {
        join(rank, number);
        for (const one of kin) join(rank, one);
    }
    return families.map((_, rank) => head(rank));
}

/** Of each number the last that bears it. */
function ranksOf(entries: readonly Member[]): Map<string, number> {
    const ranks = new Map<string, number>();
    for (const [rank, { number }] of entries.entries()) ranks.set(number, rank);
    return ranks;
}

/** A shingle that more families of certifications than this have is nobody's: of few, a third of them. */
const MOST_FAMILIES = 12;
const LEAST_FAMILIES = 4;

/** How many families may say the same before it is everybody's. */
export function mostFamilies(families: Uint32Array): number {
    return Math.min(MOST_FAMILIES, Math.max(LEAST_FAMILIES, Math.ceil(new Set(families).size / 3)));
}

/** Finds the versions of a certification. */
export class Kin {
    private readonly ranks: ReadonlyMap<string, number>;
    private readonly families: Uint32Array;

    constructor(entries: readonly Member[]) {
        this.ranks = ranksOf(entries);
        this.families = familiesOf(entries);
    }

    /** The ranks of all entries that are a certification of one of these numbers, or a version of it. */
    of(numbers: Iterable<string>): ReadonlySet<number> {
        const ranks = [...numbers].flatMap((number) => this.ranks.get(number) ?? []);
        const kin = new Set<number>();
        if (ranks.length === 0) return kin;
        const families = new Set(ranks.map((rank) => this.families[rank]));
        for (const [rank, family] of this.families.entries()) if (families.has(family)) kin.add(rank);
        return kin;
    }
}
