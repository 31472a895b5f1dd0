import { fold, searchKey } from '../model/index.ts';
import { ownCopy } from '../model/own-copy.ts';

/**
 * The words of which the names of symbols consist, each kept once for all units, by its number. What is sought is held
 * against each word once, however many symbols have it.
 */
export class SymbolWords {
    private readonly numbers = new Map<string, number>();
    private readonly words: string[] = [];
    /** As they are sought. */
    private readonly keys: string[] = [];
    /** The words with which the name of a symbol begins, its code first. */
    private readonly leading = new Set<number>();

    get count(): number {
        return this.words.length;
    }

    word(number: number): string {
        return this.words[number] ?? '';
    }

    /** The numbers of the words of a name. */
    numbersOf(name: string, isFirst: boolean): number[] {
        const numbers = name.split(' ').map((word) => this.numberOf(word));
        if (isFirst && numbers[0] !== undefined) this.leading.add(numbers[0]);
        return numbers;
    }

    private numberOf(word: string): number {
        const known = this.numbers.get(word);
        if (known !== undefined) return known;
        const own = ownCopy(word);
        const key = ownCopy(keyOf(word));
        this.numbers.set(own, this.words.length);
        this.keys.push(key === own ? own : key);
        return this.words.push(own) - 1;
    }

    /** The words that hold each of those sought. */
    sought(query: string): Sought[] {
        return query
            .split(/\s+/)
            .map(searchKey)
            .filter(Boolean)
            .map((word) => {
                const letters = lettersOf(word);
                const isWhole = this.marked((key) => key.includes(word));
                const begins = this.marked((key) => key.startsWith(word));
                return {
                    isWhole,
                    hasLetters: this.marked((key) => letters.test(key)),
                    begins,
                    leads: [...this.leading].some((number) => begins[number] === 1),
                };
            });
    }

    private marked(test: (key: string) => boolean): Uint8Array {
        return Uint8Array.from(this.keys, (key) => (test(key) ? 1 : 0));
    }
}

/** Which words hold one that is sought: a mark by the number of each. */
export interface Sought {
    readonly isWhole: Uint8Array;
    /** As it is, or its letters in their order. */
    readonly hasLetters: Uint8Array;
    readonly begins: Uint8Array;
    /** Whether any name begins with it. */
    readonly leads: boolean;
}

/** A word as it is sought. */
function keyOf(word: string): string {
    return fold(word).replace(/[.·_…'-]/g, '');
}

/** Of fewer letters, too many words hold them all. */
const FEWEST = 3;

/** The letters in their order inside one word, which begins with the first of them. */
function lettersOf(word: string): RegExp {
    const escaped = Array.from(word, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const whole = escaped.join('');
    const source = escaped.length < FEWEST ? whole : `${whole}|(?<!\\S)${escaped.join('\\S*?')}`;
    return new RegExp(source, 'u');
}
