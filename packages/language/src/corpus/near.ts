import type { Corpus } from './corpus.ts';
import type { Entry } from './format.ts';
import { type Meaning, meaningOf, nearness, type Stems, stemsOf } from './stems.ts';

/** What a certification says, bloc by bloc, to be placed among those of the register. */
export interface PlacedReferentiel {
    readonly number?: string;
    readonly blocks: readonly { readonly code: string; readonly title: string; readonly text: string }[];
}

/** A certification of the register that is near in meaning. */
export interface Near {
    readonly entry: Entry;
    /** From 0 to 1. */
    readonly nearness: number;
    /** Whether it is another version of the same. */
    readonly isKin: boolean;
    /** For each bloc that has one, the nearest of the other's. */
    readonly blocks: readonly NearBlock[];
}

export interface NearBlock {
    readonly code: string;
    readonly other: { readonly code: string; readonly title: string };
    readonly nearness: number;
    /** What both are about, what weighs most first. */
    readonly words: readonly string[];
}

const MOST = 10;
const LEAST_NEARNESS = 0.05;
/** Two blocs that are less alike have nothing to tell in common. */
const LEAST_BLOCK = 0.15;
const MOST_WORDS = 6;

/** The certifications of the register that are nearest in meaning, the nearest first. */
export function nearestTo(corpus: Corpus, { number, blocks }: PlacedReferentiel): Near[] {
    const rarity = (stem: string): number => corpus.rarity(stem);
    const own = blocks.map((block) => {
        const stems = stemsOf(block.title, block.text);
        return { ...block, stems, meaning: meaningOf(stems, rarity) };
    });
    const whole = meaningOf(stemsOf(...blocks.flatMap(({ title, text }) => [title, text])), rarity);
    const kin = corpus.kinOf(number === undefined ? [] : [number]);
    const values = corpus.nearnessTo(whole);
    return Array.from(values, (value, rank) => [rank, value] as const)
        .filter(([rank, value]) => value >= LEAST_NEARNESS && corpus.entries[rank]?.number !== number)
        .toSorted(([a, x], [b, y]) => y - x || a - b)
        .slice(0, MOST)
        .map(([rank, value]) => ({
            entry: corpus.entries[rank]!,
            nearness: Math.min(1, value),
            isKin: kin.has(rank),
            blocks: nearBlocks(corpus, rank, own, rarity),
        }));
}

interface OwnBlock {
    readonly code: string;
    readonly stems: Stems;
    readonly meaning: Meaning;
}

function nearBlocks(
    corpus: Corpus,
    rank: number,
    own: readonly OwnBlock[],
    rarity: (stem: string) => number,
): NearBlock[] {
    const others = corpus.sectionsOf(rank).map((section) => ({
        ...section,
        meaning: meaningOf(stemsOf(section.title, section.text), rarity),
    }));
    return own.flatMap(({ code, stems, meaning }) => {
        const [best] = others
            .map((other) => ({ other, value: nearness(meaning, other.meaning) }))
            .toSorted((a, b) => b.value - a.value);
        if (!best || best.value < LEAST_BLOCK) return [];
        const shared = Array.from(meaning, ([stem, weight]) => ({
            word: stems.get(stem)?.word ?? stem,
            weight: weight * (best.other.meaning.get(stem) ?? 0),
        }));
        const words = shared
            .filter(({ weight }) => weight > 0)
            .toSorted((a, b) => b.weight - a.weight)
            .slice(0, MOST_WORDS)
            .map(({ word }) => word);
        const { code: otherCode, title } = best.other;
        return [{ code, other: { code: otherCode, title }, nearness: best.value, words }];
    });
}
