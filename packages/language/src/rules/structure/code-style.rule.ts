import { codeKey } from '../../model/codes.ts';
import { groupBy } from '../../model/group-by.ts';
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import { nameOf, placeOf } from '../../model/names.ts';
import type { Code } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { type Fault, unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';

export default unitRule({
    code: 'style-de-code',
    theme: 'structure',
    title: { fr: 'Les codes d’une même sorte s’écrivent de la même façon', en: 'Codes of one kind are written alike' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [],
    why: 'A.1 puis A2, C1.1 puis C.4.3 : le lecteur se demande si le point veut dire quelque chose, et chaque recopie en fait une graphie de plus. Une seule remarque par façon d’écrire.',
    breaking: [
        {
            title: 'Un point de trop, une fois sur trois',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1.1 "Accueillir"
                    compétence C1.2 "Orienter"
                }
                activité A2 "Vente" {
                    compétence C2.1 "Préparer"
                    compétence »C.2.2« "Conclure"
                    compétence C.2.3 "Encaisser"
                }
                bloc BC01 "B" {
                    compétences A1 et A2
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'D’une sorte à l’autre, et d’un niveau à l’autre, on écrit comme on veut',
            text: `
                certification RNCP1 "T"
                activité A.1 "Accueil" {
                    compétence C1 "Accueillir" {
                        compétence C1.1 "Au guichet"
                        compétence C1.2 "Au téléphone"
                    }
                    compétence C2 "Orienter"
                }
                bloc BC01 "B" {
                    compétences A.1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const styles of stylesOf(unit)) {
            const [usual, ...others] = [...styles.values()].toSorted((a, b) => b.length - a.length);
            const [example] = usual ?? [];
            if (usual && example) for (const other of others) yield faultOf(other, usual, example.code);
        }
    },
});

interface Coded {
    readonly item: Item;
    readonly code: Code;
}

const NOUNS: Partial<Record<Item['kind'], Message>> = {
    activity: { fr: 'activité', en: 'activities' },
    competency: { fr: 'compétence', en: 'competencies' },
    criterion: { fr: 'critère', en: 'criteria' },
    knowledge: { fr: 'connaissance', en: 'pieces of knowledge' },
};

/** For each kind and make-up of codes (letters and numbers in turn), the ways in which such a code is written. */
function stylesOf(unit: Unit): Iterable<Map<string, Coded[]>> {
    const coded = unit.items.flatMap((item): Coded[] =>
        item.code && NOUNS[item.kind] ? [{ item, code: item.code }] : [],
    );
    const groups = new Map<string, Map<string, Coded[]>>();
    for (const [kind, ofKind] of groupBy(coded, ({ item }) => item.kind)) {
        for (const [style, same] of groupBy(ofKind, ({ code }) => styleOf(code.text))) {
            const key = `${kind} ${codeKey(style)}`;
            groups.set(key, (groups.get(key) ?? new Map<string, Coded[]>()).set(style, same));
        }
    }
    return groups.values();
}

function styleOf(code: string): string {
    return code.normalize('NFC').replace(/\d+/g, '0');
}

/** The code as another is written: its numbers in the other's signs. */
function writtenLike(code: string, example: string): string {
    const numbers = code.match(/\d+/g) ?? [];
    return example.replace(/\d+/g, () => numbers.shift() ?? '');
}

function faultOf(odd: readonly Coded[], usual: readonly Coded[], example: Code): Fault {
    const [first] = odd as readonly [Coded, ...Coded[]];
    const noun = NOUNS[first.item.kind] ?? { fr: 'code', en: 'codes' };
    const tell = (n: number): string => `${n} ${noun.fr}${n > 1 ? 's' : ''}`;
    return {
        at: placeOf(first.item),
        item: first.item,
        message: {
            fr: `${tell(odd.length)} ${odd.length > 1 ? 's’écrivent' : 's’écrit'} comme « ${first.code.text} », ${usual.length} comme « ${example.text} ».`,
            en: `Of the ${noun.en}, ${odd.length} ${odd.length > 1 ? 'are' : 'is'} written as “${first.code.text}”, ${usual.length} as “${example.text}”.`,
        },
        related: odd.slice(1, 10).map(({ item }) => ({ at: placeOf(item), message: nameOf(item) })),
        fixes: [
            {
                title: {
                    fr: `Écrire comme « ${example.text} »${odd.length > 1 ? ' partout' : ''}`,
                    en: `Write as “${example.text}”${odd.length > 1 ? ' everywhere' : ''}`,
                },
                operation: {
                    do: 'renameAll',
                    renames: odd.map(({ item, code }) => ({
                        item: identity(item),
                        as: writtenLike(code.text, example.text),
                    })),
                },
                safe: false,
            },
        ],
    };
}
