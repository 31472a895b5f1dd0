import { deflateSync } from 'fflate';
import { readWords, shinglesOf } from './reading-words.ts';
import { familiesOf, mostFamilies } from './families.ts';
import { ownCopy } from '../model/own-copy.ts';
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
import { BLOCKS, LETTERS, PAGE, PLACED, SAYING } from './limits.ts';
import type { Registered, RegisteredSection } from './registered.ts';
import { ShingleIndex } from './shingle-index.ts';
import { StemIndex } from './stem-index.ts';
import { stemsOf } from './stems.ts';
import { keptShingles } from './winnow.ts';

/** A section with its shingles. */
interface CutSection extends RegisteredSection {
    readonly shingles: Uint32Array;
}

/** Makes a reference, part by part, as certifications come. Memory: six bytes a shingle that is kept, four a stem, and a page. */
export class CorpusBuilder {
    private readonly append: (bytes: Uint8Array) => void;
    private offset = 0;
    private readonly entries: Entry[] = [];
    private readonly numbers = new Set<string>();
    private readonly sections: number[] = [];
    private readonly pages: number[] = [];
    private page = '';
    private readonly shingles = new ShingleIndex();
    private readonly stems = new StemIndex();

    /** `append` writes what comes next in the file. */
    constructor(append: (bytes: Uint8Array) => void) {
        this.append = append;
        this.put(headBytes());
    }

    get size(): { readonly certifications: number; readonly sections: number } {
        return { certifications: this.entries.length, sections: this.sections.length / 4 };
    }

    /** Takes in a certification; false where one of its number is in already, or where it says nothing, or more than any says. */
    add({ number, title, kin, sections }: Registered): boolean {
        const told = sections
            .map((section) => ({ ...section, text: section.text.normalize('NFC') }))
            .map((section) => ({ ...section, shingles: shinglesOf(readWords(section.text)) }))
            .filter(({ shingles }) => shingles.length > 0);
        if (this.numbers.has(number) || told.length === 0 || isTooMuch(told)) return false;
        this.numbers.add(ownCopy(number));
        for (const section of told) this.addSection(this.entries.length, section);
        this.stems.add(stemsOf(...told.flatMap(({ title: block = '', text }) => [block, text])));
        this.entries.push(ownCopy({ number, title, kin }));
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

    private addSection(entry: number, { code = '', title = '', text, shingles }: CutSection): void {
        const rank = this.sections.length / 4;
        if (rank >= STANDARD) throw new RangeError(`More than ${STANDARD} sections`);
        for (const shingle of new Set(keptShingles(shingles))) this.shingles.add(shingle, rank);
        const start = this.page.length;
        this.page += `${[code, title].map((one) => one.replaceAll('\n', ' ')).join('\n')}\n${text}`;
        this.sections.push(entry, this.pages.length / 4, start, this.page.length);
        if (this.page.length >= PAGE) this.closePage();
    }

    private closePage(): void {
        if (this.page === '') return;
        const text = new TextEncoder().encode(this.page);
        const bytes = deflateSync(text);
        this.pages.push(this.offset, bytes.length, checksum(bytes), text.length);
        this.page = '';
        this.put(bytes);
    }

    /** The shingles in order, bucket by bucket; those that many families share keep no place. */
    private putShingles(): { starts: Uint32Array; sums: Uint32Array; offset: number } {
        const families = familiesOf(this.entries);
        const most = mostFamilies(families);
        const starts = new Uint32Array(BUCKETS + 1);
        const sums = new Uint32Array(BUCKETS);
        const { offset } = this;
        let bytes: number[] = [];
        let bucket = 0;
        const closeUntil = (next: number): void => {
            for (; bucket < next; bucket++) {
                const part = Uint8Array.from(bytes);
                bytes = [];
                sums[bucket] = checksum(part);
                starts[bucket + 1] = starts[bucket]! + part.length / POSTING;
                this.put(part);
            }
        };
        for (const { shingle, sections } of this.shingles.inOrder()) {
            closeUntil(shingle >>> 16);
            const told = new Set(sections.map((section) => families[this.sections[section * 4]!]!));
            const isPlaced = told.size <= most && sections.length <= SAYING && bytes.length < PLACED * POSTING;
            for (const section of isPlaced ? sections : [STANDARD])
                bytes.push(
                    shingle & 0xff,
                    (shingle >>> 8) & 0xff,
                    section & 0xff,
                    (section >>> 8) & 0xff,
                    section >>> 16,
                );
        }
        closeUntil(BUCKETS);
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

function isTooMuch(sections: readonly RegisteredSection[]): boolean {
    const letters = sections.reduce(
        (sum, { code = '', title = '', text }) => sum + `${code}\n${title}\n${text}`.length,
        0,
    );
    return sections.length > BLOCKS || letters > LETTERS;
}
