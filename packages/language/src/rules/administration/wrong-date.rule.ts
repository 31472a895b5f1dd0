import { factsOf } from '../../model/facts.ts';
import { writing } from '../fixes.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'date-impossible',
    theme: 'administration',
    title: { fr: 'Une date est un jour du calendrier', en: 'A date is a day of the calendar' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Une date s’écrit jour, mois et année : 31/10/2024, comme dans le flux de France compétences, ou 31-10-2024, comme sur la page.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision »31/02/2024«  échéance »2027-10-31« }
                partenaire 83069794200027 "26 ACADEMY" forme, depuis »07/08/26«
            `,
        },
        {
            title: 'La date d’une version du document',
            text: `
                certification RNCP1 "T"
                version "2.1" du »31/06/2026«
            `,
        },
        {
            title: 'La fin d’un silence',
            text: `
                certification RNCP1 "T"
                tolère épreuve-sans-durée jusqu’au »30/02/2027« "Texte repris de l’arrêté."
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  échéance 31-10-2027 }
                partenaire 83069794200027 "26 ACADEMY" forme, depuis 7/8/2026
            `,
        },
    ],
    *check(unit) {
        for (const { value, item } of factsOf(unit, 'date')) {
            const { code, iso } = value;
            if (iso !== undefined) continue;
            const better = betterOf(code.text);
            yield {
                at: code.span,
                item,
                message: {
                    fr: `« ${code.text} » n’est pas une date : écrivez le jour, le mois et l’année, comme ${better ?? '31/10/2024'}.`,
                    en: `“${code.text}” is no date: write day, month and year, as ${better ?? '31/10/2024'}.`,
                },
                fixes: better ? [writing(code.span, better)] : [],
            };
        }
    },
});

const TIDY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The same figures in a French date's order, where one order alone makes a day of the calendar. */
function betterOf(text: string): string | undefined {
    const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
    if (yearFirst) return dayOf(yearFirst[3], yearFirst[2], yearFirst[1]);
    const glued = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text);
    if (glued) return dayOf(glued[1], glued[2], glued[3]);
    const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d\d)$/.exec(text);
    if (short) return dayOf(short[1], short[2], `20${short[3]}`);
    const [, day, month, year] = TIDY.exec(text.replaceAll(/[-.]/g, '/')) ?? [];
    // The month before the day, as Americans write; else a day that its month doesn’t have.
    return dayOf(month, day, year) ?? lastDayOf(day, month, year);
}

/** « 31/02/2024 » for 29/02/2024: the day before the next month, where the day is one of some month. */
function lastDayOf(day = '', month = '', year = ''): string | undefined {
    if (Number(day) > 31) return undefined;
    return ['30', '29', '28'].map((last) => dayOf(last, month, year)).find(Boolean);
}

function dayOf(day = '', month = '', year = ''): string | undefined {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
    return exists ? `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}` : undefined;
}
