import { codeKey } from '../../model/codes.ts';
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import { placeOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';
import { lastNumberOf, type NumberedCode, withNumber } from './code-parts.ts';
import { writtenOtherwise } from './repeated-codes.ts';

export default unitRule({
    code: 'trou-de-numérotation',
    theme: 'structure',
    title: { fr: 'La numérotation n’a pas de trou', en: 'The numbering has no gap' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    presets: { brouillon: 'information' },
    source: [],
    why: 'Un numéro qui manque fait chercher au lecteur une compétence perdue : oubliée, supprimée sans renuméroter, ou mal codée. Les codes des blocs ont leur propre règle ; ceux des épreuves sont libres.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1.1 "Accueillir"
                    compétence C1.2 "Orienter"
                    compétence »C1.4« "Renseigner"
                }
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Le premier numéro manque',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence »C1.2« "Accueillir"
                    compétence C1.3 "Orienter"
                }
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'La numérotation continue d’une activité à l’autre',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                activité A2 "Vente" {
                    compétence C3 "Conclure"
                    compétence C4 "Encaisser"
                }
                bloc BC01 "B" {
                    compétences A1 et A2
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un code écrit deux fois à la place du suivant : « code-en-double » le dit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C2 "Renseigner"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Des codes qui ne numérotent pas',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence U41 "Accueillir"
                    compétence U52 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        const mistaken = writtenOtherwise(unit);
        for (const row of rowsOf(unit)) {
            const [first, ...others] = row;
            if (!first || others.length === 0) continue;
            if (first.code.number === 2) yield faultOf(unit, first, undefined, [1]);
            let before = first;
            for (const numbered of others) {
                const missing = missingBetween(before.code, numbered.code, mistaken);
                // A leap longer than the row is no row.
                if (missing.length > 0 && missing.length <= Math.max(2, row.length)) {
                    yield faultOf(unit, numbered, before, missing);
                }
                before = numbered;
            }
        }
    },
});

interface Numbered {
    readonly item: Item;
    readonly code: NumberedCode;
}

const KINDS: readonly Item['kind'][] = ['activity', 'competency', 'criterion'];

/** What is numbered together: of one kind, with the same code but for the last number; in the order of numbers. */
function rowsOf(unit: Unit): Numbered[][] {
    return KINDS.flatMap((kind) => [...rowsOfKind(unit.items.filter((item) => item.kind === kind))]).map((row) =>
        row.toSorted((a, b) => a.code.number - b.code.number),
    );
}

function rowsOfKind(items: readonly Item[]): Iterable<Numbered[]> {
    const rows = new Map<string, Numbered[]>();
    // Most codes begin as the one before them does.
    let last: { readonly before: string; readonly row: Numbered[] } | undefined;
    for (const item of items) {
        const code = item.code && lastNumberOf(item.code.text);
        if (!code) continue;
        if (code.before !== last?.before) {
            const key = codeKey(code.before);
            const row = rows.get(key) ?? [];
            rows.set(key, row);
            last = { before: code.before, row };
        }
        last.row.push({ item, code });
    }
    return rows.values();
}

/** The numbers between two codes of a row, but for those that only seem to be missing. */
function missingBetween(before: NumberedCode, after: NumberedCode, mistaken: ReadonlySet<string>): number[] {
    const from = before.number + 1;
    if (after.number <= from) return [];
    return Array.from({ length: Math.min(after.number - from, 1000) }, (_, i) => from + i).filter(
        (number) => !mistaken.has(codeKey(withNumber(after, number))),
    );
}

function faultOf(
    unit: Unit,
    { item, code }: Numbered,
    before: Numbered | undefined,
    missing: readonly number[],
): Fault {
    const names = missing.map((number) => withNumber(code, number));
    const [last] = names.slice(-1);
    const gap: Message = names.length > 3 ? { fr: `${names[0]} à ${last}`, en: `${names[0]} to ${last}` } : list(names);
    const [lack, are] = missing.length > 1 ? ['manquent', 'are'] : ['manque', 'is'];
    const own = item.code?.text ?? '';
    const { parent } = item;
    const kind = item.kind as 'activity' | 'competency' | 'criterion';
    return {
        at: placeOf(item),
        item,
        message: before
            ? {
                  fr: `Après ${before.item.code?.text} vient ${own} : ${gap.fr} ${lack}.`,
                  en: `After ${before.item.code?.text} comes ${own}: ${gap.en} ${are} missing.`,
              }
            : {
                  fr: `La numérotation commence à ${own} : ${gap.fr} ${lack}.`,
                  en: `The numbering begins at ${own}: ${gap.en} ${are} missing.`,
              },
        related: before ? [{ at: placeOf(before.item), message: { fr: 'le précédent', en: 'the one before' } }] : [],
        fixes: [
            {
                title: { fr: 'Renuméroter à la suite', en: 'Number anew' },
                operation: { do: 'renumber', within: identity(parent ?? unit.root), kind },
                safe: false,
            },
        ],
    };
}
