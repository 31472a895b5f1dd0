import { FICHE_FORMAT } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { CODE_LISTS, codesOf } from './nomenclature-codes.ts';

export default unitRule({
    code: 'trop-de-codes',
    theme: 'administration',
    title: {
        fr: 'Une fiche a au plus 3 codes NSF, 5 ROME, 5 Formacode et 3 CCN',
        en: 'A fiche has at most 3 codes of NSF, 5 of ROME, 5 of Formacode and 3 of CCN',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [FICHE_FORMAT],
    why: 'La fiche n’a pas de place pour davantage ; ceux qui débordent seraient perdus au dépôt.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                nsf 345, 315, 326, »310«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                nsf 345, 315, 326
                rome K1901, K1902, K1903
            `,
        },
    ],
    *check(unit) {
        for (const { kind, code, label, rank } of codesOf(unit)) {
            const { name, most } = CODE_LISTS[kind];
            if (most === undefined || rank < most) continue;
            yield {
                at: code.span,
                item: unit.root,
                message: {
                    fr: `${code.text} est de trop : une fiche a au plus ${most} codes ${name.fr}.`,
                    en: `${code.text} is one too many: a fiche has at most ${most} ${name.en} codes.`,
                },
                fixes: [
                    {
                        title: { fr: `Retirer ${code.text}`, en: `Take ${code.text} away` },
                        operation: { do: 'unlist', at: label ? { ...code.span, end: label.span.end } : code.span },
                        safe: false,
                    },
                ],
            };
        }
    },
});
