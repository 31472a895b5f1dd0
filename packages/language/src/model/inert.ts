// Characters that do something beside being read: control characters (no XML holds them, and some make a terminal or a
// spreadsheet act), line breaks in disguise, and marks that reorder the text around them. An author never means them.
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROL = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** One of these, or half of a letter of two: most texts have none. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const SUSPECT = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

/** The text without them: no format can be made to do anything by what is left, once it is escaped. */
export function inert(text: string): string {
    if (!SUSPECT.test(text)) return text;
    return text
        .replace(LINE_BREAK, '\n')
        .replace(CONTROL, (c) => (c === '\v' || c === '\f' ? '\n' : ''))
        .replace(LONE_SURROGATE, '\uFFFD');
}

/** The same on one line: for codes, titles and names. */
export function inertLine(text: string): string {
    return inert(text).replace(/[\n\t]+/g, ' ');
}
