import type { Registration } from '../../model/administration.ts';
import type { RegistrationKind } from '../../model/unit.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { unitRule } from '../rule.ts';
import { addDays, addMonths, french, monthsPhrase, spelledLike } from './calendar.ts';

/** How long after its end a registration is still delivered; measured on the published fiches, no text says it. */
const MONTHS_AFTER: Readonly<Record<RegistrationKind, number>> = { 'sur demande': 48, 'de droit': 60, RS: 6 };

export default unitRule({
    code: 'dernière-délivrance',
    theme: 'administration',
    title: {
        fr: 'La dernière délivrance suit l’échéance de 4 ans (de droit, 5 ans ; RS, 6 mois)',
        en: 'The last delivery is 4 years after the end (de droit, 5 years; RS, 6 months)',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { dépôt: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Le délai laisse finir ceux qui ont commencé. Il est constaté sur les fiches publiées, aucun texte ne le fixe : ce n’est qu’une information.',
    breaking: [
        {
            title: 'Sur demande',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance 31/10/2027  dernière délivrance »31/10/2030« }
            `,
        },
        {
            title: 'Au répertoire spécifique',
            text: `
                certification RS1 "T"
                enregistrement sur demande { décision 25/01/2023  durée 3 ans  dernière délivrance »25/01/2030« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans  dernière délivrance 31/10/2031 }
            `,
        },
        {
            title: 'Au répertoire spécifique, la veille',
            text: `
                certification RS1 "T"
                enregistrement sur demande { décision 27/11/2025  durée 2 ans  dernière délivrance 26/05/2028 }
            `,
        },
    ],
    *check(unit) {
        const registration = unit.certification?.administration.registration;
        const last = registration?.dates['dernière délivrance'];
        const end = registration && endOf(registration);
        if (!last?.iso || !end || !isUnderstood(unit, unit.root)) return;
        const months = MONTHS_AFTER[unit.registrationKind];
        const expected = addMonths(end, months);
        const isEve = unit.registrationKind === 'RS' && last.iso === addDays(expected, -1);
        if (last.iso === expected || isEve) return;
        const [delay, better] = [monthsPhrase(months), spelledLike(expected, last)];
        yield {
            at: last.code.span,
            item: unit.root,
            message: {
                fr: `La dernière délivrance est d’ordinaire le ${french(expected)}, ${delay.fr} après l’échéance.`,
                en: `The last delivery is usually on ${french(expected)}, ${delay.en} after the end.`,
            },
            fixes: [
                {
                    title: { fr: `Écrire « ${better} »`, en: `Write “${better}”` },
                    operation: { do: 'respell', at: last.code.span, as: better },
                    safe: false,
                },
            ],
        };
    },
});

function endOf({ dates, duration }: Registration): string | undefined {
    if (dates.échéance) return dates.échéance.iso;
    return dates.décision?.iso && duration?.months ? addMonths(dates.décision.iso, duration.months) : undefined;
}
