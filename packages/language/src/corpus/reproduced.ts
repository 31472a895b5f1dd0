import { groupBy } from '../model/group-by.ts';
import { Aligner, type Alignment } from './align.ts';
import type { Entry } from './format.ts';
import type { SectionSource } from './section-source.ts';
import { WINDOW } from './winnow.ts';
import { type ReadWords, readWords, SHINGLE, shinglesOf } from './reading-words.ts';

/** What a référentiel asks a reference: its texts, and what of the register is its own. */
export interface Inquiry {
    readonly texts: readonly string[];
    /** Its own number, and those of the certifications that it replaces. */
    readonly own: readonly string[];
    /** The blocs of others that it takes over in the open, by number and code. */
    readonly takenOver: readonly { readonly number: string; readonly block: string }[];
}

/** A passage that another certification says too. */
export interface Reproduced {
    /** Which of the texts, and where in it: UTF-16 offsets. */
    readonly text: number;
    readonly start: number;
    readonly end: number;
    readonly words: number;
    readonly entry: Entry;
    /** The code and the title of the bloc; empty where it has none. */
    readonly code: string;
    readonly title: string;
    /** The passage as the other says it, and where: in which of its sections, UTF-16 offsets in its text. */
    readonly other: string;
    readonly section: number;
    readonly otherStart: number;
    readonly otherEnd: number;
}

/** What makes a passage: so many words, so many of them the same, and so many that aren't everybody's. */
const LEAST_SAME = 9;
const LEAST_SHARE = 0.72;
const LEAST_OWN = 5;

/** Shingles that a section has, at so many words from one another, make it likely; so many sections are read at most. */
const NEAR = 12;
const MOST_READ = 80;
/** Of those that have none near another, so many. */
const MOST_ISOLATED = 8;
/** So many shingles that a section has are looked at: a hundred long référentiels that say nothing of their own have fewer. */
const MOST_HITS = 2_000_000;

/** What a référentiel says in the words of others, each stretch of a text once, in their order. */
export function reproducedIn(reference: SectionSource, { texts, own, takenOver }: Inquiry): Reproduced[] {
    const read = texts.map((text) => readWords(text));
    const kin = reference.kinOf(own);
    const sought = seek(reference, read, (section) => kin.has(reference.entryOf(section)));
    const found: (Reproduced & { readonly alignment: Alignment })[] = [];
    for (const { section: rank, hits } of likeliest(sought.sections)) {
        const section = reference.section(rank);
        if (takenOver.some(({ number, block }) => number === section.entry.number && block === section.code)) continue;
        const words = readWords(section.text);
        const aligner = new Aligner(words);
        for (const [text, own] of groupBy(hits, (hit) => hit.text)) {
            const { starts, ends } = read[text]!;
            for (const alignment of aligner.sharedWith(read[text]!)) {
                if (!isPassage(alignment, sought.standard[text]!, own)) continue;
                const otherStart = words.starts[alignment.otherFrom]!;
                const otherEnd = words.ends[alignment.otherTo - 1]!;
                found.push({
                    text,
                    start: starts[alignment.from]!,
                    end: ends[alignment.to - 1]!,
                    words: alignment.to - alignment.from,
                    entry: section.entry,
                    code: section.code,
                    title: section.title,
                    other: section.text.slice(otherStart, otherEnd),
                    section: rank,
                    otherStart,
                    otherEnd,
                    alignment,
                });
            }
        }
    }
    return eachOnce(found, read);
}

interface Hit {
    readonly text: number;
    readonly word: number;
    /** How many sections have this shingle. */
    readonly among: number;
}

interface Sought {
    readonly sections: ReadonlyMap<number, readonly Hit[]>;
    /** Of each text, which of its words stand in a shingle that everybody says. */
    readonly standard: readonly Uint8Array[];
}

