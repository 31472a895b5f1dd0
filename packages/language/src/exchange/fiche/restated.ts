// A rubric that says again what others say: left out where all of its items pair, and what it says in other words is told.
import { codeKey } from '../../model/codes.ts';
import { keysIn } from '../../model/wording.ts';
import type { WrittenCompetency } from '../../printing/written.ts';
import { type ListItem, itemsOf } from '../structuring/index.ts';

/** How much of two texts has to be the same words, from 0 to 1, for one to restate the other. */
const ALIKE = 0.75;
/** The same where both have one code. */
const ALIKE_BY_CODE = 0.4;

export interface Restated {
    /** Its words that what it restates says in others. */
    readonly words: readonly string[];
    /** What introduces its items, and is said nowhere else. */
    readonly notes: readonly string[];
}

interface Known {
    readonly code?: string;
    readonly words: readonly string[];
    readonly squeezed: string;
}

/** What a rubric says beside what it restates; nothing where one of its items says something of its own. */
export function restated(
    rubric: string,
    competencies: readonly WrittenCompetency[],
    texts: readonly string[],
): Restated | undefined {
    const list = itemsOf(rubric);
    if (!list) return undefined;
    const told = [
        ...competencies
            .flatMap(flat)
            .map(({ code, title, description }) => ({ text: description ? `${title} ${description}` : title, code })),
        ...texts.map((one) => ({ text: one, code: undefined })),
    ];
    // Most say the same to the letter: only the others are compared word by word.
    const same = new Set(told.map((one) => one.text.trim()));
    let known: Known[] | undefined;
    const compared = (): Known[] => (known ??= told.map((one) => entry(one.text, one.code)));
    const words: string[] = [];
    for (const item of list.items.flatMap(flatItems)) {
        const text = item.paragraphs.length > 0 ? [item.text, ...item.paragraphs].join(' ') : item.text;
        if (same.has(text)) continue;
        const own = entry(text, codeIn(item));
        const found =
            compared().find((one) => one.squeezed === own.squeezed) ?? compared().find((one) => isAlike(own, one));
        if (!found) return undefined;
        if (found.squeezed !== own.squeezed) words.push(...missing(own.words, found.words));
    }
    const notes = list.notes.filter((note) => {
        const { squeezed } = entry(note);
        return !compared().some((one) => one.squeezed === squeezed);
    });
    return { words, notes };
}

function entry(text: string, code?: string): Known {
    const words = keysIn(text);
    return { ...(code === undefined ? {} : { code: codeKey(code) }), words, squeezed: words.join('') };
}

function isAlike(own: Known, other: Known): boolean {
    const byCode = own.code !== undefined && own.code === other.code;
    return likeness(own.words, other.words) >= (byCode ? ALIKE_BY_CODE : ALIKE);
}

/** Dice's coefficient of two bags of words. */
function likeness(a: readonly string[], b: readonly string[]): number {
    if (a.length + b.length === 0) return 1;
    if (Math.min(a.length, b.length) / Math.max(a.length, b.length) < ALIKE_BY_CODE / 2) return 0;
    return (2 * (a.length - missing(a, b).length)) / (a.length + b.length);
}

/** The words of one that the other hasn't, each as often. */
function missing(words: readonly string[], from: readonly string[]): string[] {
    const left = new Map<string, number>();
    for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
    return words.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
    });
}

function flat(competency: WrittenCompetency): WrittenCompetency[] {
    return [competency, ...(competency.competencies ?? []).flatMap(flat)];
}

function flatItems(item: ListItem): ListItem[] {
    return [item, ...item.items.flatMap(flatItems)];
}

function codeIn({ mark }: ListItem): string | undefined {
    return mark?.kind === 'code' ? mark.code : undefined;
}
