import type { Block } from '../../model/items.ts';
import { identity } from '../../model/identity.ts';
import { placeOf } from '../../model/names.ts';
import type { Code } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'code-de-bloc',
    theme: 'administration',
    title: {
        fr: 'Les blocs s’appellent BC01, BC02… sans trou, au numéro de la fiche',
        en: 'Blocs are called BC01, BC02…, with no gap, by the number of the fiche',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'off' },
    presets: { brouillon: 'information' },
    source: [FICHE_FORMAT],
    why: 'France compétences code un bloc par le numéro de la fiche et son rang : RNCP39776BC01. Dans la fiche elle-même, BC01 suffit. C’est par ce code que le compte personnel de formation le finance.',
    breaking: [
        {
            title: 'Une autre forme',
            text: `
                certification RNCP1 "T"
                bloc »B1« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Le numéro d’une autre fiche',
            text: `
                certification RNCP1 "T"
                bloc »RNCP2BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un trou',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc »BC04« "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Quatre blocs manquent, puis trois',
            text: `
                certification RNCP1 "T"
                bloc »BC05« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc »BC09« "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
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
                bloc RNCP1BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.certification || unit.register === 'RS') return;
        const numbered: Numbered[] = [];
        for (const block of unit.blocks) {
            if (!block.code) continue;
            const match = /^((?:RNCP|RS)\d+)?BC(\d\d)$/.exec(block.code.text);
            if (!match) yield shapeFault(block, block.code);
            else if (match[1] && match[1] !== unit.root.code?.text) yield prefixFault(block, block.code, unit);
            if (match) numbered.push({ block, code: block.code, number: Number(match[2]) });
        }
        if (unit.isWhole) yield* gaps(unit, numbered);
    },
});

interface Numbered {
    readonly block: Block;
    readonly code: Code;
    readonly number: number;
}

function shapeFault(block: Block, code: Code): Fault {
    const number = /^\D*(\d{1,2})\D*$/.exec(code.text.replace(/^(?:RNCP|RS)\d+[.-]?/i, ''))?.[1];
    const better = number && Number(number) > 0 ? `BC${number.padStart(2, '0')}` : undefined;
    return {
        at: code.span,
        item: block,
        message: {
            fr: `« ${code.text} » n’est pas un code de bloc : il s’écrit BC et deux chiffres${better ? `, ici ${better}` : ', comme BC01'}.`,
            en: `“${code.text}” is no code of a bloc: it is written BC and two digits${better ? `, here ${better}` : ', as BC01'}.`,
        },
        fixes: better
            ? [
                  {
                      title: { fr: `Écrire « ${better} »`, en: `Write “${better}”` },
                      operation: { do: 'rename', item: identity(block), as: better },
                      safe: false,
                  },
              ]
            : [],
    };
}

function prefixFault(block: Block, code: Code, unit: Unit): Fault {
    const [number, short] = [unit.root.code?.text ?? '', code.text.slice(-4)];
    return {
        at: code.span,
        item: block,
        message: {
            fr: `« ${code.text} » est un bloc d’une autre fiche : cette certification est ${number}.`,
            en: `“${code.text}” is a bloc of another fiche: this certification is ${number}.`,
        },
        fixes: [
            {
                title: { fr: `Écrire « ${short} »`, en: `Write “${short}”` },
                operation: { do: 'rename', item: identity(block), as: short },
                safe: false,
            },
        ],
    };
}

/** Blocs may be told in any order and in several files: only a number that none has is a gap. */
function* gaps(unit: Unit, numbered: readonly Numbered[]): Generator<Fault> {
    let before = 0;
    for (const { block, code, number } of numbered.toSorted((a, b) => a.number - b.number)) {
        const missing = Array.from(
            { length: Math.max(0, number - before - 1) },
            (_, i) => `BC${String(before + 1 + i).padStart(2, '0')}`,
        );
        before = number;
        if (missing.length === 0) continue;
        const names =
            missing.length > 3
                ? { fr: `${missing[0]} à ${missing.at(-1)}`, en: `${missing[0]} to ${missing.at(-1)}` }
                : list(missing);
        yield {
            at: placeOf(block),
            item: block,
            message: {
                fr: `${names.fr} ${missing.length > 1 ? 'manquent' : 'manque'} avant ${code.text} : les blocs se numérotent à la suite depuis BC01.`,
                en: `${names.en} ${missing.length > 1 ? 'are' : 'is'} missing before ${code.text}: blocs are numbered one after another from BC01.`,
            },
            fixes: [
                {
                    title: { fr: 'Renuméroter les blocs à la suite', en: 'Number the blocs anew' },
                    operation: { do: 'renumber', within: identity(unit.root), kind: 'block' },
                    safe: false,
                },
            ],
        };
    }
}
