import { placeOf, theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';

/** Of two blocs one always has half. */
const LEAST_BLOCKS = 3;

export default unitRule({
    code: 'bloc-prépondérant',
    theme: 'structure',
    title: { fr: 'Aucun bloc n’a l’essentiel des compétences', en: 'No bloc has most of the competencies' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'off' },
    source: [
        vademecum(
            '2.2.3.2',
            'un bloc de compétences regroupant la grande majorité des compétences de la certification revient à rendre la logique de modularisation des blocs de compétences inopérante',
        ),
    ],
    why: 'Les blocs permettent d’acquérir une certification par parts. Si l’un d’eux en a plus de la moitié, les autres ne servent plus à grand-chose.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Conseiller"
                    compétence C4 "Relancer"
                    compétence C5 "Vendre"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C6 "Préparer"
                    compétence C7 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC03 "F" {
                    compétence C8 "Encaisser"
                    compétence C9 "Livrer"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Deux blocs',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C3 "Conseiller"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C6 "Préparer"
                    compétence C7 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const { blocks } = unit;
        if (!unit.isWhole || blocks.length < LEAST_BLOCKS || blocks.some(({ reuses }) => reuses)) return;
        const all = new Set(blocks.flatMap(({ competencies }) => competencies)).size;
        for (const block of blocks) {
            const own = block.competencies.length;
            if (own * 2 <= all) continue;
            const name = theNameOf(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `${capital(name.fr)} a ${own} des ${all} compétences : plus que tous les autres ensemble.`,
                    en: `${capital(name.en)} has ${own} of ${all} competencies: more than all others together.`,
                },
            };
        }
    },
});
