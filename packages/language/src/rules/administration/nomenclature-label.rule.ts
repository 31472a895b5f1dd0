import type { NomenclatureKind } from '../../model/administration.ts';
import { readingKey } from '../../model/wording.ts';
import { loadNomenclature, type Nomenclature } from '../../nomenclatures/index.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { quote } from '../fixes.ts';
import { unitRule } from '../rule.ts';
import { containment, contentWordsOf } from '../shared/content-words.ts';
import { Phrasing } from '../../model/phrasing.ts';
import { codesOf } from './nomenclature-codes.ts';

type Lists = Partial<Record<NomenclatureKind, Nomenclature>>;

export default unitRule<undefined, Lists>({
    code: 'libellé-de-nomenclature',
    theme: 'administration',
    title: { fr: 'Un code officiel porte son libellé officiel', en: 'An official code has its official label' },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { dépôt: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Un libellé qui n’est pas celui du code trahit souvent un code mal recopié. Ce n’est qu’une information : les libellés changent, et ceux des fiches publiées ne sont pas toujours à jour. Capitales, accents, virgules et petites variantes (« réseau de transmission des données », « réseaux de transmission ») ne comptent pas.',
    resources: async () => {
        const [nsf, rome] = await Promise.all([loadNomenclature('nsf'), loadNomenclature('rome')]);
        return { nsf, rome };
    },
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                nsf 345 »"Droit"«
                rome K1902 »"Aide et médiation judiciaire"«
            `,
        },
    ],
    passing: [
        {
            title: 'Sans libellé, ou avec le sien',
            text: `
                certification RNCP1 "T"
                nsf 345 "Application des droits et statuts des personnes", 326t "Programmation"
                rome K1901, K1902 "COLLABORATION JURIDIQUE"
            `,
        },
        {
            title: 'Comme France compétences elle-même le publie',
            text: `
                certification RNCP1 "T"
                nsf 326 "Informatique, traitement de l’information, réseaux de transmission", 313 "Finances, banque, assurances, immobilier"
            `,
        },
        {
            title: 'Sans la parenthèse qui dit ce que le code ne comprend pas',
            text: `
                certification RNCP1 "T"
                nsf 255 "Électricité, électronique"
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { kind, code, label } of codesOf(unit)) {
            const official = resources[kind]?.labels.get(code.text);
            if (!label || official === undefined || isSameLabel(label.value, official)) continue;
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

/** The share of the shorter label's words that a published variant of a label has in common with the official one. */
const SHARE = 2 / 3;

function isSameLabel(label: string, official: string): boolean {
    if ([official, withoutAside(official)].some((one) => readingKey(label) === readingKey(one))) return true;
    const [words, others] = [contentWordsOf(new Phrasing(label)), contentWordsOf(new Phrasing(official))];
    if (Math.min(words.size, others.size) < 2) return false;
    return Math.max(containment(words, others), containment(others, words)) >= SHARE;
}

/** « Electricité, électronique (non compris automatismes, productique) » without what it leaves out. */
function withoutAside(label: string): string {
    return label.replace(/ \([^()]*\)$/, '');
}
