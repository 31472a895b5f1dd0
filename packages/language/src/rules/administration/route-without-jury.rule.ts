import { identity } from '../../model/identity.ts';
import type { Jury } from '../../model/items.ts';
import { theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { routesPhrase } from '../phrases.ts';
import { type Fix, unitRule } from '../rule.ts';

export default unitRule({
    code: 'voie-sans-jury',
    theme: 'administration',
    title: { fr: 'Une voie d’accès ouverte a un jury', en: 'An open access route has a jury' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { brouillon: 'information', dépôt: 'error' },
    lacks: true,
    source: [FICHE_FORMAT],
    why: 'Sur les fiches publiées, une voie est ouverte si et seulement si un jury y est décrit : sans jury, la fiche la montrerait ouverte à personne.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                voies d’accès {
                    ouverte formation continue avec jury "2 professionnels du secteur."
                    ouvertes »apprentissage«, expérience
                }
            `,
        },
        {
            title: 'Un jury déclaré que la voie ne nomme pas',
            text: `
                certification RNCP1 "T"
                jury Paritaire "2 personnes."
                voies d’accès {
                    ouvertes »apprentissage«, expérience // ouvertes toutes deux
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                jury Paritaire "2 personnes."
                voies d’accès {
                    ouvertes formation continue, expérience avec jury Paritaire
                    fermée apprentissage
                }
            `,
        },
    ],
    *check(unit) {
        const routes = unit.certification?.administration.routes ?? [];
        const without = routes.filter(({ open, jury, composition }) => open && !jury && !composition);
        const [first, ...others] = without;
        if (!first || !isUnderstood(unit, unit.root)) return;
        const names = routesPhrase(without.map(({ route }) => route));
        yield {
            at: first.span,
            item: unit.root,
            message: {
                fr: `Aucun jury n’est dit pour ${names.fr} : une voie ouverte en a un.`,
                en: `No jury is told for ${names.en}: an open route has one.`,
            },
            related: others.map(({ span, route }) => ({ at: span, message: routesPhrase([route]) })),
            fixes: [
                ...juriesInReach(unit).map((jury): Fix => ({
                    title: {
                        fr: `Dire que c’est ${theNameOf(jury).fr}`,
                        en: `Tell that it is ${theNameOf(jury).en}`,
                    },
                    operation: { do: 'assignJury', jury: identity(jury) },
                    safe: false,
                })),
                {
                    title: { fr: 'Écrire la composition du jury', en: 'Write who sits on the jury' },
                    operation: { do: 'assignJury' },
                    safe: false,
                },
            ],
        };
    },
});

const MOST_OFFERS = 5;

function juriesInReach({ root, libraries }: Unit): Jury[] {
    return [root, ...libraries].flatMap(({ juries }) => juries.filter(({ code }) => code)).slice(0, MOST_OFFERS);
}
