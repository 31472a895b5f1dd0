import type { Competency, Criterion } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Text } from '../../model/text.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { containment, contentWord, contentWords } from '../shared/content-words.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

/** Which share of a criterion's words its competency has where it only says it again. */
const SHARE = 0.8;
/** Of fewer words nothing is sure. */
const LEAST = 4;

export default unitRule<undefined, Infinitives>({
    code: 'critère-répété',
    theme: 'rédaction',
    title: { fr: 'Un critère dit autre chose que sa compétence', en: 'A criterion says more than its competency' },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [vademecum('2.3.1.2')],
    why: 'Un critère dit à quoi l’on reconnaît la compétence ; s’il la répète au passif, le jury n’a rien de plus pour en juger.',
    resources: loadInfinitives,
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Rédiger le cahier des charges du projet informatique afin de consulter les fournisseurs" {
                        critère »CE1.1« "Le cahier des charges du projet informatique est rédigé."
                    }
                    compétence C2 "Orienter" { critère CE2.1 "Le visiteur repart avec un nom et une heure." }
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
                    compétence C1 "Rédiger le cahier des charges du projet informatique afin de consulter les fournisseurs" {
                        critère CE1.1 "Chaque exigence du cahier des charges est datée et chiffrée."
                    }
                    compétence C2 "Orienter" { critère CE2.1 "Le visiteur repart avec un nom et une heure." }
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { competency, title, formulation, phrasing } of formulationsOf(unit, resources)) {
            if (formulation.opening !== 'infinitive' || formulation.first === undefined) continue;
            const verb = phrasing.forms[formulation.first]!.key.slice(0, 5);
            for (const criterion of competency.criteria) {
                if (!criterion.title || !repeats(criterion.title, title, verb)) continue;
                yield {
                    at: placeOf(criterion),
                    item: criterion,
                    message: messageOf(criterion, competency),
                    related: [{ at: placeOf(competency), message: theNameOf(competency) }],
                };
            }
        }
    },
});

/** Whether a criterion says the competency's action with its words, and gives no number to see it by. */
function repeats(criterion: Text, competency: Text, verb: string): boolean {
    const { forms } = phrasingOf(criterion);
    if (!forms.some((form) => contentWord(form) === verb) || forms.some(({ key }) => /\d/.test(key))) return false;
    const words = contentWords(criterion);
    if (words.size < LEAST) return false;
    return containment(words, contentWords(competency)) >= SHARE;
}

function messageOf(criterion: Criterion, competency: Competency): { fr: string; en: string } {
    const [name, other] = [theNameOf(criterion), theNameOf(competency)];
    return {
        fr: `${capital(name.fr)} répète ${other.fr} : qu’observe le jury ?`,
        en: `${capital(name.en)} repeats ${other.en}: what does the jury observe?`,
    };
}
