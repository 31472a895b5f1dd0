import { placeOf, theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { isCandidatesWork, saidIn, textsOf } from './assessment-words.ts';

const SELF = lexicon(
    'auto-?(?:evaluations?|positionnements?)|auto-?diagnostics? de competences|evaluation par le candidat lui-meme',
);
const OUTSIDE = lexicon(`
    jurys?|evaluat(?:eurs?|rices?)|examinat(?:eurs?|rices?)|entretiens?|echanges?|soutenances?|oral|orale|presentations?|tuteurs?|format(?:eurs?|rices?)|monit(?:eurs?|rices?)|instruct(?:eurs?|rices?)|enseignante?s?|superviseu(?:rs?|ses?)|maitres?|professionnels?|analys[a-z]+|observe(?:e|es|nt|r)?|mise en situation
`);

export default unitRule({
    code: 'auto-évaluation-seule',
    theme: 'évaluation',
    title: {
        fr: 'Une auto-évaluation passe par un évaluateur extérieur',
        en: 'A self-evaluation goes through an outside evaluator',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [vademecum('2.3.1.1', 'nécessite l’intervention pleine et entière d’un évaluateur externe')],
    why: 'Nul ne se certifie lui-même : l’auto-évaluation d’un candidat est une situation qu’un évaluateur observe, et non un résultat.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "»Auto-évaluation« en ligne" { durée 1 h  évalue tout }
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
                    épreuve E1 "Auto-évaluation" { durée 1 h  évalue tout  déroulement "Le candidat la commente devant le jury." }
                }
            `,
        },
    ],
    *check(unit) {
        for (const assessment of unit.assessments) {
            if (!isUnderstood(unit, assessment)) continue;
            const texts = textsOf(assessment);
            const found = saidIn(texts, SELF);
            if (!found || isCandidatesWork(found) || assessment.jury || assessment.juryText || saidIn(texts, OUTSIDE))
                continue;
            const { text, passage } = found;
            const name = theNameOf(assessment);
            yield {
                at: text.locate(passage.start, passage.end),
                item: assessment,
                message: {
                    fr: `${capital(name.fr)} est une auto-évaluation : quel évaluateur en juge ?`,
                    en: `${capital(name.en)} is a self-evaluation: which evaluator judges it?`,
                },
                related: text === assessment.title ? [] : [{ at: placeOf(assessment), message: name }],
            };
        }
    },
});
