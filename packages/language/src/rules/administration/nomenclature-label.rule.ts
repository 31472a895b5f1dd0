import type { NomenclatureKind } from '../../model/administration.ts';
import { readingKey } from '../../model/wording.ts';
import { loadNomenclature, type Nomenclature } from '../../nomenclatures/index.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { quote } from '../fixes.ts';
import { unitRule } from '../rule.ts';
import { codesOf } from './nomenclature-codes.ts';

type Lists = Partial<Record<NomenclatureKind, Nomenclature>>;

export default unitRule<undefined, Lists>({
    code: 'libellé-de-nomenclature',
    theme: 'administration',
    title: { fr: 'Un code officiel porte son libellé officiel', en: 'An official code has its official label' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [FICHE_FORMAT],
    why: 'Un libellé qui n’est pas celui du code trahit souvent un code mal recopié. Ce n’est qu’une information : les libellés changent, et ceux des fiches publiées ne sont pas toujours à jour. Les capitales et les accents ne comptent pas.',
    resources: async () => {
        const [nsf, rome] = await Promise.all([loadNomenclature('nsf'), loadNomenclature('rome')]);
        return { nsf, rome };
    },
    breaking: [{ text: 'certification RNCP1 "T"\nnsf 345 »"Droit"«\nrome K1902 »"Aide et médiation judiciaire"«\n' }],
    passing: [
        {
            title: 'Sans libellé, ou avec le sien',
            text: 'certification RNCP1 "T"\nnsf 345 "Application des droits et statuts des personnes", 326t "Programmation"\nrome K1901, K1902 "COLLABORATION JURIDIQUE"\n',
        },
    ],
    *check(unit, { resources }) {
        for (const { kind, code, label } of codesOf(unit)) {
            const official = resources[kind]?.labels.get(code.text);
            if (!label || official === undefined || readingKey(label.value) === readingKey(official)) continue;
            yield {
                at: label.span,
                item: unit.root,
                message: {
                    fr: `Le libellé officiel de ${code.text} est « ${official} ».`,
                    en: `The official label of ${code.text} is “${official}”.`,
                },
                fixes: [
                    {
                        title: { fr: 'Reprendre le libellé officiel', en: 'Take the official label' },
                        operation: { do: 'replace', at: label.span, by: quote(official) },
                        safe: false,
                    },
                ],
            };
        }
    },
});
