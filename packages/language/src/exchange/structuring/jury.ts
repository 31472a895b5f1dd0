// How many a jury has, where its composition says so in one number.
const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const NUMBER = `(\\d{1,2}|${NUMBERS.slice(2).join('|')})`;
const WHO = '(?:membres|personnes|professionnels|représentants|évaluateurs|jurés|examinateurs)';
const TOLD = [
    new RegExp(
        `(?:compos[ée]e?|constitu[ée]e?|form[ée]e?)\\s+(?:d[’']au moins|au minimum de|de)\\s+${NUMBER}\\s+${WHO}`,
        'giu',
    ),
    new RegExp(`^${NUMBER}\\s+${WHO}\\s+(?:sont|composent|constituent|forment)`, 'giu'),
];

const END = /[.:;()]|$/u;
const JOINT = /\bet\b|[,+]/iu;
const COUNTED = new RegExp(`${NUMBER}\\s`, 'iu');

/** Whether something is added to a number behind it: « de 2 membres internes et de 3 membres externes ». */
function isAddedTo(behind: string): boolean {
    const phrase = behind.slice(0, behind.search(END));
    const joint = phrase.search(JOINT);
    return joint >= 0 && COUNTED.test(phrase.slice(joint));
}

/** The number of members that a composition tells; nothing where it tells none, or several. */
export function juryMembers(composition: string): number | undefined {
    const text = composition.trim();
    const found = TOLD.flatMap((pattern) => [...text.matchAll(pattern)]);
    if (found.some(({ index, 0: { length } }) => isAddedTo(text.slice(index + length)))) return undefined;
    const told = found.map(([, number = '']) =>
        /\d/.test(number) ? Number(number) : NUMBERS.indexOf(number.toLowerCase()),
    );
    return new Set(told).size === 1 ? told[0] : undefined;
}
