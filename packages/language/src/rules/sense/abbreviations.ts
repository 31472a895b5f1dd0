import type { ComparedText } from '../../corpus/index.ts';
import { groupBy } from '../../model/group-by.ts';
import { SHOWN, shownIn } from '../../model/signs.ts';
import { Text } from '../../model/text.ts';
import { fold } from '../../model/wording.ts';
import { KNOWN_ABBREVIATIONS } from './known-abbreviations.ts';

/** An abbreviation, where a text has it. */
export interface Abbreviation extends ComparedText {
    readonly letters: string;
    readonly start: number;
    /** Whether a determiner makes it a noun of its own: « le DOE », not « sous SILAE », « norme NF » nor « un PROJET LONG ». */
    readonly isNoun: boolean;
}

/** Of two letters are codes and names of roles; more than six are words. */
const CAPITALS = /(?<![A-Za-zÀ-ÿ0-9&@_./-])[A-Z]{3,6}(?![A-Za-zÀ-ÿ0-9&@_/-]|\.[A-Za-z0-9])/g;
const ROMAN = /^[IVXLC]+$/;
const DETERMINER =
    /(?<![\p{L}\p{N}-])(?:(?:les?|la|une?|des|du|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|chaque)[ \u00a0]|l[’'])$/u;
const LONGEST_DETERMINER = 8;
/** Among other words in capitals it is one of them. */
const IN_CAPITALS = /^[ \u00a0]\p{Lu}{2}/u;

/** The abbreviations that nobody is supposed to know, by their letters; those that no text has as a noun are names. */
export function abbreviationsIn(sentences: readonly ComparedText[]): [Abbreviation, ...Abbreviation[]][] {
    const all: Abbreviation[] = [];
    for (const { text, item } of sentences) for (const one of capitalsIn(text)) all.push({ ...one, text, item });
    return [...groupBy(all, ({ letters }) => letters).values()].filter((places) => places.some(({ isNoun }) => isNoun));
}

type Capitals = Omit<Abbreviation, keyof ComparedText>;
const NO_CAPITALS: readonly Capitals[] = [];
const capitalsIn = Text.once((text): readonly Capitals[] =>
    (shownIn(text) & SHOWN.capitals) === 0 ? NO_CAPITALS : readCapitals(text.value),
);

function readCapitals(value: string): Capitals[] {
    return Array.from(value.matchAll(CAPITALS), ({ 0: letters, index: start }) => ({
        letters,
        start,
        isNoun:
            DETERMINER.test(value.slice(Math.max(0, start - LONGEST_DETERMINER), start)) &&
            !IN_CAPITALS.test(value.slice(start + letters.length, start + letters.length + 3)),
    })).filter(({ letters }) => !KNOWN_ABBREVIATIONS.has(letters) && !ROMAN.test(letters));
}

const SMALL = '(?:de|du|des|d|la|le|les|l|et|ou|a|au|aux|en|pour|par|sur|dans|of|the|and|for)';
/** What may stand between the beginnings of two words. */
const BETWEEN = `(?:[a-z]*[^a-z0-9]{1,3}(?:${SMALL}[^a-z0-9]{1,3}){0,3})?`;
/** Learned words are made of others, by whose beginnings they are abridged: « électro-cardio-gramme ». */
const LEARNED =
    '(?=bacter|cardi|cephal|chim|encephal|gastr|glyc|gramm?|graph|log|metr|my|path|phys|plast|pneum|scop|tens|therap|therm|tom|troph|vascul)';
/** What may stand between two initials. */
const TO_NEXT = `(?:${BETWEEN}|[a-z]{2,10}${LEARNED})`;
/** Neither the first word nor the last is a small one. */
const WEIGHTY = `(?!${SMALL}\\b)`;

/**
 * Tells of letters whether some texts say what they stand for: words that begin by them, one after another (« GRoupement
 * d’ETAblissements » too), or parts of one; a parenthesis that holds them, or follows them; « DOE : … », « le DOE, soit … », « appelé DOE ».
 * What has them in lower case is a word.
 */
export function explanationsIn(texts: readonly string[]): (letters: string) => boolean {
    const folded = texts.map(fold);
    return (letters) => {
        const lower = letters.toLowerCase();
        const [beside, inWords, itself] = [besideOf(letters), inWordsOf(lower), new RegExp(`\\b${lower}\\b`, 'g')];
        return (
            texts.some((text) => beside.test(text)) ||
            folded.some((text) =>
                Array.from(text.replace(itself, '').matchAll(inWords)).some(([said]) => said !== lower),
            )
        );
    };
}

/** What explains letters where they stand, and the same letters as a word. */
function besideOf(letters: string): RegExp {
    const [from, to] = ['(?<![\\p{L}@./-])', '(?![\\p{L}@/-])'];
    const ways = [
        `\\([^\\p{L}()]{0,2}${letters}[^\\p{L}()]{0,2}[):=]`,
        `${from}${letters}[ \u00a0]?(?:\\(|[:=–—]|, (?:ou|soit|c[’']est|à savoir) )`,
        `(?:dite?s?|appelée?s?|nommée?s?|ou)[ \u00a0][«"(]?[ \u00a0]?${letters}${to}`,
        `${from}${letters.toLowerCase()}${to}`,
    ];
    return new RegExp(ways.join('|'), 'u');
}

function inWordsOf(letters: string): RegExp {
    const before = letters.slice(0, -1).split('').join(TO_NEXT);
    return new RegExp(`\\b${WEIGHTY}${before}${TO_NEXT}${WEIGHTY}${letters.at(-1)}`, 'g');
}
