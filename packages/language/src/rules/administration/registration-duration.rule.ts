import { L6113_5, L6113_6, R6113_10 } from '../articles.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';
import { monthsPhrase } from './calendar.ts';

const YEAR = 12;
const MOST_YEARS = 5;

export default unitRule({
    code: 'durée-enregistrement',
    theme: 'administration',
    title: { fr: 'Un enregistrement dure de 1 à 5 ans', en: 'A registration lasts from 1 to 5 years' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [L6113_5, L6113_6, R6113_10],
    why: 'La loi fixe cinq ans au plus, en années entières ; trois ans pour un métier en émergence, ou quand une seule année de promotion est présentée.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée »6 ans« }
            `,
        },
        {
            title: 'Des mois',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée »18 mois« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 5 ans }
            `,
        },
        {
            text: `
                certification RS1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 24 mois }
            `,
        },
    ],
    *check(unit) {
        const duration = unit.certification?.administration.registration?.duration;
        const months = duration?.months;
        if (!duration || months === undefined || months === 0) return;
        if (months % YEAR === 0 && months <= MOST_YEARS * YEAR) return;
        yield {
            at: duration.span,
            item: unit.root,
            message: {
                fr: `« ${duration.text} » : un enregistrement dure de 1 à 5 ans, en années entières.`,
                en: `“${duration.text}”: a registration lasts from 1 to 5 years, whole years.`,
            },
            fixes: nearestYears(months).map((years) => writing(duration.span, monthsPhrase(years * YEAR).fr)),
        };
    },
});

/** The whole years around, of those that there may be. */
function nearestYears(months: number): number[] {
    const years = months / YEAR;
    const near = [Math.floor(years), Math.ceil(years)].map((number) => Math.min(Math.max(number, 1), MOST_YEARS));
    return [...new Set(near)];
}
