import { identity } from '../../model/identity.ts';
import { nameOf, placeOf, theNameOf } from '../../model/names.ts';
import type { Item } from '../../model/items.ts';
import type { Unit } from '../../model/unit.ts';
import { hasLostBraces, isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { type Fix, unitRule } from '../rule.ts';
import { nextFreeCode, saysTheSame } from './repeated-codes.ts';

export default unitRule({
    code: 'code-en-double',
    theme: 'structure',
    title: { fr: 'Un code ne désigne qu’une chose', en: 'A code means one thing' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Quand un code est déclaré deux fois, le lecteur ne sait pas lequel des deux textes est certifié, et une liste qui le nomme veut dire autre chose selon la place où elle se trouve.',
    breaking: [
        {
            title: 'Deux compétences de même code, dont une déclarée dans le bloc',
            text: `
                certification RNCP1 "T"
                activité A1 "Vente" {
                    compétence C.8.3 "Réaliser les démarches"
                }
                bloc BC01 "B" {
                    compétences A1
                    compétence »C8.3« "Préparer la vente"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Deux fois la même',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence »C1« "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Chaque bloc a son épreuve E1',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C2 "Orienter"
                    épreuve E1 "Oral" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const [first, ...others] of unit.duplicates as readonly (readonly [Item, ...Item[]])[]) {
            for (const other of others) {
                if (mayStandApart(first, other, unit)) continue;
                const [again, before] = [nameOf(other), theNameOf(first)];
                const sameText = saysTheSame(first, other);
                yield {
                    at: placeOf(other),
                    item: other,
                    message: {
                        fr: `${capital(again.fr)} : ${before.fr} porte déjà ce code${sameText ? ', avec le même texte' : ''}.`,
                        en: `${capital(again.en)}: ${before.en} already has this code${sameText ? ', with the same text' : ''}.`,
                    },
                    related: [
                        { at: placeOf(first), message: { fr: 'déclaré ici d’abord', en: 'first declared here' } },
                    ],
                    fixes: [...(sameText ? [removing(other)] : []), ...renaming(unit, other)],
                };
            }
        }
    },
});

/** The second time of the same; not where it says more than the first may. */
function removing(item: Item): Fix {
    return {
        title: { fr: 'Retirer cette seconde fois', en: 'Take this second time away' },
        operation: { do: 'remove', at: item.span },
        safe: false,
    };
}

function renaming(unit: Unit, item: Item): Fix[] {
    const code = nextFreeCode(unit, item);
    if (code === undefined) return [];
    return [
        {
            title: { fr: `Lui donner le code ${code}`, en: `Give it the code ${code}` },
            operation: { do: 'rename', item: identity(item), as: code },
            safe: false,
        },
    ];
}

/** Where a fault of syntax may have taken away the head of what one of the two stands in. */
function mayStandApart(first: Item, other: Item, unit: Unit): boolean {
    if (hasLostBraces(unit, other.span.file)) return true;
    return [first, other].some(({ parent }) => parent !== undefined && !isUnderstood(unit, parent));
}
