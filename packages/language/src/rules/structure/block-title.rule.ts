import type { Block } from '../../model/items.ts';
import { codeKey } from '../../model/codes.ts';
import type { Span } from '../../model/source.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { asRead, saysSomething } from '../../model/wording.ts';
import { R6113_16_3 } from '../articles.ts';
import { type Fault, unitRule } from '../rule.ts';
import { numbersOf } from './code-parts.ts';
import { likeness } from './likeness.ts';

export default unitRule({
    code: 'intitulé-de-bloc',
    theme: 'structure',
    title: { fr: 'L’intitulé d’un bloc s’écrit partout de même', en: 'A bloc’s title is spelt the same everywhere' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { dépôt: 'error' },
    source: [R6113_16_3],
    why: 'Les organismes sont tenus d’utiliser l’intitulé exact d’un bloc : s’il s’écrit de deux façons dans le référentiel, aucune n’est l’exacte. Sont lus les blocs repris, les correspondances, et les lignes « BC01 – intitulé » ou « Bloc 1 : intitulé » des textes.',
    breaking: [
        {
            title: 'Dans un texte publié',
            text: `
                certification RNCP1 "T"
                acquisition "
                    - BC01 – »Gérer la signification d’un office d’un office«
                "
                bloc BC01 "Gérer la signification d’un office" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Deux correspondances avec le même bloc',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
                correspondance BC01 vers RNCP2 BC01 "Gérer un dossier"
                correspondance BC02 vers RNCP2 BC01 »"Gérer un Dossier"«
            `,
        },
    ],
    passing: [
        {
            title: 'Le même intitulé, ou un tout autre texte',
            text: `
                certification RNCP1 "T"
                acquisition "
                    - BC01 – Gérer la signification d’un office.
                    - Bloc 1 : durée 3 h
                    - Bloc 1 (tronc commun). Gérer la signification d’un office
                "
                bloc BC01 "Gérer la signification d’un office" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const { certification } = unit;
        if (!certification) return;
        for (const block of unit.blocks) {
            const taken = block.reuses?.target;
            if (taken?.title && block.title) yield* compare(block.title, taken.title, block);
        }
        yield* correspondences(unit);
        for (const text of textsOf(unit)) yield* mentions(text, unit.blocks);
    },
});

/** Titles of blocs of other certifications, told more than once. */
function* correspondences({ certification }: Unit): Generator<Fault> {
    const first = new Map<string, Text>();
    for (const { target, targetBlocks } of certification?.administration.correspondences ?? []) {
        for (const { code, label } of targetBlocks) {
            if (!label) continue;
            const key = codeKey(/^(?:RNCP|RS)\d/i.test(code.text) ? code.text : `${target?.text ?? ''}${code.text}`);
            const before = first.get(key);
            if (before) yield* compare(label, before, undefined);
            else first.set(key, label);
        }
    }
}

function* compare(again: Text, before: Text, item: Block | undefined): Generator<Fault> {
    if (asRead(again.value) === asRead(before.value)) return;
    yield fault(again.span, again.value, before, item);
}

/** All texts in which a bloc may be told by its code and title. */
function textsOf({ certification, blocks }: Unit): Text[] {
    const texts = Object.values(certification?.administration.texts ?? {});
    return [
        ...texts,
        ...blocks.flatMap(({ description, publishedModalities }) => [description, publishedModalities]),
    ].filter((text) => text !== undefined);
}

const MENTION = /\b(?:bloc|BC)(?:\s+n°)?\s*0?(\d{1,2})(?:\s*[-–—:]\s*|\s+)([^\n]+)/gi;

function* mentions(text: Text, blocks: readonly Block[]): Generator<Fault> {
    if (!/bloc|BC/i.test(text.value)) return;
    for (const mention of text.value.matchAll(MENTION)) {
        const [whole, number = '', rest = ''] = mention;
        const block = blocks.find(({ code }) => numbersOf(code?.text ?? '').at(-1) === Number(number));
        if (!block?.title) continue;
        // « Bloc 5 (Spécialisation). Conduire… »: what stands between is no part of the title.
        const told = rest.replace(/^\([^()]*\)\s*[.:–—-]?\s*/, '').replace(/^[«“"*_\s]+/, '');
        const own = told.replace(/(?<![»”"*_\s.;,])[»”"*_\s.;,]+$/, '');
        const exact = asRead(block.title.value);
        // A line that goes on after the exact title, or that speaks of something else, isn't another spelling of it.
        const goesOn = asRead(own).startsWith(exact) && /^\s*(?:[.,;:(–-]|$)/.test(asRead(own).slice(exact.length));
        if (goesOn || !saysSomething(own) || likeness(own, exact) < 0.75) continue;
        const start = mention.index + whole.length - told.length;
        yield fault(text.locate(start, start + own.length), own, block.title, block);
    }
}

function fault(at: Span, told: string, exact: Text, item: Block | undefined): Fault {
    return {
        at,
        item,
        message: {
            fr: `Cet intitulé s’écrit ailleurs « ${exact.value} ».`,
            en: `This title is spelt “${exact.value}” elsewhere.`,
        },
        related: [{ at: exact.span, message: { fr: 'écrit ici', en: 'spelt here' } }],
        fixes:
            told === exact.value || /["\\]/.test(exact.value)
                ? []
                : [
                      {
                          title: { fr: 'Reprendre cet intitulé', en: 'Take that title' },
                          operation: {
                              do: 'replace',
                              at,
                              by: told.length === at.end - at.start ? exact.value : `"${exact.value}"`,
                          },
                          safe: false,
                      },
                  ],
    };
}
