import type { IToken } from 'chevrotain';
import { expectedThing, quoted, thingAfter } from './author-words.ts';
import { fault, type SyntaxFault } from './syntax-fault.ts';

const SIRET_KEYWORDS: ReadonlySet<string> = new Set(['siret', 'partenaire']);
const DIGITS_OF_SIRET = 14;

/** A SIRET as sites show it, « 924 193 576 00015 »: what was not understood is its end. */
export function spacedSiret(
    tokens: readonly IToken[],
    index: number,
): Omit<SyntaxFault, 'touchesCoverage'> | undefined {
    let first = index;
    while (isDigits(tokens[first - 1])) first--;
    if (!SIRET_KEYWORDS.has(tokens[first - 1]?.tokenType.name ?? '')) return undefined;
    let last = first;
    while (isDigits(tokens[last + 1])) last++;
    const parts = tokens.slice(first, last + 1);
    const number = parts.map(({ image }) => image).join('');
    if (parts.length < 2 || number.length !== DIGITS_OF_SIRET) return undefined;
    const start = parts[0]?.startOffset ?? 0;
    const end = (parts.at(-1)?.startOffset ?? start) + (parts.at(-1)?.image.length ?? 0);
    return {
        ...fault('inattendu', start, end, {
            fr: `Un SIRET s’écrit sans espaces : ${quoted(number)}.`,
            en: `A SIRET is written without spaces: ${quoted(number)}.`,
        }),
        mend: { start, end, text: number, isCertain: true },
    };
}

function isDigits(token: IToken | undefined): boolean {
    return token !== undefined && /^\d+$/.test(token.image);
}

const NUMBERS = 'un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const NUMBER_KEYWORDS: ReadonlySet<string> = new Set([
    'niveau',
    'durée',
    'préparation',
    'coefficient',
    'minimale',
    'membres',
    'certifiés',
]);

/** « durée trois ans »: a number is written in figures. */
export function wordForNumber(
    token: IToken,
    before: IToken | undefined,
): Omit<SyntaxFault, 'touchesCoverage'> | undefined {
    const keyword = before?.tokenType.name ?? '';
    if (!NUMBER_KEYWORDS.has(keyword)) return undefined;
    const [start, end] = [token.startOffset, token.startOffset + token.image.length];
    const rank = NUMBERS.indexOf(token.image === 'une' ? 'un' : token.image) + 1;
    const shown = quoted(token.image);
    if (rank > 0) {
        return {
            ...fault('mot-inconnu', start, end, {
                fr: `${shown} s’écrit en chiffres : ${quoted(String(rank))}.`,
                en: `${shown} is written in figures: ${quoted(String(rank))}.`,
            }),
            mend: { start, end, text: String(rank) },
        };
    }
    const expected = thingAfter(keyword) ?? expectedThing('CODE', before);
    return fault('mot-inconnu', start, end, {
        fr: `${shown} n’est pas compris ici : on attend ${expected.fr}.`,
        en: `${shown} is not understood here: ${expected.en} is expected.`,
    });
}
