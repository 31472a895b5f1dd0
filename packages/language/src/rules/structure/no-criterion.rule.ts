import { TO_WRITE } from '../../edits/operation.ts';
import { identity } from '../../model/identity.ts';
import { placeOf } from '../../model/names.ts';
import { L6113_1_CRITERIA } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { competenciesWithCriterion, givesCriteria } from './criteria.ts';

export default unitRule({
    code: 'référentiel-sans-critère',
    theme: 'structure',
    title: { fr: 'Le référentiel donne des critères d’évaluation', en: 'The référentiel gives criteria' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { brouillon: 'off', dépôt: 'error' },
    lacks: true,
    source: [L6113_1_CRITERIA],
    why: 'Le référentiel d’évaluation définit les critères autant que les modalités. La fiche publiée n’a pas de place pour eux, le dossier en a une : la dernière colonne du tableau.',
    breaking: [
        {
            title: 'Aucun critère',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un critère d’épreuve, qui n’en vise qu’une',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Renseigner"
                    épreuve E1 "Cas" {
                        évalue tout
                        critère "L’interlocuteur trouve le bon service." pour C2
                    }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Des critères d’épreuve',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" {
                        évalue tout
                        critère "L’échange reste courtois."
                    }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || unit.competencies.length === 0 || givesCriteria(unit)) return;
        const total = unit.competencies.length;
        const withOne = competenciesWithCriterion(unit);
        const judged = withOne.size;
        if (judged >= total) return;
        const without = unit.competencies.filter((competency) => !withOne.has(competency));
        yield {
            at: placeOf(unit.root),
            item: unit.root,
            message:
                judged === 0
                    ? {
                          fr: 'Le référentiel ne donne aucun critère d’évaluation.',
                          en: 'The référentiel gives no criterion.',
                      }
                    : {
                          fr: `Le référentiel ne donne de critères d’évaluation que pour ${judged} des ${total} compétences.`,
                          en: `The référentiel gives criteria for ${judged} of its ${total} competencies only.`,
                      },
            fixes: [
                {
                    title: { fr: 'Écrire un critère à chaque compétence', en: 'Write a criterion for each competency' },
                    operation: { do: 'tell', items: without.map(identity), statement: `critère "${TO_WRITE}"` },
                    safe: false,
                },
            ],
        };
    },
});
