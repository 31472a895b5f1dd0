import { silenceRule } from '../rule.ts';

export default silenceRule({
    code: 'tolérance-échue',
    theme: 'langue',
    title: { fr: '« tolère » n’est pas échu', en: '“tolère” has not run out' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { dépôt: 'error' },
    source: [],
    why: 'Passé sa date, un silence ne fait plus rien taire : la faute est corrigée, ou la date repoussée. Le dernier jour compte encore.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    »tolère bloc-trop-petit jusqu’au 31/12/2025 "Le second geste est en cours d’étude."«
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
                    tolère bloc-trop-petit jusqu’au 31/12/2099 "Le second geste est en cours d’étude."
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(silences) {
        for (const { known, expired, until, span, silenced } of silences) {
            if (known === undefined || !expired || silenced === 0) continue;
            const day = (until ?? '').split('-').toReversed().join('/');
            yield {
                at: span,
                message: {
                    fr: `Ce « tolère ${known} » ne vaut plus depuis le ${day}.`,
                    en: `This “tolère ${known}” has run out on ${day}.`,
                },
                fixes: [
                    {
                        title: { fr: 'Retirer ce « tolère »', en: 'Take this “tolère” away' },
                        operation: { do: 'remove', at: span },
                        safe: false,
                    },
                ],
            };
        }
    },
});
