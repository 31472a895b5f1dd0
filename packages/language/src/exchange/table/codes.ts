// Codes as tables write them: glued to their text or apart, with dots, hyphens and spaces.
import { writtenCode } from '../structuring/index.ts';

/** A text that begins with a code. */
export interface Coded {
    /** Without the spaces and the dot at its end that a table puts there. */
    readonly code: string;
    readonly text: string;
}

const LETTERS = '[A-Z]{1,4}';
const NUMBERS = String.raw`\d{1,3}(?:\s?[.\-_]\s?\d{1,3})*`;
/** « C1 », « C 2.1.3 », « C.1.3 », « A1-01 », « CE1.2.1 », « A3C3 », « 1.1A », « Cr.1.1.a », « 2.1.3 ». */
const CODE = String.raw`(?:${LETTERS}[.\-]?${NUMBERS}|[A-Z]{1,2}\s${NUMBERS}|\d{1,3}(?:\.\d{1,3})+)(?:[A-Z]{1,2}${NUMBERS})*(?:\.[a-z](?![\p{L}\d.])|[A-Za-z](?![\p{L}]))?`;
const NAME = String.raw`(?:comp[ée]tences?|capacit[ée]s?|activit[ée]s?|t[âa]ches?|crit[èe]res?|[ée]preuves?|indicateurs?|missions?)\s*(?:n\s?°\s*)?`;
const LEADING = new RegExp(
    String.raw`^[([]?(?:${NAME})?(${CODE})[)\]]?(?:(\s*[.:)–—-]+\s*|\s+)|(?=\p{Lu}\p{Ll})|$)`,
    'iu',
);
const ALONE = new RegExp(String.raw`^[([]?(?:${NAME})?(${CODE})[)\]]?\s*[.:)–—-]*$`, 'iu');
const ANYWHERE = new RegExp(String.raw`(?<![\p{L}\d.])(?:${CODE})(?![\p{L}\d])`, 'gu');
/** Written with small letters, only words and quantities look like these. */
const NO_CODE = /^(?:\d+(?:[.,]\d+)?\s?(?:h|m|s|€|%)|[a-z]{2,})/;

/** The code that a text begins with, and the rest of it. */
export function leadingCode(text: string): Coded | undefined {
    const found = LEADING.exec(text);
    const [all, code] = found ?? [];
    if (all === undefined || code === undefined || NO_CODE.test(code)) return undefined;
    const rest = text.slice(all.length).trim();
    // « 2.5 fois plus » is no code: after bare numbers stands a sign or a capital.
    if (/^\d/.test(code) && rest !== '' && !/[.:)–—-]/.test(found?.[2] ?? '') && !/^\p{Lu}/u.test(rest))
        return undefined;
    return { code: writtenCode(code), text: rest };
}

/** The code that a text is, with nothing after it: what stands in a column of codes. */
export function onlyCode(text: string): string | undefined {
    const code = ALONE.exec(text.trim())?.[1];
    return code === undefined || NO_CODE.test(code) ? undefined : writtenCode(code);
}

/** The codes that a text mentions, in order, with « à » where it goes from one to another. */
export function mentionedCodes(text: string): (string | { from: string; to: string })[] {
    const found = [...text.matchAll(ANYWHERE)].map(({ 0: code, index }) => ({
        code: writtenCode(code),
        index,
        end: index + code.length,
    }));
    const entries: (string | { from: string; to: string })[] = [];
    for (const [rank, { code, index }] of found.entries()) {
        const before = found[rank - 1];
        const between = before && text.slice(before.end, index);
        const last = entries.at(-1);
        if (between !== undefined && /^\s*(?:à|jusqu['’]à)\s*$/i.test(between) && typeof last === 'string')
            entries[entries.length - 1] = { from: last, to: code };
        else entries.push(code);
    }
    return entries;
}

/** Whether a text is a list of codes and nothing else. */
export function isCodeList(text: string): boolean {
    return (
        mentionedCodes(text).length > 0 &&
        /^(?:comp[ée]tences?|et|à|ou|[\s,;./|–—-])*$/i.test(text.replace(ANYWHERE, ' '))
    );
}

/** The letters that a code begins with: those of one kind begin alike. */
export function lettersFamily(code: string): string {
    return (/^\p{L}*/u.exec(code)?.[0] ?? '').toUpperCase();
}
