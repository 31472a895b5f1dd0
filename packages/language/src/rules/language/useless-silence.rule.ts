import { silenceRule } from '../rule.ts';

export default silenceRule({
    code: 'tolérance-sans-objet',
    theme: 'langue',
    title: { fr: '« tolère » fait taire quelque chose', en: '“tolère” silences something' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'Un silence qui ne sert plus ferait taire demain une faute nouvelle. Rien n’est dit des silences d’une bibliothèque, ni de ceux d’une règle désactivée.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                »tolère bloc-trop-petit "Un seul geste professionnel."«
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un autre élément que celui de la faute',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout  »tolère bloc-trop-petit "Un seul geste professionnel."« }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
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
    *check(silences) {
        for (const { known, judged, silenced, span } of silences) {
            if (!judged || silenced > 0) continue;
            yield {
                at: span,
                message: {
                    fr: `Ce « tolère ${known} » ne fait rien taire.`,
                    en: `This “tolère ${known}” silences nothing.`,
                },
                fixes: [
                    {
                        title: { fr: 'Retirer ce « tolère »', en: 'Take this “tolère” away' },
                        operation: { do: 'remove', at: span },
                        safe: false,
                    },
                ],
                tags: ['unnecessary'],
            };
        }
    },
});
