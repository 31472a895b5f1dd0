import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'graphie-de-code',
    theme: 'structure',
    title: { fr: 'Un code s’écrit partout de la même façon', en: 'A code is spelt the same everywhere' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'C.1.3 et C1.3 se lisent comme deux compétences dans les tableaux publiés : c’est ainsi que les référentiels dérivent.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.3 "Accueillir"
                    compétence C.4.3 "Orienter"
                    épreuve E1 "Cas" { évalue »C.1.3«, »c.4.3« }
                }
            `,
        },
        {
            title: 'Un code dit avec son bloc',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C1 "Préparer"
                    compétence C2 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
                épreuve EF "Oral" { évalue »BC02.C.1« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.3 "Accueillir"
                    compétence C.4.3 "Orienter"
                    épreuve E1 "Cas" { évalue C1.3, C.4.3 }
                }
            `,
        },
    ],
    *check(unit) {
        for (const { code, spelling, target, respelt } of unit.references) {
            if (spelling === 'exact' || !target?.code) continue;
            const meant = target.code.text;
            yield {
                at: code.span,
                item: target,
                message: {
                    fr: `« ${code.text} » est écrit « ${meant} » là où il est déclaré.`,
                    en: `“${code.text}” is written “${meant}” where it is declared.`,
                },
                related: [{ at: target.code.span, message: { fr: 'déclaré ici', en: 'declared here' } }],
                fixes: [
                    {
                        title: { fr: `Écrire « ${respelt} »`, en: `Write “${respelt}”` },
                        operation: { do: 'respell', at: code.span, as: respelt },
                        safe: true,
                    },
                ],
            };
        }
    },
});
