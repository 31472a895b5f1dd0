const NUMBERS: Readonly<Record<string, number>> = {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
};

const PEOPLE =
    'personnes?|membres?|professionnel(?:le)?s?|évaluat(?:eur|rice)s?|examinat(?:eur|rice)s?|jurés?|représentante?s?|format(?:eur|rice)s?|experte?s?|présidente?s?|assesseure?s?|responsables?|directeurs?|directrices?|enseignante?s?|tuteurs?|tutrices?|salariée?s?|employeurs?';

const COUNTED = new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,3}|${Object.keys(NUMBERS).join('|')})\\s+(?:seule?s?\\s+|autres?\\s+)?(?:${PEOPLE})(?![\\p{L}])`,
    'giu',
);

/** A number told by a word (« deux ») or by digits; « un » may be an article. */
export function numberIn(word: string): number | undefined {
    return /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS[word.toLowerCase()];
}

/** Words after which there may be more people than are counted. */
const MORE =
    /[,;:•]|(?:^|\n)[^\S\n]*[-*]|(?<!\p{L})(?:et|ou|ainsi que|plusieurs|des|les|leurs|avec|assistée?|accompagnée?)(?!\p{L})/iu;

/**
 * How many people a jury's description counts: the sum of its numbers. Undefined where it counts nobody, or seems to
 * name more than it counts; a number of one is then certain.
 */
export function countedPeople(text: string): number | undefined {
    const counts = Array.from(text.normalize('NFC').matchAll(COUNTED), ([, number = '']) => numberIn(number) ?? 0);
    if (counts.length === 0) return undefined;
    const sum = counts.reduce((total, count) => total + count, 0);
    return sum < 2 && MORE.test(text) ? undefined : sum;
}