function seek(reference: SectionSource, read: readonly ReadWords[], isOwn: (section: number) => boolean): Sought {
    const sections = new Map<number, Hit[]>();
    const known = new Map<number, readonly number[] | 'standard'>();
    const standard = read.map(({ count }) => new Uint8Array(count));
    let count = 0;
    for (const [text, words] of read.entries()) {
        for (const [word, shingle] of shinglesOf(words).entries()) {
            const where = known.get(shingle) ?? reference.sectionsWith(shingle);
            known.set(shingle, where);
            if (where === 'standard') {
                standard[text]!.fill(1, word, word + SHINGLE);
                continue;
            }
            for (const section of where) {
                if (isOwn(section) || ++count > MOST_HITS) continue;
                const hits = sections.get(section) ?? [];
                hits.push({ text, word, among: where.length });
                sections.set(section, hits);
            }
        }
    }
    return { sections, standard: standard.map(wholeStretches) };
}

/** So many words that everybody says on end are a phrase; of fewer, some are said by chance. */
const PHRASE = 6;
/** The first shingle of a phrase that is kept may begin so many words after it. */
const BESIDE = WINDOW - 1;

/** Of the words that everybody says, those of phrases, with the words beside them that may belong to them. */
function wholeStretches(standard: Uint8Array): Uint8Array {
    const whole = new Uint8Array(standard.length);
    for (let start = 0; start < standard.length; start++) {
        let end = start;
        while (standard[end] === 1) end++;
        if (end - start >= PHRASE) whole.fill(1, Math.max(0, start - BESIDE), end + BESIDE);
        start = end;
    }
    return whole;
}

/**
 * The sections that most likely hold a passage: those with shingles near one another first, then a few of the others, by
 * how few say what they share.
 */
function likeliest(sections: Sought['sections']): { section: number; hits: readonly Hit[] }[] {
    const all = Array.from(sections, ([section, hits]) => ({ section, hits, near: nearOnes(hits) }));
    const likely = all
        .filter(({ near }) => near > 0)
        .toSorted((a, b) => b.near - a.near || b.hits.length - a.hits.length || a.section - b.section);
    const isolated = all
        .filter(({ near }) => near === 0)
        .map((one) => ({ ...one, among: one.hits.reduce((least, { among }) => Math.min(least, among), Infinity) }))
        .toSorted((a, b) => a.among - b.among || b.hits.length - a.hits.length || a.section - b.section);
    return [...likely.slice(0, MOST_READ), ...isolated.slice(0, MOST_ISOLATED)];
}

function nearOnes(hits: readonly Hit[]): number {
    return hits.filter(({ text, word }, i) => {
        const before = hits[i - 1];
        return before?.text === text && word - before.word <= NEAR;
    }).length;
}

/** `hits` are those of the text, in its order. */
function isPassage({ from, to, same }: Alignment, standard: Uint8Array, hits: readonly Hit[]): boolean {
    if (same < LEAST_SAME || same / (to - from) < LEAST_SHARE) return false;
    const shared = standard.subarray(from, to).reduce((sum, isStandard) => sum + isStandard, 0);
    if (to - from - shared < LEAST_OWN) return false;
    const first = firstFrom(hits, from);
    return first !== undefined && first.word < to;
}

function firstFrom(hits: readonly Hit[], word: number): Hit | undefined {
    let [low, high] = [0, hits.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (hits[middle]!.word < word) low = middle + 1;
        else high = middle;
    }
    return hits[low];
}

/** Of passages that overlap, the one with most of the words; of equals the first of the register. */
function eachOnce(
    found: readonly (Reproduced & { readonly alignment: Alignment })[],
    read: readonly ReadWords[],
): Reproduced[] {
    const kept: Reproduced[] = [];
    const taken = read.map(({ count }) => new Uint8Array(count));
    for (const { alignment, ...one } of found.toSorted((a, b) => b.alignment.same - a.alignment.same)) {
        const words = taken[one.text]!.subarray(alignment.from, alignment.to);
        if (words.includes(1)) continue;
        words.fill(1);
        kept.push(one);
    }
    return kept.toSorted((a, b) => a.text - b.text || a.start - b.start);
}
