import type { NomenclatureKind } from '../../model/administration.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { CODE_LISTS, codesOf } from './nomenclature-codes.ts';

export default unitRule({
    code: 'code-de-nomenclature',
    theme: 'administration',
    title: { fr: 'Un code officiel a la forme de sa nomenclature', en: 'An official code has the shape of its list' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [FICHE_FORMAT],
    why: 'Les codes NSF, ROME, Formacode et de convention collective classent la certification dans les moteurs de recherche : mal formé, un code ne la range nulle part.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                nsf »34«, 345, »326T«
                rome »K190«
                formacode »132660«
                idcc »IDCC3250«
                ccn »37«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                nsf 345, 326t
                rome K1901
                formacode 13266
                idcc 3250, 16
                ccn 3037
            `,
        },
    ],
    *check(unit) {
        for (const { kind, code } of codesOf(unit)) {
            const { name, shape, expected } = CODE_LISTS[kind];
            if (shape.test(code.text)) continue;
            const better = betterOf(kind, code.text);
            yield {
                at: code.span,
                item: unit.root,
                message: {
                    fr: `« ${code.text} » n’est pas un code ${name.fr} : il y faut ${expected.fr}.`,
                    en: `“${code.text}” is no ${name.en} code: it takes ${expected.en}.`,
                },
                fixes: better
                    ? [
                          {
                              title: { fr: `Écrire « ${better} »`, en: `Write “${better}”` },
                              operation: { do: 'respell', at: code.span, as: better },
                              safe: false,
                          },
                      ]
                    : [],
            };
        }
    },
});

/** The code without its list's name, or in the other case, where that mends it. */
function betterOf(kind: NomenclatureKind, text: string): string | undefined {
    const bare = text.replace(/^(?:NSF|ROME|IDCC|CCN|FORMACODE)[-_.]?/i, '').replace(/[.\-_]/g, '');
    const { shape } = CODE_LISTS[kind];
    return [bare, bare.toUpperCase(), bare.toLowerCase()].find((code) => code !== text && shape.test(code));
}
