import { type ReadWords, SHINGLE, shinglesOf } from './reading-words.ts';

/** What two texts say alike: words of the first from `from` to `to`, of the second likewise, ends excluded. */
export interface Alignment {
    readonly from: number;
    readonly to: number;
    readonly otherFrom: number;
    readonly otherTo: number;
    /** How many of the words are the same. */
    readonly same: number;
}

/** Over so many words that differ, in either text, what follows still belongs to what stands before. */
const STEPS: readonly (readonly [number, number])[] = [
    [1, 1],
    [1, 0],
    [0, 1],
    [2, 2],
    [1, 2],
    [2, 1],
    [3, 3],
];
/** So many of the same words have to follow. */
const AFTER = 2;
/** Of a text that says the same again and again, what begins at so many places is grown. */
const MOST_PLACES = 64;

/** The passages that two texts share, words changed here and there, in the order of the first. */
export class Aligner {
    private readonly other: ReadWords;
    private readonly places = new Map<number, number[]>();

    constructor(other: ReadWords) {
        this.other = other;
        for (const [place, shingle] of shinglesOf(other).entries()) {
            const known = this.places.get(shingle) ?? [];
            if (known.length < MOST_PLACES) known.push(place);
            this.places.set(shingle, known);
        }
    }

    sharedWith(words: ReadWords): Alignment[] {
        const found: Alignment[] = [];
        let done = 0;
        for (const [at, shingle] of shinglesOf(words).entries()) {
            if (at < done) continue;
            const [best] = (this.places.get(shingle) ?? [])
                .map((place) => this.grow(words, at, place))
                .toSorted((a, b) => b.same - a.same);
            if (!best) continue;
            found.push(best);
            done = best.to;
        }
        return found;
    }

    /** From a shingle that both have to all that they share around it. */
    private grow(words: ReadWords, at: number, place: number): Alignment {
        const ahead = this.reach(words, at + SHINGLE, place + SHINGLE, 1);
        const back = this.reach(words, at - 1, place - 1, -1);
        return {
            from: back.end + 1,
            to: ahead.end,
            otherFrom: back.otherEnd + 1,
            otherTo: ahead.otherEnd,
            same: SHINGLE + ahead.same + back.same,
        };
    }

    private reach(
        words: ReadWords,
        start: number,
        otherStart: number,
        step: 1 | -1,
    ): { end: number; otherEnd: number; same: number } {
        let [end, otherEnd, same] = [start, otherStart, 0];
        for (;;) {
            while (this.isSame(words, end, otherEnd)) {
                end += step;
                otherEnd += step;
                same++;
            }
            const over = STEPS.find(([own, other]) =>
                Array.from({ length: AFTER }, (_, i) => i).every((i) =>
                    this.isSame(words, end + step * (own + i), otherEnd + step * (other + i)),
                ),
            );
            if (!over) return { end, otherEnd, same };
            end += step * over[0];
            otherEnd += step * over[1];
        }
    }

    private isSame(words: ReadWords, at: number, place: number): boolean {
        if (at < 0 || place < 0 || at >= words.count || place >= this.other.count) return false;
        return words.hashes[at] === this.other.hashes[place];
    }
}
