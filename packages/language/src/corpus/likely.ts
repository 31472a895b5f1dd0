import { familiesOf, mostFamilies } from './families.ts';
import type { Imprint } from './imprint.ts';
import { ShingleIndex } from './shingle-index.ts';

/** Which of the others are likely to say a passage of a référentiel too: by their ranks, the likeliest first. */
export interface Likely {
    readonly others: readonly number[];
    /** Whether so many say a shingle that it is nobody's. */
    readonly isStandard: (shingle: number) => boolean;
}

/** Shingles that stand so near one another, in the order of those that are kept, are of one passage: some ten words. */
const NEAR = 5;
/** A référentiel is compared with so many others at most. */
const MOST_OTHERS = 12;

/**
 * Of each of some référentiels, those of all that are likely to share a passage with it; of most there are none. Two that
 * share a passage share two kept shingles near one another at least: no text is read.
 */
export function likelyOf(imprints: readonly Imprint[], asked: readonly number[]): Map<number, Likely> {
    const families = familiesOf(imprints);
    const most = mostFamilies(families);
    const isAsked = new Set(asked);
    const standard = new Set<number>();
    const shared = new Map<number, Map<number, number>>();
    for (const { shingle, sections } of indexOf(imprints, asked).inOrder()) {
        const saying = sections.length > 1 ? [...new Set(sections)] : sections;
        const told = saying.length > 1 ? new Set(saying.map((rank) => families[rank])).size : 1;
        if (told === 1) continue;
        if (told > most) {
            standard.add(shingle);
            continue;
        }
        for (const rank of saying) {
            if (!isAsked.has(rank)) continue;
            const others = shared.get(rank) ?? new Map<number, number>();
            shared.set(rank, others);
            for (const other of saying)
                if (families[other] !== families[rank]) others.set(other, (others.get(other) ?? 0) + 1);
        }
    }
    const isStandard = (shingle: number): boolean => standard.has(shingle);
    const likely = new Map<number, Likely>();
    for (const rank of asked) {
        const places = placesOf(imprints[rank]!, isStandard);
        const others = Array.from(shared.get(rank) ?? [])
            .filter(([, count]) => count > 1)
            .map(([other]) => ({ other, near: nearOnes(places, imprints[other]!) }))
            .filter(({ near }) => near > 0)
            .toSorted((a, b) => b.near - a.near || a.other - b.other)
            .slice(0, MOST_OTHERS)
            .map(({ other }) => other);
        if (others.length > 0) likely.set(rank, { others, isStandard });
    }
    return likely;
}

/** All shingles, by who says them; where few are asked for, only theirs. */
function indexOf(imprints: readonly Imprint[], asked: readonly number[]): ShingleIndex {
    const isSome = asked.length * 2 < imprints.length;
    const wanted = isSome ? new Set(asked.flatMap((rank) => [...imprints[rank]!.shingles])) : undefined;
    const index = new ShingleIndex();
    for (const [rank, { shingles }] of imprints.entries())
        for (const shingle of shingles) if (!wanted || wanted.has(shingle)) index.add(shingle, rank);
    return index;
}

/** Where the shingles of one stand that aren't everybody's. */
function placesOf({ shingles }: Imprint, isStandard: (shingle: number) => boolean): ReadonlyMap<number, number> {
    const places = new Map<number, number>();
    for (const [place, shingle] of shingles.entries()) if (!isStandard(shingle)) places.set(shingle, place);
    return places;
}

/** How many shingles two have in common, each near the one before in both. */
function nearOnes(places: ReadonlyMap<number, number>, other: Imprint): number {
    let near = 0;
    let [before, beforeAt] = [-Infinity, -Infinity];
    for (let at = 0; at < other.shingles.length; at++) {
        const place = places.get(other.shingles[at]!);
        if (place === undefined) continue;
        if (at - beforeAt <= NEAR && Math.abs(place - before) <= NEAR) near++;
        [before, beforeAt] = [place, at];
    }
    return near;
}
