import type { Correspondence } from '../../model/administration.ts';
import { codeKey } from '../../model/codes.ts';
import type { Item } from '../../model/items.ts';
import { theNameOf } from '../../model/names.ts';
import { competenciesOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { R6113_9_8 } from '../articles.ts';
import { writing } from '../fixes.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'correspondance-mal-adressée',
    theme: 'administration',
    title: {
        fr: 'Une correspondance va d’un bloc d’ici à un bloc de la fiche nommée',
        en: 'A correspondence goes from a bloc here to a bloc of the fiche that is named',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [R6113_9_8],
    why: 'Une équivalence mal adressée ne dispense personne de rien : le bloc d’arrivée appartient à la fiche nommée, et celui de départ à celle-ci.',
    breaking: [
        {
            title: 'Le bloc d’une autre fiche',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                correspondance BC01 vers RNCP37418 »RNCP37419BC02«
            `,
        },
        {
            title: 'Une adresse qui n’en est pas une, et un bloc du répertoire spécifique',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                correspondance BC01 vers »37418«
                correspondance BC01 vers RS6626 »BC01«
            `,
        },
        {
            title: 'Elle-même, et une compétence',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                correspondance totale vers »RNCP1«
                correspondance »C1« vers RNCP37418
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
                    épreuve E1 "Cas" { évalue tout }
                }
                correspondance BC01 vers RNCP37418 BC02, RNCP37418BC03
                correspondance BC01 vers RS6626
                correspondance totale vers RNCP12345
            `,
        },
    ],
    *check(unit) {
        for (const correspondence of unit.certification?.administration.correspondences ?? []) {
            for (const fault of faultsOf(correspondence, unit)) yield { ...fault, item: unit.root };
        }
    },
});

function* faultsOf({ source, target, targetBlocks, span }: Correspondence, unit: Unit): Generator<Fault> {
    for (const { span: at, items } of source?.entries ?? []) {
        const other = items.find(({ kind }) => kind !== 'block');
        if (!other) continue;
        yield {
            at,
            message: {
                fr: `Une correspondance part d’un bloc ; or ${theNameOf(other).fr} n’en est pas un.`,
                en: `A correspondence starts from a bloc; ${theNameOf(other).en} is none.`,
            },
            fixes: blocksOf(other, unit).map((code) => writing(at, code)),
        };
    }
    if (!target) return;
    const register = /^(RNCP|RS)\d+$/i.exec(target.text)?.[1]?.toUpperCase();
    if (!register) {
        yield {
            at: target.span,
            message: {
                fr: `« ${target.text} » n’est pas un numéro de fiche : écrivez par exemple RNCP37418 ou RS6626.`,
                en: `“${target.text}” is no number of a fiche: write for example RNCP37418 or RS6626.`,
            },
            fixes: /^\d{1,5}$/.test(target.text)
                ? ['RNCP', 'RS'].map((prefix) => writing(target.span, prefix + target.text))
                : [],
        };
        return;
    }
    if (codeKey(target.text) === codeKey(unit.root.code?.text ?? '')) {
        yield {
            at: target.span,
            message: {
                fr: 'Cette correspondance va vers la certification elle-même.',
                en: 'This correspondence goes to the certification itself.',
            },
            fixes: [
                {
                    title: { fr: 'Retirer cette correspondance', en: 'Take this correspondence away' },
                    operation: { do: 'remove', at: span },
                    safe: false,
                },
            ],
        };
    }
    for (const { code, label } of targetBlocks) {
        const [, prefix] = /^((?:RNCP|RS)\d+)?[.\-_]?BC\d\d$/i.exec(code.text) ?? [];
        const isBlock = /BC\d\d$/i.test(code.text);
        if (register === 'RS') {
            yield {
                at: code.span,
                message: {
                    fr: `${target.text} est au répertoire spécifique, qui n’a pas de blocs : nommez la certification seule.`,
                    en: `${target.text} is in the répertoire spécifique, which has no blocs: name the certification alone.`,
                },
                fixes: [
                    {
                        title: { fr: 'Retirer ce bloc', en: 'Take this bloc away' },
                        operation: { do: 'unlist', at: label ? { ...code.span, end: label.span.end } : code.span },
                        safe: false,
                    },
                ],
            };
        } else if (!isBlock || (prefix && codeKey(prefix) !== codeKey(target.text))) {
            yield {
                at: code.span,
                message: {
                    fr: `« ${code.text} » n’est pas un bloc de ${target.text} : il s’écrirait BC02, ou ${target.text}BC02.`,
                    en: `“${code.text}” is no bloc of ${target.text}: it would be written BC02, or ${target.text}BC02.`,
                },
                fixes: blockCodes(code.text).map((better) => writing(code.span, better)),
            };
        }
    }
}

/** The blocs that hold something, and so may be meant. */
function blocksOf(item: Item, unit: Unit): string[] {
    const blocks = new Set(competenciesOf(item).flatMap((competency) => unit.blocksOf.get(competency) ?? []));
    return [...blocks].flatMap(({ code }) => code?.text ?? []);
}

/** The code of a bloc of the fiche named, by the number that one ends in. */
function blockCodes(code: string): string[] {
    const number = /(\d{1,2})$/.exec(code.replace(/^(?:RNCP|RS)\d+(?=\D)/i, ''))?.[1];
    return number ? [`BC${number.padStart(2, '0')}`] : [];
}
