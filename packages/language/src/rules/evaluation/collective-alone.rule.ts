import type { Assessment } from '../../model/items.ts';
import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { formsOf, saidIn, textsOf, evaluatedOnly } from './assessment-words.ts';

/** What is qualified: « présentation d’une action collective » is another’s. */
const QUALIFIED = '(?:(?!(?:d|de|du|des|l|la|le|les|un|une) )[a-z]+ ){0,3}';

const COLLECTIVE = lexicon(`
    (?<! (?:d|de|du) )(?:epreuves?|projets?|dossiers?|travail|travaux|evaluations?|presentations?|soutenances?|oral|production|realisation|exercices?|mises? en situation|etudes? de cas|challenge) ${QUALIFIED}(?:collecti(?:f|fs|ve|ves)|en (?:petits? )?(?:groupes?|equipes?|binomes?|trinomes?)|par (?:groupes?|equipes?|binomes?))
    (?:epreuves?|projets?|dossiers?|travail|travaux|evaluations?|presentations?|soutenances?|oral|production|realisation|exercices?|challenge) de groupe
`);
const INDIVIDUAL = lexicon(
    'individuel(?:le|s|les|lement)?|individualis[a-z]+|chaque candidate?|chacun|chacune|seul|personnel(?:le|lement)?',
);
/** One candidate, or a talk with one: a text that says so doesn’t say that all is done in a group. */
const ONE = lexicon('(?:l[ea]|un|une|du|au|d une?) candidate?|entretiens?');

export default unitRule({
    code: 'épreuve-collective-seule',
    theme: 'évaluation',
    title: {
        fr: 'Une évaluation collective a une part individuelle',
        en: 'A collective assessment has an individual part',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum(
            '2.3.1.1',
            'recommandé que l’évaluation collective ne soit pas la modalité unique de l’évaluation de la certification ni même d’un bloc de compétences',
        ),
    ],
    why: 'La compétence d’un candidat s’atteste pour lui seul. Un travail d’équipe convient, à condition que quelque chose, un entretien par exemple, montre la part de chacun.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Projet" { forme projet, collective  durée 1 h  évalue tout }
                }
            `,
        },
        {
            title: 'Dit par le texte',
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Projet collectif" { durée 1 h  évalue tout }
                }
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
                    épreuve E1 "Projet collectif" { durée 1 h  évalue tout  déroulement "Un entretien individuel suit." }
                }
                bloc BC02 "D" {
                    compétence C3 "Animer un projet collectif"
                    compétence C4 "Conclure"
                    épreuve E1 "Projet" { forme projet, collective  durée 1 h  évalue tout }
                    épreuve E2 "Oral" { forme orale, individuelle  durée 20 min  évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        yield* evaluatedOnly(unit, isCollective, {
            fr: 'qu’en groupe : rien ne montre la part de chaque candidat.',
            en: 'in groups only: nothing shows the part of each candidate.',
        });
    },
});

function isCollective(assessment: Assessment): boolean {
    const [forms, texts] = [formsOf(assessment), textsOf(assessment)];
    if (forms.includes('individuelle') || forms.includes('entretien') || saidIn(texts, INDIVIDUAL)) return false;
    if (forms.includes('collective')) return true;
    return saidIn(texts, COLLECTIVE) !== undefined && saidIn(texts, ONE) === undefined;
}
