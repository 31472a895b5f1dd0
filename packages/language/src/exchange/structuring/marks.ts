// What stands before an item and isn't its text: a code, a number, a bullet, or a word with a number (« Activité 1 : »).
import { codeKey, isCodeShaped } from '../../model/codes.ts';

export type Mark =
    /** `family` is what its letters are: « AC » for A1C1 and A5.C1, none for 1.1.1. `isFirm`: a sign ends it (« C1. »). */
    | { readonly kind: 'code'; readonly code: string; readonly family: string; readonly isFirm: boolean }
    | { readonly kind: 'number'; readonly number: number }
    | { readonly kind: 'bullet'; readonly sign: string }
    /** `code`: with its letter, « E1 » for « Épreuve 1 » and for « Épreuve E1 ». */
    | { readonly kind: 'label'; readonly label: Label; readonly code: string };

/** What a word with a number announces. */
export type Label = 'activity' | 'competency' | 'assessment' | 'block';

export interface Marked {
    readonly marks: readonly Mark[];
    /** What is left of the text behind its marks. */
    readonly body: string;
}

/** The source of the pattern of one code: letters and numbers joined by dots or hyphens, or two numbers and more. */
export const CODE_PATTERN =
    '(?:\\p{Lu}{1,4}[ .]{0,2}\\d{1,3}(?:[.\\-]?\\p{Lu}{1,3}\\.?\\d{1,3}|[.\\-]\\d{1,3})*|\\d{1,2}(?:\\.\\d{1,3}){1,4})(?![\\d%°€])';

const CODE = new RegExp(`^(${CODE_PATTERN})(\\s*[.):]|\\s+[–—-](?=\\s))?(?=(\\s*))`, 'u');
const NUMBER = /^(\d{1,2})(?:[.)]|°|\s?[-–](?=\s))\s*(?=\p{L})/u;
/** Dashes, dots and what Word makes of them; « o » is one where something like an item follows. */
const BULLET = /^(?:([*•●▪■◦‣∙·➢➔→✓\uF0B7\uF0A7–—-])\s*(?=\S)|(o)\s+(?=[\p{Lu}\d«"]))/u;
const DASHED = /^[*–—-]\S/u;
const LABELS: readonly (readonly [Label, RegExp])[] = [
    ['activity', label('activités?')],
    ['competency', label('compétences?|capacités?')],
    ['assessment', label('épreuves?|evaluations?|évaluations?')],
    ['block', label('blocs?')],
];

/** The letters with which labels begin: most texts begin with none of them. */
const MAYBE_LABEL = /^[abceé](?:ct|om|ap|pr|va|lo)/i;

function label(words: string): RegExp {
    return new RegExp(
        `^(?:${words})\\s*(?:n\\s?[°o]\\s*)?([a-z]{0,3}\\d{1,3}(?:\\.\\d{1,2})*)\\s*(?:[:.)]|[–—-](?=\\s))\\s*`,
        'iu',
    );
}

/** The marks before an item, one after another (« * C1. »). */
export function marked(text: string): Marked {
    const marks: Mark[] = [];
    let body = text.trim();
    for (let found = markOf(body); found && marks.length < 3; found = markOf(body)) {
        if (marks.some(({ kind }) => kind === found?.mark.kind)) break;
        marks.push(found.mark);
        body = found.rest.trim();
    }
    return { marks, body };
}

function markOf(text: string): { mark: Mark; rest: string } | undefined {
    for (const [kind, pattern] of MAYBE_LABEL.test(text) ? LABELS : []) {
        const found = pattern.exec(text);
        if (found)
            return {
                mark: { kind: 'label', label: kind, code: lettered(kind, found[1] ?? '') },
                rest: after(text, found),
            };
    }
    const code = CODE.exec(text);
    if (code) {
        const rest = after(text, code);
        const mark = codeMark(code, rest);
        if (mark) return { mark, rest };
    }
    const number = NUMBER.exec(text);
    if (number) return { mark: { kind: 'number', number: Number(number[1]) }, rest: after(text, number) };
    const bullet = BULLET.exec(text);
    if (!bullet || DASHED.test(text)) return undefined;
    return { mark: { kind: 'bullet', sign: bullet[1] ?? bullet[2] ?? '' }, rest: after(text, bullet) };
}

const LETTERS = { activity: 'A', competency: 'C', assessment: 'E', block: 'B' } as const;

function lettered(kind: Label, number: string): string {
    return /^\d/.test(number) ? LETTERS[kind] + number : number.toUpperCase();
}

function after(text: string, found: RegExpExecArray): string {
    return text.slice(found[0].length);
}

/** A code stands before a text; « C1 et C2 … », « C1, … » and « A1C1 à A1C4 » name something told elsewhere. */
function codeMark([, written = '', sign, blanks = '']: RegExpExecArray, rest: string): Mark | undefined {
    const code = writtenCode(written);
    const body = rest.trimStart();
    if (!isCodeShaped(code) || body === '' || /^(?:et|ou|à|puis)\s|^[,;/&+]/u.test(body)) return undefined;
    const isGlued = sign === undefined && blanks === '';
    if (isGlued && !/^\p{Lu}\p{Ll}/u.test(rest)) return undefined;
    if (!/^[\p{L}«"“(]/u.test(body)) return undefined;
    return { kind: 'code', code, family: lettersFamily(code), isFirm: sign !== undefined };
}

/** A code as the language writes it: « C 2.1.3. » is C2.1.3. */
export function writtenCode(text: string): string {
    return text.replace(/\s+/g, '').replace(/(?<![._-])[._-]+$/, '');
}

/** The letters of a code, one after another: its key has nothing else but numbers and what parts them. */
export function lettersFamily(code: string): string {
    return codeKey(code).replace(/[\d|]+/g, '');
}
