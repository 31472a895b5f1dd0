// Items of a list as competencies: a heading is one that holds others.
import { codeKey } from '../../model/codes.ts';
import type { WrittenCompetency } from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import { type Aside, itemsOf, type ListItem, type ListStyle } from './items.ts';
import { markdownOf } from './published.ts';

export interface StructuredCompetencies {
    readonly style: ListStyle;
    readonly competencies: readonly WrittenCompetency[];
    /** What introduces them, or stands between them. */
    readonly preamble?: string;
}

/** The competencies of a published list; nothing where it reads as prose. */
export function structureCompetencies(text: string): StructuredCompetencies | undefined {
    const list = itemsOf(text, KNOWLEDGE);
    if (!list) return undefined;
    const seen = new Set<string>();
    return {
        style: list.style,
        competencies: list.items.map((item) => competency(item, seen)),
        ...(list.notes.length > 0 ? { preamble: markdownOf(list.notes) } : {}),
    };
}

function competency(item: ListItem, seen: Set<string>): WrittenCompetency {
    const code = codeOf(item);
    const isTaken = code !== undefined && seen.has(codeKey(code));
    if (code !== undefined) seen.add(codeKey(code));
    // What a competency spells out by bullets is part of it, unless each says what one has to be able to do.
    const holds = item.items.length > 0 && item.items.every(isCompetency);
    const details = [...item.paragraphs, ...(holds ? [] : item.items.flatMap(linesOf))];
    return {
        kind: 'competency',
        ...(code === undefined ? {} : { code }),
        title: literalParagraph(item.text),
        ...(details.length > 0 ? { description: markdownOf(details) } : {}),
        ...(holds ? { competencies: item.items.map((inner) => competency(inner, seen)) } : {}),
        ...(isTaken ? { doubts: [takenCode(code)] } : {}),
    };
}

/** Why a competency whose code another has is in doubt. */
export function takenCode(code: string): string {
    return `Le texte d’origine donne deux fois le code ${code}, avec deux textes.`;
}

function isCompetency({ mark, text }: ListItem): boolean {
    return mark?.kind === 'code' || (mark?.kind === 'label' && mark.label === 'competency') || isInfinitive(text);
}

const INFINITIVE = /^(?:ne pas\s+)?(?:s[’'e]\s?)?\p{L}+(?:er|ir|re)(?![\p{L}’'-])/iu;

/** Whether a text begins with a verb, as what one is able to do does. */
function isInfinitive(text: string): boolean {
    return INFINITIVE.test(text);
}

/** « Savoirs associés : » lists what a bloc rests on: none of it is a competency. */
const KNOWLEDGE: Aside = {
    opens: /^(?:(?:les\s+)?(?:savoirs?|connaissances?)(?:[\s-]+(?:faire|être))?(?:\s+(?:associée?s?|théoriques?|mobilisée?s?|requis|requises|professionnel(?:le)?s))?|attitudes(?:\s+professionnelles)?|ressources(?:\s+mobilisées)?)\s*:$/iu,
    ends: isInfinitive,
};

export function codeOf({ mark }: ListItem): string | undefined {
    if (mark?.kind === 'code') return mark.code;
    if (mark?.kind === 'number') return String(mark.number);
    return mark?.kind === 'label' ? mark.code : undefined;
}

/** An item and what it holds, as lines of a list; its code, which nothing else tells there, stays before it. */
export function linesOf(item: ListItem): string[] {
    const code = codeOf(item);
    const text = code === undefined ? item.text : `${code}. ${item.text}`;
    return [`- ${text}`, ...item.paragraphs, ...item.items.flatMap(linesOf)];
}
