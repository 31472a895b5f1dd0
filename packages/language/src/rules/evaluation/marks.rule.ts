import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { ofThe } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { isCandidatesWork, saidIn, textsOf } from './assessment-words.ts';

const MARK = lexicon(`
    (?:(?!1 /)\\d+(?: , \\d+)? / (?:10|20|40|60|100)|notee?s? sur (?:10|20|40|60|100)|sur (?:10|20|100) points)
    notes? (?:minimales?|eliminatoires?|moyennes?|d au moins|superieures?|globales?|finales?)|moyennes? (?:generales?|d au moins|superieures?|de \\d+|ponderees?)
    coefficients? (?:de )?\\d+|baremes? (?:de (?:notation|points?|correction|l epreuve)|d evaluation)|notee?s? selon (?:un|le) bareme|seuil d(?:e reussite| admission)? ?(?:de |fixe a )?\\d+ ?%?
    \\d+ % (?:de |d )?(?:bonnes reponses|reponses (?:correctes|justes|exactes)|reussite|la note|du total)
`);

export default unitRule({
    code: 'note-dans-le-référentiel',
    theme: 'évaluation',
    title: {
        fr: 'Notes, moyennes et seuils sont dans le règlement d’évaluation',
        en: 'Marks, averages and thresholds are in the rules of evaluation',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [vademecum('2.3.1.4', 'elles n’auront pas vocation à être précisées dans le référentiel d’évaluation')],
    why: 'Comment un résultat se calcule relève du règlement d’évaluation ; le référentiel dit ce qui est observé. Les énoncés « coefficient » et « note minimale », et l’énoncé « règlement », sont faits pour cela.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée 1 h  évalue tout  déroulement "Il faut une »note minimale« de 8 pour valider." }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Noter une commande"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée 1 h  note minimale 8  évalue tout  déroulement "Le candidat rédige une note de synthèse et prend des notes." }
                }
                règlement { résultats "Note minimale de 8 sur 20." }
            `,
        },
    ],
    *check(unit) {
        for (const item of unit.items) {
            if (item.kind !== 'assessment') continue;
            const found = saidIn(textsOf({ ...item, parent: undefined }), MARK);
            if (!found || isCandidatesWork(found)) continue;
            const { text, passage } = found;
            const words = text.value.slice(passage.start, passage.end);
            const name = ofThe(item);
            yield {
                at: text.locate(passage.start, passage.end),
                item,
                message: {
                    fr: `« ${words} » : le résultat ${name.fr} se calcule dans le règlement d’évaluation.`,
                    en: `“${words}”: how ${theNameOf(item).en} is marked belongs in the rules of evaluation.`,
                },
            };
        }
    },
});
