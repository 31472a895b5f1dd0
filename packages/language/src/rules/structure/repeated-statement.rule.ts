import { mayBelongApart } from '../doubt.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'déclaration-répétée',
    theme: 'structure',
    title: { fr: 'Ce qui se dit une fois ne se dit qu’une fois', en: 'What may be said once is said once' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'De deux niveaux ou de deux durées, le lecteur ne sait pas lequel vaut ; seul le premier est pris en compte, même quand le second est dans un autre fichier.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
                »niveau 6«
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout  durée 1 h  »durée 2 h« }
                }
            `,
        },
        {
            title: 'Dans un autre fichier',
            text: `
                certification RNCP1 "T"
                niveau 5
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            files: {
                'suite.referentiel': `
                    suite de RNCP1
                    »niveau 5«
                `,
            },
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
                nsf 345
                nsf 315
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout  durée 1 h }
                }
            `,
        },
    ],
    *check(unit) {
        for (const { statement, first, again } of unit.repetitions) {
            if (mayBelongApart(unit, first, again)) continue;
            yield {
                at: again,
                message: {
                    fr: `« ${statement} » est déjà dit plus haut : cette seconde fois ne compte pas.`,
                    en: `“${statement}” is said before: this second time does not count.`,
                },
                related: [{ at: first, message: { fr: 'dit ici d’abord', en: 'first said here' } }],
                fixes: [
                    {
                        title: { fr: 'Retirer cette seconde fois', en: 'Take this second time away' },
                        operation: { do: 'remove', at: again },
                        safe: false,
                    },
                ],
                tags: ['unnecessary'],
            };
        }
    },
});
