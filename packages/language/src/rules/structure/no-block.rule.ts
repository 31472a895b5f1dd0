import { identity } from '../../model/identity.ts';
import { placeOf } from '../../model/names.ts';
import { FRANCE_COMPETENCES_FAQ, L6113_1_BLOCKS } from '../articles.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'certification-sans-bloc',
    theme: 'structure',
    title: {
        fr: 'Une certification du RNCP est faite de blocs',
        en: 'A certification of the RNCP is made of blocs',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'off' },
    presets: { brouillon: 'information' },
    lacks: true,
    source: [L6113_1_BLOCKS, FRANCE_COMPETENCES_FAQ],
    why: 'Au RNCP, la certification s’acquiert par blocs de compétences ; sans bloc, la fiche ne peut pas être enregistrée.',
    breaking: [
        {
            text: `
                certification »RNCP1« "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                épreuve E1 "Cas" { évalue tout }
            `,
        },
        {
            title: 'Avant l’enregistrement, « répertoire » dit où l’on va',
            text: `
                certification »CQP-Accueil« "T"
                répertoire RNCP
                compétence C1 "Accueillir"
                épreuve E1 "Cas" { évalue tout }
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
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un projet dont rien ne dit le répertoire',
            text: `
                certification Accueil "T"
                compétence C1 "Accueillir"
                épreuve E1 "Cas" { évalue tout }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || unit.register !== 'RNCP' || unit.blocks.length > 0) return;
        yield {
            at: placeOf(unit.root),
            item: unit.root,
            message: {
                fr: 'Cette certification du RNCP n’a aucun bloc de compétences.',
                en: 'This certification of the RNCP has no bloc of competencies.',
            },
            fixes: [
                {
                    title: { fr: 'Déclarer un bloc', en: 'Declare a bloc' },
                    operation: { do: 'declare', kind: 'block', code: 'BC01', in: identity(unit.root) },
                    safe: false,
                },
            ],
        };
    },
});
