import type { DateValue } from '../../model/administration.ts';
import type { Unit } from '../../model/unit.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { french } from './calendar.ts';

export default unitRule({
    code: 'enregistrement-échu',
    theme: 'administration',
    title: {
        fr: 'Un enregistrement échu n’est pas dit en cours',
        en: 'A registration that has ended is not told as active',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Une fiche qui porte une date plus tardive que son échéance a été tenue après la fin de l’enregistrement : « actif oui » y est un reste. La date du jour n’y entre pas : une fiche ancienne n’est pas une faute.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2020  échéance 31/10/2023  »actif oui« }
                partenaire 41904124000018 "GRETA" forme, depuis 07/08/2024
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2020  échéance 31/10/2023  actif oui }
                partenaire 41904124000018 "GRETA" forme, depuis 07/08/2021
            `,
        },
        {
            title: 'Dit fini',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2020  échéance 31/10/2023  actif non }
                partenaire 41904124000018 "GRETA" forme, depuis 07/08/2024
            `,
        },
    ],
    *check(unit) {
        const { active, dates } = unit.certification?.administration.registration ?? {};
        const end = dates?.échéance?.iso;
        const later =
            active?.value && end !== undefined ? datesKept(unit).find(({ iso }) => iso && iso > end) : undefined;
        if (!active || end === undefined || !later) return;
        yield {
            at: active.span,
            item: unit.root,
            message: {
                fr: `L’enregistrement a pris fin le ${french(end)}, et la fiche porte une date du ${later.code.text} : il n’est plus en cours.`,
                en: `The registration ended on ${french(end)}, and the fiche bears a date of ${later.code.text}: it is no longer active.`,
            },
            related: [{ at: later.code.span, message: { fr: 'une date plus tardive', en: 'a later date' } }],
            fixes: [
                {
                    title: { fr: 'Écrire « actif non »', en: 'Write “actif non”' },
                    operation: { do: 'replace', at: active.span, by: 'actif non' },
                    safe: false,
                },
            ],
        };
    },
});

/** The days on which something in the fiche was changed. */
function datesKept({ certification }: Unit): readonly Pick<DateValue, 'code' | 'iso'>[] {
    const { awardingBodies = [], partners = [], routes = [] } = certification?.administration ?? {};
    return [
        ...awardingBodies.map(({ modified }) => modified),
        ...partners.flatMap(({ since, modified }) => [since, modified]),
        ...routes.map(({ modified }) => modified),
    ].flatMap((date) => date ?? []);
}
