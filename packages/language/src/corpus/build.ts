import { deflateSync } from 'fflate';
import { readWords, SHINGLE, shinglesOf } from './reading-words.ts';
import { familiesOf } from './families.ts';
import {
    BUCKETS,
    checksum,
    closingBytes,
    type Directory,
    type Entry,
    headBytes,
    numbersToBytes,
    POSTING,
    STANDARD,
    type Stretch,
} from './format.ts';
import type { Registered, RegisteredSection } from './registered.ts';
import { StemIndex } from './stem-index.ts';
import { stemsOf } from './stems.ts';
import { winnow } from './winnow.ts';

/** How long texts are that are deflated together, in letters. */
const PAGE = 32_768;

/** More sections can't be told apart. */
const MOST_SECTIONS = 2 ** 21;

/** A shingle that more families of certifications than this have is nobody's: of small references, a third of them. */
const MOST_FAMILIES = 12;
const LEAST_FAMILIES = 4;

/** Makes a reference, part by part, as certifications come. Memory: eight bytes a shingle that is kept, and a page. */
export class CorpusBuilder {
    private readonly append: (bytes: Uint8Array) => void;
    private offset = 0;
    private readonly entries: Entry[] = [];
    private readonly numbers = new Set<string>();
    private readonly sections: number[] = [];
    private readonly pages: number[] = [];
    private page = '';
    private readonly postings = new Postings();
    private readonly stems = new StemIndex();

    /** `append` writes what comes next in the file. */
    constructor(append: (bytes: Uint8Array) => void) {
        this.append = append;
        this.put(headBytes());
    }

    get size(): { readonly certifications: number; readonly sections: number } {
        return { certifications: this.entries.length, sections: this.sections.length / 4 };
    }

    /** Takes in a certification; false where one of its number is in already, or where it says nothing. */
    add({ number, title, kin, sections }: Registered): boolean {
        const told = sections.filter(({ text }) => readWords(text).count >= SHINGLE);
        if (this.numbers.has(number) || told.length === 0) return false;
        this.numbers.add(number);
        for (const section of told) this.addSection(this.entries.length, section);
        this.stems.add(stemsOf(...told.flatMap(({ title: block = '', text }) => [block, text])));
        this.entries.push({ number, title, kin });
        return true;
    }

    /** Ends the file. */
    async finish(): Promise<void> {
        this.closePage();
        const { starts, sums, offset } = this.putShingles();
        const directory: Directory = {
            entries: this.entries,
            sections: this.putNumbers(this.sections),
            pages: this.putNumbers(this.pages),
            shingleStarts: this.putNumbers(starts),
            shingleSums: this.putNumbers(sums),
            shingles: offset,
            ...this.putStems(),
        };
        this.put(await closingBytes(directory, this.offset));
    }

    private addSection(entry: number, { code = '', title = '', text }: RegisteredSection): void {
        const rank = this.sections.length / 4;
        if (rank >= MOST_SECTIONS) throw new RangeError(`More than ${MOST_SECTIONS} sections`);
        const composed = text.normalize('NFC');
        const words = readWords(composed);
        const shingles = shinglesOf(words);
        const kept = new Set(winnow(shingles).map((word) => shingles[word]!));
        for (const shingle of kept) this.postings.push(shingle * MOST_SECTIONS + rank);
        const start = this.page.length;
        this.page += `${[code, title].map((one) => one.replaceAll('\n', ' ')).join('\n')}\n${composed}`;
        this.sections.push(entry, this.pages.length / 3, start, this.page.length);
        if (this.page.length >= PAGE) this.closePage();
    }

    private closePage(): void {
        if (this.page === '') return;
        const bytes = deflateSync(new TextEncoder().encode(this.page));
        this.pages.push(this.offset, bytes.length, checksum(bytes));
        this.page = '';
        this.put(bytes);
    }

    /** The shingles in order, bucket by bucket; those that many families share keep no place. */
    private putShingles(): { starts: Uint32Array; sums: Uint32Array; offset: number } {
        const sorted = this.postings.sorted();
        const families = familiesOf(this.entries);
        const most = mostFamilies(new Set(families).size);
        const starts = new Uint32Array(BUCKETS + 1);
        const sums = new Uint32Array(BUCKETS);
        const { offset } = this;
        let next = 0;
        let length = 0;
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
            const bytes: number[] = [];
            while (next < sorted.length && shingleOf(sorted[next]!) >>> 16 === bucket) {
                const shingle = shingleOf(sorted[next]!);
                const sections: number[] = [];
                for (; next < sorted.length && shingleOf(sorted[next]!) === shingle; next++)
                    sections.push(sorted[next]! % MOST_SECTIONS);
                const told = new Set(sections.map((section) => families[this.sections[section * 4]!]!));
                for (const section of told.size > most ? [STANDARD] : sections)
                    bytes.push(
                        shingle & 0xff,
                        (shingle >>> 8) & 0xff,
                        section & 0xff,
                        (section >>> 8) & 0xff,
                        section >>> 16,
                    );
            }
            const part = Uint8Array.from(bytes);
            starts[bucket] = length / POSTING;
            sums[bucket] = checksum(part);
            length += part.length;
            this.put(part);
        }
        starts[BUCKETS] = length / POSTING;
        return { starts, sums, offset };
    }

    private putStems(): Pick<Directory, 'stems' | 'saying' | 'stemStarts' | 'stemSums' | 'stemPostings'> {
        const { stems, saying, starts, postings } = this.stems.finish();
        const { offset } = this;
        const sums = stems.map((_, rank) => {
            const bytes = numbersToBytes(postings.subarray(starts[rank], starts[rank + 1]));
            this.put(bytes);
            return checksum(bytes);
        });
        return {
            stems: this.putStretch(deflateSync(new TextEncoder().encode(stems.join('\n')))),
            saying: this.putNumbers(saying),
            stemStarts: this.putNumbers(starts),
            stemSums: this.putNumbers(sums),
            stemPostings: offset,
        };
    }

    private putNumbers(numbers: ArrayLike<number>): Stretch {
        return this.putStretch(numbersToBytes(numbers));
    }

    private putStretch(bytes: Uint8Array): Stretch {
        const stretch = { offset: this.offset, length: bytes.length, sum: checksum(bytes) };
        this.put(bytes);
        return stretch;
    }

    private put(bytes: Uint8Array): void {
        this.append(bytes);
        this.offset += bytes.length;
    }
}

function shingleOf(posting: number): number {
    return Math.floor(posting / MOST_SECTIONS);
}

function mostFamilies(families: number): number {
    return Math.min(MOST_FAMILIES, Math.max(LEAST_FAMILIES, Math.ceil(families / 3)));
}

/** Numbers in one block of memory that grows with them. */
class Postings {
    private numbers = new Float64Array(1 << 16);
    private count = 0;

    push(number: number): void {
        if (this.count === this.numbers.length) {
            const larger = new Float64Array(this.numbers.length * 2);
            larger.set(this.numbers);
            this.numbers = larger;
        }
        this.numbers[this.count++] = number;
    }

    /** Puts them in order, and gives them. */
    sorted(): Float64Array {
        // A sorted copy would be as large again.
        // oxlint-disable-next-line unicorn/no-array-sort
        return this.numbers.subarray(0, this.count).sort();
    }
}
