import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { numbersOf } from './code-parts.ts';

export default unitRule({
    code: 'code-mal-rangé',
    theme: 'structure',
    title: { fr: 'Un code dit où la chose est rangée', en: 'A code tells where a thing stands' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [],
    why: 'Quand les codes suivent la structure (C2.1 dans A2), celui qui ne la suit pas trompe : le lecteur cherche C2.1 dans A2 et ne l’y trouve pas. Rien n’est dit des référentiels dont les codes ne la suivent pas.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1.1 "Accueillir"
                    compétence »C2.1« "Orienter"
                }
                activité A2 "Vente" {
                    compétence C2.2 "Conclure"
                    compétence C2.3 "Encaisser"
                }
                bloc BC01 "B" {
                    compétences A1 et A2
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un critère',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir" { critère CE1.1.1 "La demande est reformulée." }
                    compétence C1.2 "Orienter" { critère »CE1.3.1« "L’urgence est reconnue." }
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Des codes qui suivent les blocs, non les activités',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C2.1 "Accueillir"
                    compétence C3.1 "Orienter"
                }
                activité A2 "Vente" {
                    compétence C1.1 "Conclure"
                    compétence C1.2 "Encaisser"
                }
                bloc BC01 "B" {
                    compétences A1 et A2
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const pairs of pairsOf(unit)) {
            const astray = pairs.filter(({ fits }) => !fits);
            // Where as many don't follow as do, codes mean something else.
            if (astray.length > Math.max(1, pairs.length - astray.length)) continue;
            for (const { item, holder } of astray) {
                // The head of what really holds it may have been lost.
                if (!isUnderstood(unit, holder)) continue;
                const [name, home] = [theNameOf(item), theNameOf(holder)];
                const better = pairs.find((pair) => pair.fits && agree(item, pair.holder))?.holder;
                yield {
                    at: placeOf(item),
                    item,
                    message: {
                        fr: `${capital(name.fr)} est dans ${home.fr}, ce que son code ne dit pas.`,
                        en: `${capital(name.en)} stands in ${home.en}, which its code doesn’t say.`,
                    },
                    related: [{ at: placeOf(holder), message: home }],
                    fixes: better
                        ? [
                              {
                                  title: {
                                      fr: `Déplacer dans ${theNameOf(better).fr}`,
                                      en: `Move into ${theNameOf(better).en}`,
                                  },
                                  operation: { do: 'move', item: identity(item), into: identity(better) },
                                  safe: false,
                              },
                          ]
                        : [],
                };
            }
        }
    },
});

interface Pair {
    readonly item: Item;
    readonly holder: Item;
    readonly fits: boolean;
}

const HOLDERS: readonly (readonly [item: Item['kind'], holder: Item['kind']])[] = [
    ['competency', 'activity'],
    ['competency', 'competency'],
    ['activity', 'activity'],
    ['criterion', 'competency'],
];

/** Each coded item with the coded one around it, where both could say so; by kind of the two. */
function pairsOf({ items }: Unit): Pair[][] {
    return HOLDERS.map(([kind, holder]) =>
        items.flatMap((item) => (item.kind === kind && item.parent?.kind === holder ? pairOf(item, item.parent) : [])),
    );
}

function pairOf(item: Item, holder: Item): Pair | [] {
    if (!item.code || !holder.code) return [];
    const [inner, outer] = [numbersOf(item.code.text), numbersOf(holder.code.text)];
    if (outer.length === 0 || inner.length <= outer.length) return [];
    return { item, holder, fits: outer.every((number, i) => inner[i] === number) };
}

function agree(item: Item, holder: Item): boolean {
    const inner = numbersOf(item.code?.text ?? '');
    return numbersOf(holder.code?.text ?? '').every((number, i) => inner[i] === number);
}
