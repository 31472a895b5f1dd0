import type { Quantity } from '../../model/administration.ts';
import { factsOf, type QuantityOf } from '../../model/facts.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';

const EXPECTED: Readonly<Record<QuantityOf, Message>> = {
    coefficient: { fr: 'un coefficient est un nombre, comme 2 ou 1,5', en: 'a coefficient is a number, as 2 or 1,5' },
    'note minimale': { fr: 'une note est un nombre, comme 10 ou 10/20', en: 'a mark is a number, as 10 or 10/20' },
    membres: { fr: 'un jury a un nombre entier de membres', en: 'a jury has a whole number of members' },
    personnes: { fr: 'c’est un nombre de personnes', en: 'this is a number of people' },
    taux: { fr: 'un taux va de 0 à 100 %', en: 'a rate is from 0 to 100 %' },
    année: { fr: 'une année a quatre chiffres, comme 2019', en: 'a year has four digits, as 2019' },
};

export default unitRule({
    code: 'nombre-impossible',
    theme: 'administration',
    title: { fr: 'Un nombre est possible là où il est', en: 'A number is possible where it stands' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Un coefficient, un taux ou une année qui n’en est pas un ne peut être ni calculé ni publié.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                jury National "Sept membres." { membres »VII« }
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { coefficient »0«  note minimale »12/10«  évalue tout }
                    épreuve E2 "Oral" { note minimale »0/0«  évalue tout }
                }
                promotion »2100« { certifiés 3 }
                promotion »19« { certifiés »1,5«  insertion à 6 mois »930« % }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                jury National "Sept membres." { membres 7 }
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { coefficient 1,5  note minimale 10/20  évalue tout }
                    épreuve E2 "Oral" { note minimale 20/20  évalue tout }
                }
                promotion 2019 { certifiés 236  par expérience 0  insertion à 6 mois 93,4 % }
                promotion 1950 { certifiés 0  insertion à 6 mois 100 % }
                années de promotion 2018, 2019
            `,
        },
    ],
    *check(unit) {
        for (const { value, item, of } of factsOf(unit, 'quantity')) {
            if (fits(value, of)) continue;
            yield {
                at: value.span,
                item,
                message: {
                    fr: `« ${value.text} » ne convient pas ici : ${EXPECTED[of].fr}.`,
                    en: `“${value.text}” does not fit here: ${EXPECTED[of].en}.`,
                },
                fixes: of === 'année' && /^\d\d$/.test(value.text) ? [writing(value.span, `20${value.text}`)] : [],
            };
        }
    },
});

function fits({ text, value }: Quantity, of: QuantityOf): boolean {
    switch (of) {
        case 'coefficient':
            return value !== undefined && value > 0;
        case 'note minimale':
            return value !== undefined || isMarkOutOf(text);
        case 'membres':
        case 'personnes':
            return value !== undefined && Number.isInteger(value);
        case 'taux':
            return value !== undefined && value <= 100;
        case 'année':
            return value !== undefined && value >= 1950 && value < 2100;
    }
}

/** « 10/20 », « 12,5/20 ». */
function isMarkOutOf(text: string): boolean {
    const [mark, out] = text.replaceAll(',', '.').split('/').map(Number);
    return mark !== undefined && out !== undefined && mark >= 0 && out > 0 && mark <= out;
}
