import { placeOf } from '../../model/names.ts';
import { L6113_1_BLOCKS, vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'trop-de-blocs',
    theme: 'structure',
    title: {
        fr: 'Il n’y a pas plus de blocs que d’activités',
        en: 'There are no more blocs than activities',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'off' },
    source: [L6113_1_BLOCKS, vademecum('2.2.3.2')],
    why: 'Un bloc contribue à l’exercice autonome d’une activité : plus de blocs que d’activités, c’est qu’une activité y est coupée, ou qu’un bloc suit un découpage de formation.',
    breaking: [
        {
            text: `
                certification »RNCP1« "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                }
                bloc BC01 "B" {
                    compétences C1 et C2
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétences C3 et C4
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Sans activité, rien ne se compte',
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
            title: 'Un bloc d’option et un bloc facultatif reprennent l’activité d’un autre',
            text: `
                certification RNCP1 "T"
                activité A1 "Vente" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Vendre en ligne"
                    compétence C4 "Vendre à l’étranger"
                }
                bloc BC01 "B" {
                    compétences C1, C2
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    option "En ligne"
                    compétences C3
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC03 "F" facultatif {
                    compétences C4
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        // Those that all candidates pass: an option repeats another's activity.
        const blocks = unit.blocks.filter(({ option, optional }) => !option && !optional);
        const activities = unit.activities.filter(({ activities: inner }) => inner.length === 0);
        if (activities.length === 0 || blocks.length <= activities.length) return;
        yield {
            at: placeOf(unit.root),
            item: unit.root,
            message: {
                fr: `Il y a ${blocks.length} blocs pour ${activities.length} activité${activities.length > 1 ? 's' : ''}.`,
                en: `There are ${blocks.length} blocs for ${activities.length} activit${activities.length > 1 ? 'ies' : 'y'}.`,
            },
        };
    },
});
