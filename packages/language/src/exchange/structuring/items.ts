// A published list as a tree of items: what introduces it, what stands between its items, what holds what.
import { codeKey } from '../../model/codes.ts';
import type { Mark } from './marks.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface ListItem {
    readonly mark?: Mark;
    /** Its text, without its mark. */
    readonly text: string;
    /** What follows in paragraphs of its own. */
    readonly paragraphs: readonly string[];
    readonly items: readonly ListItem[];
}

/** How the items of a list are told from one another. */
export type ListStyle = 'coded' | 'marked' | 'plain';

export interface ItemList {
    readonly style: ListStyle;
    /** What stands before the items, or between them, and is none of them: one paragraph each, in order. */
    readonly notes: readonly string[];
    readonly items: readonly ListItem[];
}

/** What opens a list of something else, and whether an item goes back to what is listed. */
export interface Aside {
    readonly opens: RegExp;
    readonly ends: (text: string) => boolean;
}

/**
 * The items of a text; nothing where it reads as prose, of which no part stands by itself. What an aside opens is told
 * with the notes, item by item.
 */
export function itemsOf(text: string, aside?: Aside): ItemList | undefined {
    const segments = segmentsOf(text);
    if (segments.every((segment) => itemMark(segment) === undefined)) return plainItems(segments);
    const start = startOfCodes(segments);
    const rest = segments.slice(start);
    const introduction = segments.slice(0, start).map((segment) => segment.text);
    return new TreeBuilder(introduction, rest, ranksOf(rest), aside).build();
}

/** Where a list with codes begins: bullets before the first of them only tell what is to come. */
function startOfCodes(segments: readonly Segment[]): number {
    const families = segments.flatMap(({ marks: [mark] }) => (mark?.kind === 'code' ? [mark.family] : []));
    const isOne = (mark: Mark | undefined): boolean =>
        mark?.kind === 'code' && (mark.isFirm || families.filter((family) => family === mark.family).length > 1);
    const first = segments.findIndex(({ marks: [mark] }) => isOne(mark));
    const before = segments.slice(0, Math.max(first, 0));
    const isTold = before.every(({ marks: [mark] }) => mark === undefined || mark.kind === 'bullet');
    return isTold && first > 0 ? first : 0;
}

/** Which marks of a list are those of items, and how deep each kind stands: a kind met later stands deeper. */
function ranksOf(segments: readonly Segment[]): Map<string, number> {
    const kinds = segments.map(kindOf).filter((kind) => kind !== undefined);
    const ranks = new Map<string, number>();
    for (const kind of kinds) if (!ranks.has(kind)) ranks.set(kind, ranks.size);
    return ranks;
}

/** Marks alike are of one kind: codes of one family, numbers, one sign. A lone code without end may be anything. */
function kindOf(segment: Segment): string | undefined {
    const mark = itemMark(segment);
    if (!mark) return undefined;
    if (mark.kind === 'code') return `code ${mark.family}`;
    if (mark.kind === 'label') return `label ${mark.label}`;
    return mark.kind === 'bullet' ? `bullet ${mark.sign}` : 'number';
}

/** Of « * C1. » the code, which says more. */
function itemMark({ marks }: Segment): Mark | undefined {
    return marks.find(({ kind }) => kind === 'code' || kind === 'label') ?? marks[0];
}

/** What says of itself that it stands beside the items. */
export const NOTE = /^(?:N\.?\s?B\b|Nota\b|Remarques?\b|Attention\b|Rappel\b|Important\b)/iu;
const INNER_SENTENCE = /[.!?…]\s+(?:\p{Lu}|[«“"])/u;

/** What has no marks is a list where each part is one sentence. */
function plainItems(segments: readonly Segment[]): ItemList | undefined {
    const notes: string[] = [];
    let rest = [...segments];
    const [first, second] = rest;
    if (first && second && first.text.endsWith(':')) {
        notes.push(first.text);
        rest = rest.slice(1);
    }
    notes.push(...rest.filter(({ text }) => NOTE.test(text)).map(({ text }) => text));
    rest = rest.filter(({ text }) => !NOTE.test(text));
    const prose = rest.filter(({ text }) => INNER_SENTENCE.test(text) || text.endsWith(':'));
    if (rest.length === 0 || prose.length * 3 >= rest.length) return undefined;
    return { style: 'plain', notes, items: rest.map(({ text }) => ({ text, paragraphs: [], items: [] })) };
}

interface Building {
    readonly mark: Mark;
    readonly rank: number;
    readonly text: string;
    readonly paragraphs: string[];
    readonly items: Building[];
}

/** Goes over the segments with the items that are open, the innermost last. */
class TreeBuilder {
    private readonly roots: Building[] = [];
    private readonly open: Building[] = [];
    private readonly notes: string[];
    private readonly segments: readonly Segment[];
    private readonly ranks: ReadonlyMap<string, number>;
    private readonly aside: Aside | undefined;

    constructor(
        introduction: readonly string[],
        segments: readonly Segment[],
        ranks: ReadonlyMap<string, number>,
        aside: Aside | undefined,
    ) {
        this.notes = [...introduction];
        this.segments = segments;
        this.ranks = ranks;
        this.aside = aside;
    }

    build(): ItemList {
        let isAside = false;
        for (const [index, segment] of this.segments.entries()) {
            const mark = itemMark(segment);
            const kind = kindOf(segment);
            if (mark) isAside &&= mark.kind !== 'code' && !this.aside?.ends(segment.body);
            else isAside = this.aside?.opens.test(segment.text) ?? false;
            if (isAside) {
                this.notes.push(mark ? `- ${segment.body}` : segment.text);
                continue;
            }
            if (mark && kind !== undefined) this.add(mark, this.ranks.get(kind) ?? 0, segment.body);
            else this.addText(segment.text, this.segments[index + 1]);
        }
        const isCoded = this.roots.some(({ mark }) => mark.kind === 'code' || mark.kind === 'label');
        return { style: isCoded ? 'coded' : 'marked', notes: this.notes, items: this.roots };
    }

    private add(mark: Mark, rank: number, text: string): void {
        while (this.open.length > 0 && !holds(this.open.at(-1) as Building, mark, rank)) this.open.pop();
        const item: Building = { mark, rank, text, paragraphs: [], items: [] };
        (this.open.at(-1)?.items ?? this.roots).push(item);
        this.open.push(item);
    }

    /** Text without a mark goes on about the item before it, unless it speaks of what follows or of the whole. */
    private addText(text: string, next: Segment | undefined): void {
        const last = this.open.at(-1);
        if (!last || NOTE.test(text) || (text.endsWith(':') && this.standsBeside(last, next))) this.notes.push(text);
        else last.paragraphs.push(text);
    }

    /** Whether what follows isn't held by the item before it. */
    private standsBeside(last: Building, next: Segment | undefined): boolean {
        const mark = next && itemMark(next);
        if (!next || !mark) return false;
        const root = this.open[0] ?? last;
        return !holds(root, mark, this.ranks.get(kindOf(next) ?? '') ?? 0);
    }
}

/** A code holds those that begin with it; a mark holds what is marked by a kind that stands deeper. */
function holds(holder: Building, mark: Mark, rank: number): boolean {
    if (holder.mark.kind === 'code' && mark.kind === 'code')
        return codeKey(mark.code).startsWith(`${codeKey(holder.mark.code)}|`);
    return rank > holder.rank;
}
