/**
 * Of so many shingles on end at least one is kept. Two texts that share twelve words share nine shingles: whatever stands
 * around them, the same two at least are kept of both.
 */
export const WINDOW = 4;

/** The shingles that winnowing keeps, in their order; one that is said again comes again. */
export function keptShingles(shingles: Uint32Array): number[] {
    return winnow(shingles).map((rank) => shingles[rank]!);
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): the least shingle of each window, the last of equals; of a shorter text the
 * least of all. Gives the ranks of those kept, in their order.
 */
function winnow(shingles: Uint32Array): number[] {
    const kept: number[] = [];
    let least = -1;
    for (let start = 0; start === 0 || start + WINDOW <= shingles.length; start++) {
        const end = Math.min(start + WINDOW, shingles.length);
        if (end === 0) break;
        if (least < start) {
            least = start;
            for (let i = start + 1; i < end; i++) if (shingles[i]! <= shingles[least]!) least = i;
        } else if (shingles[end - 1]! <= shingles[least]!) least = end - 1;
        if (kept.at(-1) !== least) kept.push(least);
    }
    return kept;
}
