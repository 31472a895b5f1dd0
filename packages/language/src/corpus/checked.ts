// Anybody may have made a file: its checksums say that it is whole, not that it tells the truth. All that reading it
// rests on is looked at before it is read by.
import { Inflate, inflateSync } from 'fflate';
import { joinBytes } from '../model/join-bytes.ts';
import { CorpusError } from './fault.ts';
import type { Directory, Entry, Stretch } from './format.ts';
import { BLOCKS, LETTERS, PAGE_BYTES, STEMS } from './limits.ts';

/** What is inflated at once: what comes of it is a thousand times larger at most. */
const SLICE = 16_384;

/** Inflates what makes at most so many bytes. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array {
    const made: Uint8Array[] = [];
    let length = 0;
    const take = (part: Uint8Array): void => {
        length += part.length;
        ensure(length <= most);
        made.push(part);
    };
    try {
        if (bytes.length <= SLICE) take(inflateSync(bytes));
        else {
            const inflate = new Inflate(take);
            for (let at = 0; at < bytes.length; at += SLICE)
                inflate.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
        }
    } catch {
        throw new CorpusError('damaged');
    }
    return joinBytes(made);
}

/** The directory of a file of so many bytes. */
export function directoryFrom(text: string, size: number): Directory {
    const value = parsed(text);
    if (!isObject(value)) throw new CorpusError('damaged');
    const { entries, shingles, stemPostings, ...stretches } = value;
    ensure(Array.isArray(entries) && entries.length < 2 ** 24 && entries.every(isEntry));
    ensure([shingles, stemPostings].every((offset) => isCount(offset, size)));
    ensure(STRETCHES.every((name) => isStretch(stretches[name], size)));
    return value as unknown as Directory;
}

const STRETCHES = [
    'sections',
    'pages',
    'shingleStarts',
    'shingleSums',
    'stems',
    'saying',
    'stemStarts',
    'stemSums',
] as const satisfies readonly (keyof Directory)[];

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        throw new CorpusError('damaged');
    }
}

function isEntry(value: unknown): value is Entry {
    if (!isObject(value) || typeof value.number !== 'string' || typeof value.title !== 'string') return false;
    return Array.isArray(value.kin) && value.kin.every((one) => typeof one === 'string');
}

function isStretch(value: unknown, size: number): value is Stretch {
    if (!isObject(value) || !isCount(value.offset, size) || !isCount(value.sum, 2 ** 32)) return false;
    return isCount(value.length, size - value.offset);
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

function isCount(value: unknown, most: number): value is number {
    return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** Pages follow one another in the file, from its head on. */
export function checkPages(pages: Uint32Array, head: number): void {
    ensure(pages.length % 4 === 0);
    let next = head;
    for (let i = 0; i < pages.length; i += 4) {
        ensure(pages[i] === next && pages[i + 3]! <= PAGE_BYTES);
        next += pages[i + 1]!;
    }
}

/** Sections follow one another in pages, those of a certification on end; none of these says too much. */
export function checkSections(sections: Uint32Array, pages: number, entries: number): void {
    ensure(sections.length % 4 === 0);
    let before = { entry: 0, page: 0, end: 0 };
    let [blocks, letters] = [0, 0];
    for (let i = 0; i < sections.length; i += 4) {
        const [entry = 0, page = 0, start = 0, end = 0] = sections.subarray(i, i + 4);
        ensure(entry >= before.entry && entry < entries && page >= before.page && page < pages);
        ensure(start === (page === before.page ? before.end : 0) && end > start);
        if (entry !== before.entry) [blocks, letters] = [0, 0];
        blocks++;
        letters += end - start;
        ensure(blocks <= BLOCKS && letters <= LETTERS);
        before = { entry, page, end };
    }
}

/** Where so many lists begin and the last ends, one after another, none of more than `most`. */
export function checkStarts(starts: Uint32Array, lists: number, most: number): void {
    ensure(starts.length === lists + 1 && starts[0] === 0);
    for (let i = 0; i < lists; i++) ensure(starts[i]! <= starts[i + 1]! && starts[i + 1]! - starts[i]! <= most);
}

/** Stems, one a line. */
export function stemsFrom(text: string, count: number): readonly string[] {
    ensure(count <= STEMS);
    const stems = text.split('\n', count + 1);
    ensure(count === 0 ? text === '' : stems.length === count);
    return stems;
}

export function ensure(isSo: boolean): void {
    if (!isSo) throw new CorpusError('damaged');
}
