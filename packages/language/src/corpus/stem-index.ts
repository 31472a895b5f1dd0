import { KeptNumbers } from './kept-numbers.ts';
import { STEM_LETTERS, STEMS } from './limits.ts';
import type { Stems } from './stems.ts';

/** So many stems of a certification are kept: those that weigh most. */
const KEPT = 160;

/** What a stem that so many certifications say weighs. */
export function rarityOf(saying: number, all: number): number {
    return saying === 0 ? 0 : Math.log((all + 1) / saying);
}

/** Gathers the stems of certifications. Memory: four bytes a stem of each. */
export class StemIndex {
    private readonly ranks = new Map<string, number>();
    private letters = 0;
    private readonly saying: number[] = [];
    private readonly entries = new KeptNumbers();
    private readonly ends: number[] = [];

    add(stems: Stems): void {
        for (const [stem, { count }] of stems) {
            const rank = this.ranks.get(stem) ?? this.rankOfNew(stem);
            if (rank === undefined) continue;
            this.saying[rank] = (this.saying[rank] ?? 0) + 1;
            this.entries.push(rank * 256 + Math.min(count, 255));
        }
        this.ends.push(this.entries.length);
    }

    /** None once there are too many. */
    private rankOfNew(stem: string): number | undefined {
        const rank = this.ranks.size;
        if (rank >= STEMS || this.letters + stem.length > STEM_LETTERS) return undefined;
        this.letters += stem.length;
        this.ranks.set(stem, rank);
        return rank;
    }

    /**
     * The stems in order, how many say each, and its postings: the rank of a certification (24 bits) and what the stem
     * weighs in it (8 bits).
     */
    finish(): { stems: readonly string[]; saying: Uint32Array; starts: Uint32Array; postings: Uint32Array } {
        const order = [...this.ranks.keys()].toSorted();
        const starts = new Uint32Array(order.length + 1);
        const places = new Uint32Array(order.length);
        for (const [place, stem] of order.entries()) places[this.ranks.get(stem)!] = place;
        const kept = this.keepHeaviest();
        for (const [entry, end] of kept.entries())
            for (let i = this.ends[entry - 1] ?? 0; i < end; i++) starts[places[this.entries.at(i) >>> 8]! + 1]!++;
        for (let i = 0; i < order.length; i++) starts[i + 1]! += starts[i]!;
        const next = starts.slice();
        const postings = new Uint32Array(starts[order.length]!);
        for (const [entry, end] of kept.entries())
            for (let i = this.ends[entry - 1] ?? 0; i < end; i++) {
                const packed = this.entries.at(i);
                postings[next[places[packed >>> 8]!]!++] = entry * 256 + (packed & 255);
            }
        const saying = Uint32Array.from(order, (stem) => this.saying[this.ranks.get(stem)!]!);
        return { stems: order, saying, starts, postings };
    }

    /** Puts the heaviest stems of each certification first, with their weights in place of their counts: where they end. */
    private keepHeaviest(): number[] {
        return this.ends.map((end, entry) => {
            const start = this.ends[entry - 1] ?? 0;
            const heaviest = this.heaviest(start, end, this.ends.length);
            for (const [i, { rank, weight }] of heaviest.entries())
                this.entries.set(start + i, rank * 256 + Math.max(1, Math.round(weight * 255)));
            return start + heaviest.length;
        });
    }

    private heaviest(start: number, end: number, all: number): { rank: number; weight: number }[] {
        const weights = new Float64Array(end - start);
        let squares = 0;
        for (let i = 0; i < weights.length; i++) {
            const packed = this.entries.at(start + i);
            const weight = (1 + Math.log(packed & 255)) * rarityOf(this.saying[packed >>> 8]!, all);
            weights[i] = weight;
            squares += weight * weight;
        }
        const length = Math.sqrt(squares) || 1;
        const rankOf = (i: number): number => this.entries.at(start + i) >>> 8;
        return Array.from(weights.keys())
            .toSorted((a, b) => weights[b]! - weights[a]! || rankOf(a) - rankOf(b))
            .slice(0, KEPT)
            .map((i) => ({ rank: rankOf(i), weight: weights[i]! / length }));
    }
}
