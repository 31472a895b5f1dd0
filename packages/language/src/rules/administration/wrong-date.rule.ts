import { unitRule } from '../rule.ts';
import { datesOf } from './values.ts';

export default unitRule({
    code: 'date-impossible',
    theme: 'administration',
    title: { fr: 'Une date est un jour du calendrier', en: 'A date is a day of the calendar' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Une date s’écrit jour, mois et année : 31/10/2024, comme dans le flux de France compétences, ou 31-10-2024, comme sur la page.',
    breaking: [
        {
            text: 'certification RNCP1 "T"\nenregistrement sur demande { décision »31/02/2024«  échéance »2027-10-31« }\npartenaire 83069794200027 "26 ACADEMY" forme, depuis »07/08/26«\n',
        },
        {
            title: 'La fin d’un silence',
            text: 'certification RNCP1 "T"\ntolère épreuve-sans-durée jusqu’au »30/02/2027« "Texte repris de l’arrêté."\n',
        },
    ],
    passing: [
        {
            text: 'certification RNCP1 "T"\nenregistrement sur demande { décision 31/10/2024  échéance 31-10-2027 }\npartenaire 83069794200027 "26 ACADEMY" forme, depuis 7/8/2026\n',
        },
    ],
    *check(unit) {
        for (const { value, item } of datesOf(unit)) {
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
                fixes: better
                    ? [
                          {
                              title: { fr: `Écrire « ${better} »`, en: `Write “${better}”` },
                              operation: { do: 'respell', at: code.span, as: better },
                              safe: false,
                          },
                      ]
                    : [],
            };
        }
    },
});

/** A date that begins with its year, the other way round. */
function betterOf(text: string): string | undefined {
    const match = /^(\d{4})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])$/.exec(text);
    if (!match) return undefined;
    const [, year, month = '', day = ''] = match;
    return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`;
}
