import type { Span } from '../../model/source.ts';
import type { Assessment } from '../../model/items.ts';
import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { isCandidatesWork, saidIn, textsOf } from './assessment-words.ts';

const FORMATIVE = lexicon(`
    controles? continus?(?! (?:d[eu]?|des) (?!connaissances|competences|acquis|la formation))|(?:evaluations?|epreuves?|tests?|controles?|qcm) formati(?:f|fs|ve|ves)|moyenne des (?:notes|evaluations) (?:obtenues|de l annee|de la formation|des modules)
`);
/** « hors contrôle continu », « distincte des évaluations formatives ». */
const DENIED = lexicon(
    '(?:hors|sans|sans (?:rapport|lien) avec|differente?s? des?|independante?s? d[eu]s?|pas d[e]?|aucune?|distincte?s? des?|independamment d[eu]s?|en plus d[eu]s?|excluant l[ea]?s?) (?:l[ea]s? )?(?:controles? continus?|(?:evaluations?|epreuves?|tests?|controles?) formati(?:f|fs|ve|ves))',
);

export default unitRule({
    code: 'épreuve-formative',
    theme: 'évaluation',
    title: {
        fr: 'Une épreuve certifie, elle ne mesure pas les progrès d’une formation',
        en: 'An assessment certifies, it does not measure the progress of a training',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'warning' },
    source: [vademecum('2.3', 'L’évaluation est donc dite « certificative »')],
    why: 'Le contrôle continu et les tests formatifs suivent un apprentissage ; la certification atteste des compétences, de qui n’a pas suivi la formation aussi. Les diplômes délivrés de droit ont leurs propres règles.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Notes" { forme »contrôle continu«  évalue C1 }
                    épreuve E2 "Série d’»évaluations formatives«" { durée 1 h  évalue C2 }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Mise en situation" { durée 1 h  évalue tout  déroulement "Passée hors contrôle continu." }
                }
            `,
        },
    ],
    *check(unit) {
        for (const item of unit.items) {
            if (item.kind !== 'assessment') continue;
            const at = formativeIn(item);
            if (!at) continue;
            const name = theNameOf(item);
            yield {
                at,
                item,
                message: {
                    fr: `${capital(name.fr)} relève du suivi d’une formation : une certification sur demande s’obtient par une épreuve certificative.`,
                    en: `${capital(name.en)} follows a training: a certification sur demande is obtained by a certifying assessment.`,
                },
            };
        }
    },
});

function formativeIn(assessment: Assessment): Span | undefined {
    const form = assessment.forms.find((told) => 'name' in told && told.name === 'contrôle continu');
    if (form) return form.span;
    const own = textsOf({ ...assessment, parent: undefined });
    const found = saidIn(own, FORMATIVE);
    if (!found || isCandidatesWork(found) || saidIn([found.text], DENIED)) return undefined;
    return found.text.locate(found.passage.start, found.passage.end);
}
