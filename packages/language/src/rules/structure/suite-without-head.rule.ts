import { placeOf } from '../../model/names.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'suite-sans-tête',
    theme: 'structure',
    title: {
        fr: 'Une suite a sa certification dans son dossier ou au-dessus',
        en: 'A continuation has its certification in its folder or above',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Une « suite » prolonge une certification : sans le fichier qui la commence, rien de ce qu’elle dit ne peut être vérifié ni publié.',
    breaking: [
        {
            text: `
                suite de »RNCP1«
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: 'certification RNCP1 "T"\n',
            files: {
                'suite.referentiel': `
                    suite de RNCP1
                    bloc BC01 "B" {
                        compétence C1 "Accueillir"
                        compétence C2 "Orienter"
                        épreuve E1 "Cas" { évalue tout }
                    }
                `,
            },
        },
    ],
    *check(unit) {
        if (unit.hasHead || unit.root.kind !== 'certification') return;
        const number = unit.root.code?.text ?? '';
        yield {
            at: placeOf(unit.root),
            item: unit.root,
            message: {
                fr: `Aucun fichier ne commence par « certification ${number} » dans ce dossier ni au-dessus, jusqu’à la racine du projet.`,
                en: `No file begins with “certification ${number}” in this folder or above, up to the project’s root.`,
            },
            fixes: [
                {
                    title: { fr: 'Commencer la certification ici', en: 'Begin the certification here' },
                    operation: { do: 'head', as: 'certification' },
                    safe: false,
                },
            ],
        };
    },
});
