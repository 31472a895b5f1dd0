import { fold } from '../model/wording.ts';

/**
 * The words of a text as they are compared with those of another: each by a number that is the same whatever its accents
 * and capitals, with its place. What holds a digit is a code or a figure, and counts for nothing: a copy is renumbered.
 */
export interface ReadWords {
    readonly count: number;
    readonly hashes: Uint32Array;
    /** UTF-16 offsets in the text. */
    readonly starts: Uint32Array;
    readonly ends: Uint32Array;
}

/** Up to where signs are folded by table: Latin letters, and all that French writes. */
const TABLE = 0x2200;
/** What each sign is read as: nothing (0), a digit (1), or one or two folded letters. */
const READ = new Uint16Array(TABLE);
const DIGIT = 1;
for (let code = 0; code < TABLE; code++) {
    const sign = String.fromCharCode(code);
    if (/\p{N}/u.test(sign)) READ[code] = DIGIT;
    else if (/\p{L}/u.test(sign)) {
        const folded = fold(sign);
        READ[code] = folded.charCodeAt(0) | (folded.length > 1 ? folded.charCodeAt(1) << 8 : 0);
    }
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Where words are put down while they are read: nobody knows before how many there are. */
let room = { hashes: new Uint32Array(0), starts: new Uint32Array(0), ends: new Uint32Array(0) };

function roomFor(most: number): typeof room {
    if (room.hashes.length < most)
        room = { hashes: new Uint32Array(most), starts: new Uint32Array(most), ends: new Uint32Array(most) };
    return room;
}

/** Reads the words of a text; one that isn't composed is read as its letters are written. */
export function readWords(text: string): ReadWords {
    const { hashes, starts, ends } = roomFor((text.length >> 1) + 1);
    let count = 0;
    let hash = SEED;
    let start = -1;
    let isCode = false;
    for (let i = 0; i <= text.length; i++) {
        const code = i < text.length ? text.charCodeAt(i) : 0;
        const read = code < TABLE ? (READ[code] ?? 0) : 0;
        if (read !== 0) {
            if (start < 0) [start, hash, isCode] = [i, SEED, false];
            if (read === DIGIT) isCode = true;
            hash = Math.imul(hash ^ (read & 0xff), PRIME);
            if (read > 0xff) hash = Math.imul(hash ^ (read >> 8), PRIME);
        } else if (start >= 0) {
            if (!isCode) {
                hashes[count] = hash >>> 0;
                starts[count] = start;
                ends[count++] = i;
            }
            start = -1;
        }
    }
    return { count, hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** So many words on end make a shingle. */
export const SHINGLE = 4;

/** The number of the shingle that begins with a word: evenly spread, so that its first bits part shingles evenly. */
export function shingleAt({ hashes }: Pick<ReadWords, 'hashes'>, word: number): number {
    let mixed = SEED;
    for (let i = word; i < word + SHINGLE; i++)
        mixed = Math.imul(mixed ^ (hashes[i] ?? 0), 0x85ebca6b) ^ (mixed >>> 15);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** All shingles of a text, by the word with which each begins. */
export function shinglesOf(words: ReadWords): Uint32Array {
    const shingles = new Uint32Array(Math.max(0, words.count - SHINGLE + 1));
    for (let word = 0; word < shingles.length; word++) shingles[word] = shingleAt(words, word);
    return shingles;
}
