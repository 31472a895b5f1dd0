import { saysSomething } from '../../model/wording.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'tolérance-sans-raison',
    theme: 'langue',
    title: { fr: '« tolère » dit pourquoi', en: '“tolère” says why' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'Celui qui relira le référentiel doit savoir de quoi l’auteur répond : la raison est ce qui distingue un choix d’un oubli.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    »tolère bloc-trop-petit ""«
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    tolère bloc-trop-petit "Un seul geste professionnel."
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const item of [unit.root, ...unit.items]) {
            for (const { rule, reason, span } of item.silences) {
                if (!reason || saysSomething(reason.value)) continue;
                yield {
                    at: span,
                    item,
                    message: {
                        fr: `Ce « tolère ${rule.text} » ne dit pas pourquoi.`,
                        en: `This “tolère ${rule.text}” does not say why.`,
                    },
                };
            }
        }
    },
});
