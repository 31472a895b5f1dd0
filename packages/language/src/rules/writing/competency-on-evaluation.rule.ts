import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

/** What ends a stretch of words: behind « l’examen », « la certification », anything else tells another's. */
const END = '(?= (?:[.,;)]|¶|$))';

/**
 * Words of the competency's own evaluation. Those of a trade that evaluates others are none (« évaluer les candidats »,
 * « organiser les épreuves », « siéger dans un jury »), nor those of an examination of something else: « lors d’un examen
 * clinique », « pour obtenir la certification ISO 9001 », « la douleur est évaluée à l’aide d’une échelle ».
 */
const OWN_EVALUATION = lexicon(`
    devant (?:l[ea]?|un|les) (?:jurys?|examinateurs?|evaluateurs?|correcteurs?)
    (?:lors|au cours|pendant|durant|a l issue|a l occasion) (?:d[eu]? ?(?:l[ea]?|un|une)?|l[ea]?|des?) ?(?:(?:epreuves?|examens?) (?:finale?s?|certificati(?:f|ve|fs|ves)|de (?:certification|validation|fin de formation)|d evaluation|du (?:titre|diplome|bloc|cqp))|(?:epreuve|examen|certification)${END}|evaluations? (?:finales?|certificatives?)|soutenances?)
    (?:sera|seront) evaluee?s? (?:par|sur|lors|a|au|dans|en)|(?:est|sont) evaluee?s? (?:lors|par (?:l[ea]?s?|un|une) (?:jurys?|formateurs?|formatrices?|examinateurs?|evaluateurs?))
    (?:en|par) controle continu${END}|notee?s? sur \\d+|etude de cas notee
    (?:pour|afin d[e]?|en vue d[e]?) (?:valider|obtenir) (?:l[ea]?|son|sa) (?:(?:certification|diplome|titre)${END}|(?:certification|titre) (?:professionnel(?:le)?|visee?)|bloc de competences|examen final)
`);

export default unitRule<undefined, Infinitives>({
    code: 'compétence-et-évaluation',
    theme: 'rédaction',
    title: {
        fr: 'Une compétence ne parle pas de sa propre évaluation',
        en: 'A competency does not speak of its own evaluation',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum(
            '2.2.2',
            'n’a pas pour finalité d’apporter une quelconque indication sur la façon de les atteindre, ni de les évaluer',
        ),
    ],
    why: 'La compétence s’exerce au travail, où il n’y a ni jury ni épreuve ; comment elle est évaluée se dit dans l’épreuve. Un métier qui évalue les autres en parle sans remarque.',
    resources: loadInfinitives,
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Présenter son projet »devant un jury« afin de le défendre"
                    compétence C2 "Rédiger un rapport, qui »sera évalué par« le formateur"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un métier qui évalue',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Évaluer les acquis des candidats afin de rendre un avis au jury"
                    compétence C2 "Organiser les épreuves d’un examen en vue de garantir l’égalité des candidats"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { competency, title, phrasing } of formulationsOf(unit, resources)) {
            const found = phrasing.find(OWN_EVALUATION);
            if (!found) continue;
            const name = theNameOf(competency);
            yield {
                at: title.locate(found.start, found.end),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} parle de sa propre évaluation : cela se dit dans l’épreuve.`,
                    en: `${capital(name.en)} speaks of its own evaluation: that is for the assessment to tell.`,
                },
            };
        }
    },
});
