import type { LayoutEdit } from './layout.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** The characters that may have to be written otherwise, or with a blank of their own beside them. */
export const TYPOGRAPHIC = ["'", ':', ';', '!', '?', '«', '»'] as const;

const BLANK = /[\s\u00a0\u202f]/;
const LETTER = /[\p{L}\p{M}]/u;
/** What a sign that asks for a blank may stand right behind. */
const WORD_END = /[\p{L}\p{M})\]»’%*]/u;
const ADDRESS = /:\/\/|\]\(|@|\.\p{L}|^[("«]*(?:https?|ftp|mailto|tel|file|urn)$/iu;

/**
 * What French typography makes of a character just typed, where a text of the author's ends at `offset`: an apostrophe,
 * a no-break space. Addresses, hours and codes stay as they are.
 */
export function typographyEdit(text: string, offset: number): LayoutEdit | undefined {
    const start = offset - 1;
    const before = text.charAt(start - 1);
    switch (text[start]) {
        case "'":
            return LETTER.test(before) ? { start, end: offset, text: '’' } : undefined;
        case '«':
            return afterOpening(text, offset);
        case '»':
            return beforeSign(text, start, NO_BREAK, !BLANK.test(before) && !/["«]/.test(before));
        case ':':
            return beforeSign(text, start, NO_BREAK, WORD_END.test(before) && !isAddress(text, start));
        case ';':
        case '!':
        case '?': {
            const isWord = WORD_END.test(before) || /\d/.test(before);
            return beforeSign(text, start, NARROW, isWord && !isAddress(text, start));
        }
        default:
            return undefined;
    }
}

/** A blank that was typed becomes the right one; where none was, one is put there if it has to. */
function beforeSign(text: string, at: number, blank: string, isMissing: boolean): LayoutEdit | undefined {
    const sign = text.charAt(at);
    if (text[at - 1] === ' ' && !/[\s"]/.test(text.charAt(at - 2)))
        return { start: at - 1, end: at + 1, text: blank + sign };
    return isMissing ? { start: at, end: at + 1, text: blank + sign } : undefined;
}

function afterOpening(text: string, offset: number): LayoutEdit | undefined {
    const after = text.charAt(offset);
    if (after === NO_BREAK || after === NARROW || /[\r\n]/.test(after)) return undefined;
    return { start: offset - 1, end: after === ' ' ? offset + 1 : offset, text: `«${NO_BREAK}` };
}

function isAddress(text: string, end: number): boolean {
    let start = end;
    while (start > 0 && !BLANK.test(text.charAt(start - 1)) && text[start - 1] !== '"') start--;
    return ADDRESS.test(text.slice(start, end));
}
