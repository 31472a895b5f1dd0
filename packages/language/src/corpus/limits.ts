/**
 * What a reference holds at most, many times the register: what is made keeps to it, and what is read and goes beyond is
 * none of ours.
 */

/** Of its directory, in bytes. */
export const DIRECTORY = 64_000_000;

/** Of a certification, in letters and in blocs: a longer one is no référentiel. */
export const LETTERS = 8_000_000;
export const BLOCKS = 1000;

/** How long texts are that are deflated together, in letters: one of a certification may go beyond. */
export const PAGE = 8192;
/** In UTF-8. */
export const PAGE_BYTES = 3 * (PAGE + LETTERS);

/** Of a bucket, in shingles that keep their place: of what comes then only that it is said is kept. */
export const PLACED = 65_536;
/** In how many sections a shingle is sought: of more, it is nobody's. */
export const SAYING = 512;

/** Of all stems, and of their letters. */
export const STEMS = 2 ** 21;
export const STEM_LETTERS = 2 ** 24;
/** In UTF-8, one a line. */
export const STEM_BYTES = 3 * STEM_LETTERS + STEMS;
