import { readingKey } from '../../model/wording.ts';

/** How alike two texts are, from 0 to 1, by the pairs of letters that they share. */
export function likeness(a: string, b: string): number {
    const [first, second] = [pairsOf(a), pairsOf(b)];
    let total = 0;
    let shared = 0;
    for (const [pair, n] of first) {
        total += n;
        shared += Math.min(n, second.get(pair) ?? 0);
    }
    for (const n of second.values()) total += n;
    return total === 0 ? 1 : (2 * shared) / total;
}

function pairsOf(text: string): Map<string, number> {
    const letters = readingKey(text).replace(/[^\p{L}\d]+/gu, '');
    const pairs = new Map<string, number>();
    for (let i = 0; i + 1 < letters.length; i++) {
        const pair = letters.slice(i, i + 2);
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return pairs;
}
