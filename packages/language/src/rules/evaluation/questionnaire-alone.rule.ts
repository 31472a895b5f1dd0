import type { Assessment } from '../../model/items.ts';
import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { formsOf, isCandidatesWork, saidIn, textsOf, evaluatedOnly } from './assessment-words.ts';

const QUESTIONNAIRE = lexicon('questionnaires?|qcm|qru|quiz|quizz|test de connaissances|questions? a choix multiples?');
/** What makes work of it: a case, a talk, something made. */
const WORK = lexicon(`
    (?:mises? en situation|etudes? de cas|cas pratiques?|cas concrets?|simulations?|jeux? de role|entretiens?|soutenances?|oral|orale|presentations?)
    (?:projets?|dossiers?|rapports?|memoires?|pratiques?|productions?|realisations?|exercices?|demonstrations?|observations?|redactions?)
`);
/** Forms that a questionnaire may have beside its own name. */
const NEUTRAL = new Set(['questionnaire', 'écrite', 'individuelle', 'collective', 'distancielle']);

export default unitRule({
    code: 'questionnaire-seul',
    theme: 'évaluation',
    title: {
        fr: 'Un bloc n’est pas évalué par un seul questionnaire',
        en: 'A bloc is not evaluated by a questionnaire alone',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum(
            '2.3.1.1',
            'les questionnaires ne conviennent pas en tant que modalité principale d’évaluation des compétences',
        ),
    ],
    why: 'Un questionnaire évalue des connaissances, rarement une compétence : il complète une mise en situation et ne la remplace pas. Une suite de cas pratiques à traiter n’en est pas un.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Contrôle" { forme questionnaire, écrite  durée 1 h  évalue tout }
                }
            `,
        },
        {
            title: 'Par son nom, sans bloc',
            text: `
                certification »RS1« "T"
                compétence C1 "Accueillir"
                compétence C2 "Orienter"
                épreuve E1 "QCM de 40 questions" { durée 1 h  évalue tout }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "QCM" { forme questionnaire  durée 1 h  évalue C1 }
                    épreuve E2 "Accueil simulé" { forme mise en situation  durée 1 h  évalue tout }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Questionnaire" { déroulement "Dix cas pratiques, à traiter par écrit."  durée 2 h  évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        yield* evaluatedOnly(unit, isQuestionnaire, {
            fr: 'que par questionnaire : quelle épreuve montre la compétence au travail ?',
            en: 'by questionnaire only: which assessment shows the competency at work?',
        });
    },
});

function isQuestionnaire(assessment: Assessment): boolean {
    const texts = textsOf(assessment);
    if (saidIn(texts, WORK)) return false;
    const forms = formsOf(assessment);
    if (forms.length > 0) return forms.includes('questionnaire') && forms.every((form) => NEUTRAL.has(form));
    const named = saidIn(texts.slice(0, 1), QUESTIONNAIRE);
    return named !== undefined && !isCandidatesWork(named);
}
