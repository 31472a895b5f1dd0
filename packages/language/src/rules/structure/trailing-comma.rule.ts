import type { Item } from '../../model/items.ts';
import { listingsOf } from '../../model/listings.ts';
import type { Span } from '../../model/source.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'virgule-finale',
    theme: 'structure',
    title: { fr: 'Une liste ne finit pas par une virgule', en: 'A list does not end with a comma' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'Une virgule après laquelle rien ne vient fait douter : un code a-t-il été oublié ?',
    breaking: [
        {
            title: 'Ce qu’une épreuve évalue',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1, C2»,« }
                }
            `,
        },
        {
            title: 'Des codes officiels, les blocs d’une correspondance',
            text: `
                certification RNCP1 "T"
                nsf 345, 326»,«
                rome K1901»,«
                correspondance totale vers RNCP37418 BC01, BC02»,«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue C1, C2 }
                }
            `,
        },
    ],
    *check(unit) {
        for (const { listing, holder } of listingsOf(unit)) {
            for (const at of listing.trailingCommas) yield faultAt(at, holder);
        }
        for (const at of unit.certification?.administration.trailingCommas ?? []) yield faultAt(at, unit.root);
    },
});

function faultAt(at: Span, item: Item): Fault {
    return {
        at,
        item,
        message: {
            fr: 'Rien ne suit cette virgule : la liste s’arrête-t-elle ici ?',
            en: 'Nothing follows this comma: does the list end here?',
        },
        fixes: [
            {
                title: { fr: 'Retirer la virgule', en: 'Take the comma away' },
                operation: { do: 'remove', at },
                safe: true,
            },
        ],
    };
}
