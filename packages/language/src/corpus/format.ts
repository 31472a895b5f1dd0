// How a reference of the register lies in its file:
//   HEAD · pages of texts, deflated · shingles by bucket · stems by bucket · directory (JSON, deflated) · tail
// The tail says where the directory is, with its digest; the directory holds the checksum of all other parts, so the
// digest is that of the whole file. A file that was cut short or changed has no tail, or parts that don't fit.
import { deflateSync } from 'fflate';
import type { Parts } from '../platform/parts.ts';
import { directoryFrom, ensure, inflated } from './checked.ts';
import { CorpusError } from './fault.ts';
import { DIRECTORY } from './limits.ts';

const HEAD = 'RFTLCORPUS';
/** Another number, another format: what reads one doesn't read another. */
const FORMAT = 2;

/** A stretch of the file, with its checksum. */
export interface Stretch {
    readonly offset: number;
    readonly length: number;
    readonly sum: number;
}

/** What the directory says of a certification. */
export interface Entry {
    readonly number: string;
    readonly title: string;
    readonly kin: readonly string[];
}

/** All that is held in memory of a file. */
export interface Directory {
    readonly entries: readonly Entry[];
    /** Four numbers a section: its certification, its page, where its text begins in it and ends. */
    readonly sections: Stretch;
    /** Four numbers a page: its offset, length and checksum, and how many bytes it inflates to. */
    readonly pages: Stretch;
    /** Of each bucket of shingles, one number more than buckets: where it begins among the shingles. */
    readonly shingleStarts: Stretch;
    readonly shingleSums: Stretch;
    /** Where the first bucket lies. */
    readonly shingles: number;
    /** The stems in their order, one a line, deflated; of each how many certifications say it. */
    readonly stems: Stretch;
    readonly saying: Stretch;
    /** Where the postings of each stem begin, one number more than stems, and their checksums. */
    readonly stemStarts: Stretch;
    readonly stemSums: Stretch;
    /** Where the postings of the first stem lie: the rank of a certification (24 bits), what the stem weighs there (8). */
    readonly stemPostings: number;
}

/** In how many buckets shingles lie: by their first 16 bits. */
export const BUCKETS = 65_536;
/** A shingle in its bucket: its last 16 bits, and 24 bits of a section. */
export const POSTING = 5;
/** In place of a section: a shingle that so many say that nobody copied it. */
export const STANDARD = 0xff_ffff;

/** A checksum of bytes (FNV-1a): another one for whatever single byte is changed. */
export function checksum(bytes: Uint8Array): number {
    let sum = 0x811c9dc5;
    for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
    return sum >>> 0;
}

export function headBytes(): Uint8Array {
    return new TextEncoder().encode(`${HEAD}\n${FORMAT}\n`);
}

export const HEAD_LENGTH = headBytes().length;

const TAIL = 64;

/** The directory and the tail that end a file of which so much is written. */
export async function closingBytes(directory: Directory, offset: number): Promise<Uint8Array> {
    const text = new TextEncoder().encode(JSON.stringify(directory));
    if (text.length > DIRECTORY) throw new RangeError(`A directory of more than ${DIRECTORY} bytes`);
    const bytes = deflateSync(text);
    const digest = await digestOf(bytes);
    const tail = new TextEncoder().encode(`\n${offset} ${bytes.length} ${digest} ${HEAD}`.padEnd(TAIL - 1) + '\n');
    const closing = new Uint8Array(bytes.length + TAIL);
    closing.set(bytes);
    closing.set(tail, bytes.length);
    return closing;
}

/** The directory of a file, and the version that tells what the file holds from what any other does. */
export async function readDirectory(parts: Parts): Promise<{ directory: Directory; version: string }> {
    const [name, format] = textOf(parts.read(0, HEAD_LENGTH)).split('\n');
    if (name !== HEAD) throw new CorpusError('no corpus');
    if (format !== String(FORMAT)) throw new CorpusError('other format');
    const tail = textOf(parts.read(parts.size - TAIL, TAIL));
    const [, offset, length, version] = /^\n(\d+) (\d+) ([0-9a-f]{16}) RFTLCORPUS *\n$/.exec(tail) ?? [];
    if (version === undefined) throw new CorpusError('damaged');
    ensure(Number(length) <= DIRECTORY && Number(offset) + Number(length) <= parts.size);
    const bytes = parts.read(Number(offset), Number(length));
    ensure((await digestOf(bytes)) === version);
    return { directory: directoryFrom(textOf(inflated(bytes, DIRECTORY)), parts.size), version };
}

/** A stretch as it was written. */
export function readStretch(parts: Parts, { offset, length, sum }: Stretch): Uint8Array {
    const bytes = parts.read(offset, length);
    ensure(bytes.length === length && checksum(bytes) === sum);
    return bytes;
}

/** Whole numbers, least byte first on every machine. */
export function numbersToBytes(numbers: ArrayLike<number>): Uint8Array {
    const bytes = new Uint8Array(numbers.length * 4);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < numbers.length; i++) view.setUint32(i * 4, numbers[i] ?? 0, true);
    return bytes;
}

export function bytesToNumbers(bytes: Uint8Array): Uint32Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const numbers = new Uint32Array(bytes.length >> 2);
    for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true);
    return numbers;
}

function textOf(bytes: Uint8Array): string {
    return new TextDecoder().decode(bytes);
}

export async function digestOf(bytes: Uint8Array): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
    return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
