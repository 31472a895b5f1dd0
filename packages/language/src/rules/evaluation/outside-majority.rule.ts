import type { Lexicon } from '../../model/lexicon.ts';
import type { Text } from '../../model/text.ts';
import { vademecum } from '../articles.ts';
import { countedPeople, numberIn } from '../administration/jury-size.ts';
import { unitRule } from '../rule.ts';
import { lexicon, type Phrasing, phrasingOf } from '../../model/phrasing.ts';
import { juriesOf } from './jury-words.ts';

const OUTSIDE = lexicon('exterieure?s?|externes?|independante?s?');
const INSIDE = lexicon(
    '(?:represent[a-z]+|salariee?s?|membres?|responsables?|directeurs?|directrices?|format(?:eurs?|rices?)|collaborat(?:eurs?|rices?)) (?:d[eu]|de l|de la|des) (?:[a-z]+ ){0,2}?(?:certificateurs?|organismes?|centres?|ecoles?|etablissements?|institut)',
);
const PEOPLE = lexicon('membres?|personnes?|professionnels?');
/** A share stands for numbers. */
const MAJORITY = lexicon(
    'majorit[a-z]+|plus de la moitie|moitie|\\d+ %|president[es]*|voix preponderante|universit[a-z]+',
);

export default unitRule({
    code: 'jury-sans-majorité-extérieure',
    theme: 'évaluation',
    title: {
        fr: 'La majorité d’un jury vient du dehors du certificateur',
        en: 'The majority of a jury comes from outside the awarding body',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'information' },
    source: [vademecum('3.3.1', 'un jury doit être composé d’une majorité de membres extérieurs au certificateur')],
    why: 'Un jury régulier compte plus de membres extérieurs au certificateur et à ses partenaires que de membres qui en viennent. Rien n’est dit quand les nombres ne se lisent pas, ou qu’une part (« plus de la moitié ») en tient lieu.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                voies d’accès { ouverte formation continue avec jury »"Quatre membres : trois formateurs du centre et un professionnel extérieur."« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                voies d’accès {
                    ouverte formation continue avec jury "Trois membres : deux professionnels extérieurs et un représentant du certificateur."
                    ouverte expérience avec jury "Quatre membres, dont la moitié au moins de professionnels extérieurs."
                }
            `,
        },
    ],
    *check(unit) {
        for (const { text, item, members } of juriesOf(unit)) {
            const outside = text && outsidersIn(text, members?.value);
            if (!outside || outside.outside * 2 > outside.all) continue;
            yield {
                at: text.span,
                item,
                message: {
                    fr: `Ce jury compte ${outside.outside} membre${outside.outside > 1 ? 's' : ''} du dehors sur ${outside.all} : la majorité doit venir du dehors du certificateur.`,
                    en: `This jury has ${outside.outside} member${outside.outside > 1 ? 's' : ''} from outside of ${outside.all}: the majority must come from outside the awarding body.`,
                },
            };
        }
    },
});

interface Outsiders {
    readonly outside: number;
    readonly all: number;
}

/** Undefined unless the text counts both those from outside and those from inside, and nobody else. */
function outsidersIn(text: Text, members: number | undefined): Outsiders | undefined {
    const phrasing = phrasingOf(text);
    if (phrasing.has(MAJORITY) || !phrasing.has(INSIDE)) return undefined;
    const outside = numberBefore(phrasing, OUTSIDE);
    const inside = numberBefore(phrasing, INSIDE);
    if (outside === undefined || inside === undefined) return undefined;
    const all = members ?? firstNumber(phrasing) ?? countedPeople(text.value);
    return all === outside + inside ? { outside, all } : undefined;
}

/** The number of those that some words are about: the last one before them in their clause. */
function numberBefore(phrasing: Phrasing, words: Lexicon): number | undefined {
    const found = phrasing.find(words);
    for (let rank = found?.first ?? -1; rank >= 0; rank--) {
        const { key } = phrasing.tokens[rank]!;
        if (/^[,:;.]$/.test(key)) return undefined;
        const number = numberIn(key);
        if (number !== undefined) return number;
    }
    return undefined;
}

/** « Quatre membres : … », « Le jury est composé de 3 personnes : … ». */
function firstNumber(phrasing: Phrasing): number | undefined {
    const colon = phrasing.tokens.findIndex(({ key }) => key === ':');
    return colon < 0 ? undefined : numberBefore(phrasing, PEOPLE);
}
