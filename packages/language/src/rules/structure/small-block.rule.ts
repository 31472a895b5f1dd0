import { placeOf, theNameOf } from '../../model/names.ts';
import { saysSomething } from '../../model/wording.ts';
import { L6113_1_BLOCKS } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { isDoubtful } from './leaves.ts';

export default unitRule({
    code: 'bloc-trop-petit',
    theme: 'structure',
    title: { fr: 'Un bloc réunit au moins deux compétences', en: 'A bloc holds at least two competencies' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'off' },
    presets: { brouillon: 'information', dépôt: 'error' },
    source: [L6113_1_BLOCKS],
    why: 'Un bloc est un ensemble de compétences : une seule n’en fait pas un, et un bloc vide ne certifie rien.',
    breaking: [
        {
            title: 'Une seule compétence',
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Aucune',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil"
                bloc »BC01« "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un bloc commun, décrit là d’où il vient',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" reprend RNCP37418BC02
            `,
        },
        {
            title: 'Une liste publiée, qui reste à partager en compétences',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    liste "Accueillir le client, l’orienter et traiter ses réclamations."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const block of unit.blocks) {
            const { length } = block.competencies;
            if (length > 1 || block.contents.some(isDoubtful)) continue;
            // A published list that nothing parts into competencies isn’t an empty bloc.
            if (length === 0 && block.publishedList && saysSomething(block.publishedList.value)) continue;
            if (block.reuses && block.reuses.outcome !== 'resolved') continue;
            const name = theNameOf(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `${capital(name.fr)} ne contient ${length === 1 ? 'qu’une compétence' : 'aucune compétence'}.`,
                    en: `${capital(name.en)} holds ${length === 1 ? 'one competency only' : 'no competency'}.`,
                },
            };
        }
    },
});
