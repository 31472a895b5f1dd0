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
            text: 'certification RNCP1 "T"\n»tolère bloc-trop-petit "Un seul geste professionnel."«\nbloc BC01 "B" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
        {
            title: 'Un autre élément que celui de la faute',
            text: 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter"\n    épreuve E1 "Cas" { évalue tout  »tolère bloc-trop-petit "Un seul geste professionnel."« }\n}\nbloc BC02 "D" {\n    compétence C3 "Préparer"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    passing: [
        {
            text: 'certification RNCP1 "T"\nbloc BC01 "B" {\n    tolère bloc-trop-petit "Un seul geste professionnel."\n    compétence C1 "Accueillir"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
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
