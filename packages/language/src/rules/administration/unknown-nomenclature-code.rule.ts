import type { NomenclatureKind } from '../../model/administration.ts';
import { nearestCodes } from '../../model/codes.ts';
import { shorten } from '../../model/names.ts';
import type { Span } from '../../model/source.ts';
import { readingKey } from '../../model/wording.ts';
import { loadNomenclature, type Nomenclature } from '../../nomenclatures/index.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { writing } from '../fixes.ts';
import { type Fix, unitRule } from '../rule.ts';
import { CODE_LISTS, codesOf } from './nomenclature-codes.ts';

type Lists = Partial<Record<NomenclatureKind, Nomenclature>>;

export default unitRule<undefined, Lists>({
    code: 'code-de-nomenclature-inconnu',
    theme: 'administration',
    title: { fr: 'Un code officiel est dans sa nomenclature', en: 'An official code is in its list' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { dépôt: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Un code bien formé que la liste officielle ne connaît pas est souvent mal recopié. Ce n’est qu’un indice : des codes ROME plus récents que notre liste existent, et les conventions collectives fusionnent.',
    resources: async () => {
        const [nsf, rome, idcc] = await Promise.all([
            loadNomenclature('nsf'),
            loadNomenclature('rome'),
            loadNomenclature('idcc'),
        ]);
        return { nsf, rome, idcc };
    },
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                nsf »399«
                rome »K1999«
                idcc »9998«
            `,
        },
        {
            title: 'Le libellé dit lequel c’est',
            text: `
                certification RNCP1 "T"
                nsf »399« "Application des droits et statuts des personnes"
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                nsf 345, 326t
                rome K1901
                idcc 3250, 16
                formacode 13266
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { kind, code, label } of codesOf(unit)) {
            const list = resources[kind];
            if (!list || !CODE_LISTS[kind].shape.test(code.text)) continue;
            const key =
                kind === 'idcc' ? code.text.padStart(4, '0') : kind === 'nsf' ? code.text.slice(0, 3) : code.text;
            if (list.labels.has(key)) continue;
            const name = CODE_LISTS[kind].name.fr;
            yield {
                at: code.span,
                item: unit.root,
                message: {
                    fr: `Le code ${name} ${code.text} n’est pas dans la nomenclature (${list.origin}).`,
                    en: `The ${name} code ${code.text} is not in the official list (${list.origin}).`,
                },
                fixes: officialCodes(key, label?.value, list).map(([official, title]) =>
                    writingCode(code.span, likeWritten(official, code.text, key), title),
                ),
            };
        }
    },
});

/** The codes that may be meant, each with its label: those that the label names, else those a slip of the hand away. */
function officialCodes(key: string, label: string | undefined, list: Nomenclature): [code: string, title: string][] {
    const called = label === undefined ? [] : codesCalled(label, list);
    const codes = called.length > 0 ? called : nearestCodes(key, list.labels.keys());
    return codes.map((code) => [code, list.labels.get(code) ?? '']);
}

/** The codes whose official label is the one that stands here, as long as it tells one from another. */
function codesCalled(label: string, { labels }: Nomenclature): string[] {
    const wanted = readingKey(label);
    const found = [...labels].filter(([, official]) => readingKey(official) === wanted).map(([code]) => code);
    return found.length <= 2 ? found : [];
}

/** An official code as the author writes them: an NSF code with its letter, an IDCC without leading zeros. */
function likeWritten(official: string, written: string, key: string): string {
    const bare = written.startsWith('0') ? official : official.replace(/^0+/, '');
    return written.startsWith(key) ? bare + written.slice(key.length) : bare;
}

function writingCode(at: Span, code: string, label: string): Fix {
    const title = shorten(label);
    return {
        ...writing(at, code),
        title: { fr: `Écrire « ${code} » (${title})`, en: `Write “${code}” (${title})` },
    };
}
