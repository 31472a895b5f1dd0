import { nameOf, shorten } from '../../model/names.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'import-à-vérifier',
    theme: 'langue',
    title: { fr: 'Ce qu’un import n’a pas su lire est relu', en: 'What an import was not sure of is read again' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [],
    why: 'Un import lit des textes libres : il marque « douteux » ce dont il n’est pas sûr plutôt que de le deviner. La marque se retire une fois l’élément relu.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir" { »douteux "Le code n’a pas été reconnu."« }
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Dans un enregistrement',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande {
                    durée 3 ans
                    »douteux "Deux durées dans la fiche."«
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
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const item of [unit.root, ...unit.items]) {
            for (const { reason, span } of item.doubtMarks) {
                const why = reason && shorten(reason.value, 200);
                const name = nameOf(item);
                yield {
                    at: span,
                    item,
                    message: {
                        fr: `À vérifier (${name.fr})${why ? ` : ${why}` : '.'}`,
                        en: `To be checked (${name.en})${why ? `: ${why}` : '.'}`,
                    },
                    fixes: [
                        {
                            title: { fr: 'C’est relu : retirer « douteux »', en: 'Read again: take “douteux” away' },
                            operation: { do: 'remove', at: span },
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});
