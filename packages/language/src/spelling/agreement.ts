import type { Dictionary } from './dictionary.ts';

/** Two words that don't go together, and what would. */
export interface Disagreement {
    readonly start: number;
    readonly end: number;
    readonly told: string;
    readonly meant: readonly string[];
}

const ONE_OF = /(?<![\p{L}'’-])(un|une|du|au|ce|cet|cette|chaque)\s(\p{Ll}{3,}s)(?![\p{L}'’-])/gu;
const SEVERAL: Readonly<Record<string, string>> = {
    un: 'des',
    une: 'des',
    du: 'des',
    au: 'aux',
    ce: 'ces',
    cet: 'ces',
    cette: 'ces',
    chaque: '',
};
/** « toute situation détresse »: a preposition is missing. */
const SITUATION =
    /(?<!\p{L})(situations?)\s(détresse|urgence|handicap|crise|danger|conflit|stress|travail)(?![\p{L}-])/gu;

/** A determiner of one thing before a plural that nothing else explains, and situations without their « de ». */
export function disagreementsIn(text: string, dictionary: Dictionary): Disagreement[] {
    const found: Disagreement[] = [];
    for (const { 0: told, 1: one = '', 2: plural = '', index } of text.matchAll(ONE_OF)) {
        const singular = plural.slice(0, -1);
        if (dictionary.tells(plural) || !dictionary.isPluralOf(plural, singular)) continue;
        const several = SEVERAL[one.toLowerCase()] ?? '';
        const meant = [`${one} ${singular}`, ...(several === '' ? [] : [`${several} ${plural}`])];
        found.push({ start: index, end: index + told.length, told, meant });
    }
    for (const { 0: told, 1: noun = '', 2: of = '', index } of text.matchAll(SITUATION)) {
        const meant = [
            `${noun} ${of.startsWith('u') || of.startsWith('h') ? 'd’' : 'de '}${of}`.replace('d’h', 'de h'),
        ];
        found.push({ start: index, end: index + told.length, told, meant });
    }
    return found;
}
