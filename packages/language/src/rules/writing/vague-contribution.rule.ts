import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { firstWord } from './formulation.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

const CONTRIBUTION = lexicon('(?:contribuer|participer|concourir|collaborer|s associer|prendre part) (?:a|au|aux|a l)');
/** What tells one's own part: by what gesture, as whom. */
const PART = lexicon(`
    en (?:(?:y|l[ea]?s?|lui|leur|s|se|en|n) )?[a-z]{3,}ant|par|au moyen|a l aide|a partir|a travers|au travers|via|grace|en tant|en qualite|notamment
    en (?:appui|charge)
`);
/** A meeting or a talk is taken part in: that is an action. */
const GATHERING = lexicon(`
    (?:participer|prendre part|collaborer) (?:activement |efficacement )?(?:a |aux? |a l )?(?:l[ea]?s? |un |une |des |deux |plusieurs )?(?:reunions?|transmissions?|melees?|briefings?|debriefings?|matchs?|matches|competitions?|conferences?|colloques?|seminaires?|comites?|commissions?|revues?|foires?|concours|repetitions?|representations?|spectacles?|concerts?|tournages?|essais?|manoeuvres?|conversations?|echanges?|discussions?|debats?|negociations?|entretiens?|audiences?|concertations?|salons?|visites?|exercices?|chantiers?|rencontres?|ateliers?|seances?|astreintes?|gardes?|tours? de garde|encheres|ventes? (?:aux encheres|publiques?)|criees?|festivals?|defiles?|patrouilles?|battues?|courses?|expeditions?|sorties?|rondes?)
`);

export default unitRule<undefined, Infinitives>({
    code: 'compétence-de-contribution',
    theme: 'rédaction',
    title: {
        fr: 'Une compétence dit la part de celui qui l’exerce',
        en: 'A competency says the part of who exercises it',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [vademecum('2.2.2')],
    why: '« Contribuer à » ou « participer à » disent que d’autres agissent aussi, et non ce que fait le titulaire : un jury ne sait pas quoi observer. Dire par quel geste (« en contrôlant… ») suffit. Prendre part à une réunion, à un entretien est une action.',
    resources: loadInfinitives,
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Contribuer à« la qualité du service"
                    compétence C2 "»Participer au« développement de l’entreprise"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Contribuer à la qualité du service en relevant les écarts"
                    compétence C2 "Participer à une réunion de chantier afin de lever les réserves"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { competency, title, phrasing } of formulationsOf(unit, resources)) {
            const found = phrasing.at(CONTRIBUTION, firstWord(phrasing));
            if (!found || phrasing.has(GATHERING) || phrasing.find(PART, found.last)) continue;
            const name = theNameOf(competency);
            yield {
                at: title.locate(found.start, found.end),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} ne dit pas par quelle action (« en … »).`,
                    en: `${capital(name.en)} does not say by which action.`,
                },
            };
        }
    },
});
