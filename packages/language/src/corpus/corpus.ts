import type { Parts } from '../platform/parts.ts';
import { checkPages, checkSections, checkStarts, ensure, inflated, stemsFrom } from './checked.ts';
import { rarityOf } from './stem-index.ts';
import type { Meaning } from './stems.ts';
import { Kin } from './families.ts';
import type { ReadSection, SectionSource } from './section-source.ts';
import {
    BUCKETS,
    bytesToNumbers,
    checksum,
    type Directory,
    type Entry,
    HEAD_LENGTH,
    POSTING,
    readDirectory,
    readStretch,
    STANDARD,
    type Stretch,
} from './format.ts';
import { PLACED, SAYING, STEM_BYTES } from './limits.ts';

/** The stems of the register, by their ranks in the file: read when something is placed among them. */
interface Vocabulary {
    readonly ranks: ReadonlyMap<string, number>;
    readonly saying: Uint32Array;
    readonly starts: Uint32Array;
    readonly sums: Uint32Array;
}

/** What is kept of pages, in letters: what is read again and again is read once. */
const KEPT = 2 ** 20;
/** A bucket holds what keeps its place and, of each of its shingles, that too many say it. */
const BUCKET = PLACED + SAYING + 2 ** 16;

/** A reference of the register, read by parts as it is asked. Fails with a `CorpusError` where a part is damaged. */
export class Corpus implements SectionSource {
    /** Tells what it holds from what any other does. */
    readonly version: string;
    private readonly parts: Parts;
    private readonly directory: Directory;
    private readonly sections: Uint32Array;
    private readonly pages: Uint32Array;
    private readonly starts: Uint32Array;
    private readonly sums: Uint32Array;
    private readonly kept = new Map<number, string>();
    private letters = 0;
    private readonly kin: Kin;
    private stems: Vocabulary | undefined;

    private constructor(parts: Parts, directory: Directory, version: string) {
        this.parts = parts;
        this.directory = directory;
        this.version = version;
        this.sections = this.numbers(directory.sections);
        this.pages = this.numbers(directory.pages);
        this.starts = this.numbers(directory.shingleStarts);
        this.sums = this.numbers(directory.shingleSums);
        checkPages(this.pages, HEAD_LENGTH);
        checkSections(this.sections, this.pages.length / 4, directory.entries.length);
        checkStarts(this.starts, BUCKETS, BUCKET);
        this.kin = new Kin(directory.entries);
    }

    /** What can't be read as one is closed. */
    static async open(parts: Parts): Promise<Corpus> {
        try {
            const { directory, version } = await readDirectory(parts);
            return new Corpus(parts, directory, version);
        } catch (error) {
            parts.close();
            throw error;
        }
    }

    close(): void {
        this.parts.close();
    }

    get entries(): readonly Entry[] {
        return this.directory.entries;
    }

    kinOf(numbers: Iterable<string>): ReadonlySet<number> {
        return this.kin.of(numbers);
    }

    entryOf(section: number): number {
        return this.sections[section * 4] ?? 0;
    }

    sectionsWith(shingle: number): readonly number[] | 'standard' {
        const bucket = shingle >>> 16;
        const from = this.starts[bucket] ?? 0;
        const length = ((this.starts[bucket + 1] ?? 0) - from) * POSTING;
        if (length === 0) return [];
        const bytes = this.parts.read(this.directory.shingles + from * POSTING, length);
        ensure(bytes.length === length && checksum(bytes) === this.sums[bucket]);
        const found: number[] = [];
        for (let i = 0; i < length; i += POSTING) {
            if (bytes[i] !== (shingle & 0xff) || bytes[i + 1] !== ((shingle >>> 8) & 0xff)) continue;
            const section = bytes[i + 2]! | (bytes[i + 3]! << 8) | (bytes[i + 4]! << 16);
            if (section === STANDARD || found.length === SAYING) return 'standard';
            ensure(section * 4 < this.sections.length);
            found.push(section);
        }
        return found;
    }

    section(rank: number): ReadSection {
        const [entry = 0, page = 0, start = 0, end = 0] = this.sections.subarray(rank * 4, rank * 4 + 4);
        const [code = '', title = '', ...text] = this.page(page).slice(start, end).split('\n');
        return { entry: this.directory.entries[entry]!, code, title, text: text.join('\n') };
    }

    /** All that a certification says, bloc by bloc. */
    sectionsOf(entry: number): ReadSection[] {
        const found: ReadSection[] = [];
        for (let rank = 0; rank * 4 < this.sections.length; rank++)
            if (this.entryOf(rank) === entry) found.push(this.section(rank));
        return found;
    }

    /** What a stem weighs: the more, the fewer certifications say it; nothing where none does. */
    rarity(stem: string): number {
        const { ranks, saying } = this.vocabulary();
        const rank = ranks.get(stem);
        return rank === undefined ? 0 : rarityOf(saying[rank] ?? 0, this.entries.length);
    }

    /** How near each certification is to a meaning, by rank. */
    nearnessTo(meaning: Meaning): Float64Array {
        const { ranks, starts, sums } = this.vocabulary();
        const near = new Float64Array(this.entries.length);
        for (const [stem, weight] of meaning) {
            const rank = ranks.get(stem);
            if (rank === undefined) continue;
            const from = starts[rank] ?? 0;
            const offset = this.directory.stemPostings + from * 4;
            const length = ((starts[rank + 1] ?? 0) - from) * 4;
            for (const posting of bytesToNumbers(readStretch(this.parts, { offset, length, sum: sums[rank] ?? 0 }))) {
                near[posting >>> 8]! += (weight * (posting & 255)) / 255;
            }
        }
        return near;
    }

    private vocabulary(): Vocabulary {
        return (this.stems ??= this.readVocabulary());
    }

    private readVocabulary(): Vocabulary {
        const { stems, saying, stemStarts, stemSums } = this.directory;
        const text = new TextDecoder().decode(inflated(readStretch(this.parts, stems), STEM_BYTES));
        const [said, starts, sums] = [this.numbers(saying), this.numbers(stemStarts), this.numbers(stemSums)];
        checkStarts(starts, said.length, this.entries.length);
        const ranks = new Map(stemsFrom(text, said.length).map((stem, rank) => [stem, rank]));
        return { ranks, saying: said, starts, sums };
    }

    private numbers(stretch: Stretch): Uint32Array {
        return bytesToNumbers(readStretch(this.parts, stretch));
    }

    private page(rank: number): string {
        const kept = this.kept.get(rank);
        if (kept === undefined) return this.keep(rank, this.readPage(rank));
        this.kept.delete(rank);
        this.kept.set(rank, kept);
        return kept;
    }

    private readPage(rank: number): string {
        const [offset = 0, length = 0, sum = 0, size = 0] = this.pages.subarray(rank * 4, rank * 4 + 4);
        return new TextDecoder().decode(inflated(readStretch(this.parts, { offset, length, sum }), size));
    }

    /** In place of those that were asked for the longest time ago. */
    private keep(rank: number, page: string): string {
        this.kept.set(rank, page);
        this.letters += page.length;
        for (const [oldest, { length }] of this.kept) {
            if (this.letters <= KEPT || oldest === rank) break;
            this.kept.delete(oldest);
            this.letters -= length;
        }
        return page;
    }
}
