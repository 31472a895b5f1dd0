/** Words (elided ones apart: « l », « office »; hyphenated ones whole), and the signs that end a clause. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[.,;:!?()\n•*–—%/+-]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

const OTHER = 0;
const WORD = 1;
const SIGN = 2;
/** To be asked of the whole text: letters of other scripts, marks apart from their letters. */
const UNKNOWN = 3;

const LATIN_END = 0x250;
/** Dashes, bullets, quotes and blanks: no letter is among them. */
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;

/** Of each sign what it is. */
const KINDS = Uint8Array.from({ length: PUNCTUATION_END }, (_, c) => {
    const sign = String.fromCharCode(c);
    if (c >= LATIN_END && c < PUNCTUATION) return UNKNOWN;
    if (c < LATIN_END && LETTER.test(sign)) return WORD;
    return '.,;:!?()\n•*–—%/+-'.includes(sign) ? SIGN : OTHER;
});
const HYPHEN = 0x2d;

function kindOf(c: number): number {
    return c < PUNCTUATION_END ? (KINDS[c] as number) : UNKNOWN;
}

/** Where words and signs begin and end, by turns. */
interface WordPlaces {
    readonly count: number;
    readonly places: Int32Array;
}

/** Where places are put down: room for the longest text yet, used again for the next one. */
let room = new Int32Array(1 << 12);

/** The places of each word and sign of a text, until the next text is read. */
export function placesIn(text: string): WordPlaces {
    if (room.length < 2 * text.length) room = new Int32Array(4 * text.length);
    const places = room;
    let count = 0;
    let i = 0;
    while (i < text.length) {
        const kind = kindOf(text.charCodeAt(i));
        if (kind === UNKNOWN) return placesInAny(text);
        const start = i++;
        if (kind === OTHER) continue;
        if (kind === WORD) i = endOfWord(text, i);
        places[2 * count] = start;
        places[2 * count++ + 1] = i;
    }
    return { count, places };
}

function endOfWord(text: string, from: number): number {
    let end = from;
    for (;;) {
        const c = text.charCodeAt(end);
        if (kindOf(c) === WORD) end++;
        else if (c === HYPHEN && kindOf(text.charCodeAt(end + 1)) === WORD) end += 2;
        else return end;
    }
}

function placesInAny(text: string): WordPlaces {
    const places = Array.from(text.matchAll(TOKEN)).flatMap(({ 0: word, index }) => [index, index + word.length]);
    return { count: places.length / 2, places: Int32Array.from(places) };
}
