import { codeKey } from '../model/codes.ts';
import type { Assessment, Block, Competency, Item } from '../model/items.ts';
import { listingsOf } from '../model/listings.ts';
import { blockOf, competenciesOf, familyOf, itemsIn } from '../model/tree.ts';
import type { ListEntry, Listing } from '../model/reference.ts';
import type { Span } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import { codeFor } from './codes.ts';
import type { ListForm } from './operation.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

interface Told {
    readonly listing: Listing;
    /** What the list belongs to. */
    readonly holder: Item;
}

/** Writes the list at a place otherwise; none where it is told so already, or where a comment would be lost. */
export function relist(source: Source, at: Span, form: ListForm): TextEdit[] {
    const { unit } = source;
    const told = [...listingsOf(unit)].find(
        ({ listing: { span } }) => span.file === at.file && span.start === at.start,
    );
    if (!told) return [];
    return FORMS[form](unit, told).filter((edit) => source.commentsIn(edit).length === 0);
}

const FORMS: Readonly<Record<ListForm, (unit: Unit, told: Told) => TextEdit[]>> = {
    codes: asCodes,
    ranges: (unit, { listing }) => runs(listing, (entries) => rangeOver(unit, entries), 3),
    containers: (unit, told) => runs(told.listing, (entries) => containerOf(unit, told, entries), 1),
    all: asAll,
};

/** A range, a container, or « tout » with what is left out, by its codes one by one. */
function asCodes(unit: Unit, { listing, holder }: Told): TextEdit[] {
    const from = blockOf(holder);
    const { span, all, entries, exceptions, competencies, criteria } = listing;
    if (all) {
        const text = codesOf(unit, [...competencies, ...criteria], from);
        return text === undefined || text === '' ? [] : [{ ...span, text }];
    }
    const isOfBlocks = holder.kind === 'certification';
    return [...entries, ...exceptions].flatMap((entry) => {
        const items = isOfBlocks ? entry.items : entry.items.flatMap(namedBy);
        if (entry.broken || items.length === 0 || (!entry.to && items.length === 1 && items[0] === entry.from.target))
            return [];
        const text = codesOf(unit, items, from);
        return text === undefined ? [] : [{ ...entry.span, text }];
    });
}

/** The codes of items as they are written in a bloc, or outside any; undefined where one can't be. */
function codesOf(unit: Unit, items: readonly Item[], from: Block | undefined): string | undefined {
    const codes = items.map((item) =>
        isOwn(unit, item) || isAlone(unit, item) ? codeFor(unit, item, from) : undefined,
    );
    return codes.includes(undefined) ? undefined : codes.join(', ');
}

/** Rewrites each longest stretch of entries for which there is a shorter text. */
function runs(
    { entries }: Listing,
    written: (entries: readonly ListEntry[]) => string | undefined,
    shortest: number,
): TextEdit[] {
    const edits: TextEdit[] = [];
    for (let from = 0; from < entries.length; from++) {
        for (let to = entries.length; to >= from + shortest; to--) {
            const run = entries.slice(from, to);
            const text = run.some(({ broken, items }) => broken || items.length === 0) ? undefined : written(run);
            const [first, last] = [run[0], run.at(-1)];
            if (text === undefined || !first || !last) continue;
            edits.push({ ...first.span, end: last.span.end, text });
            from = to - 1;
            break;
        }
    }
    return edits;
}

/** « C1.1 à C1.3 » for codes that follow one another, with nothing of their kind between. */
function rangeOver(unit: Unit, entries: readonly ListEntry[]): string | undefined {
    const items = entries.flatMap((entry) => entry.items);
    const [first, last] = [items[0], items.at(-1)];
    if (entries.some(({ to }) => to) || !first || !last || !items.every((item) => isAlone(unit, item)))
        return undefined;
    const alike = unit.items.filter(({ kind, parent }) => kind === first.kind && parent === first.parent);
    const start = alike.indexOf(first);
    if (start < 0 || items.some((item, rank) => alike[start + rank] !== item)) return undefined;
    return `${entries[0]?.from.code.text} à ${entries.at(-1)?.from.code.text}`;
}

/** What holds exactly what some entries stand for, in their order. */
function containerOf(unit: Unit, { holder }: Told, entries: readonly ListEntry[]): string | undefined {
    const items = entries.flatMap((entry) => entry.items);
    if (items.some(({ kind }) => kind === 'criterion' || kind === 'block')) return undefined;
    const leaves = items.flatMap(competenciesOf);
    const block = blockOf(holder);
    const container = unit.items.find(
        (item) =>
            CONTAINERS.has(item.kind) &&
            item !== block &&
            !items.includes(item) &&
            isSame(competenciesOf(item), leaves),
    );
    if (!container || (container.kind === 'block' && holder.kind === 'block') || !isAlone(unit, container))
        return undefined;
    return codeFor(unit, container, block);
}

const CONTAINERS: ReadonlySet<Item['kind']> = new Set(['activity', 'competency', 'block']);

/** « tout » for all that the bloc holds; outside a bloc, the certification. */
function asAll(unit: Unit, { listing, holder }: Told): TextEdit[] {
    if (holder.kind !== 'assessment' || holder.evaluations.length > 1) return [];
    if ((listing.all && listing.exceptions.length === 0) || listing.criteria.length > 0) return [];
    const everything = new Set(allFor(unit, holder));
    if (everything.size !== listing.competencies.length || !listing.competencies.every((one) => everything.has(one)))
        return [];
    return [
        {
            ...listing.span,
            end: Math.max(listing.span.end, ...listing.trailingCommas.map(({ end }) => end)),
            text: 'tout',
        },
    ];
}

function allFor(unit: Unit, assessment: Assessment): readonly Competency[] {
    return (
        blockOf(assessment)?.competencies ?? [
            ...unit.competencies,
            ...unit.blocks.flatMap((block) => block.competencies),
        ]
    );
}

/** The competencies and single criteria for which an item of a list stands. */
function namedBy(item: Item): readonly Item[] {
    return item.kind === 'criterion' ? [item] : competenciesOf(item);
}

function isSame(a: readonly Item[], b: readonly Item[]): boolean {
    return a.length === b.length && a.every((item, rank) => item === b[rank]);
}

function isOwn({ items }: Unit, item: Item): boolean {
    return items.includes(item);
}

/** Whether its code means nothing else, wherever it is written. */
function isAlone(unit: Unit, item: Item): boolean {
    if (!item.code) return false;
    const key = codeKey(item.code.text);
    const family = familyOf(item);
    const alike = [...unit.items, ...unit.libraries.flatMap(itemsIn)].filter(
        (other) => other.code && familyOf(other) === family && codeKey(other.code.text) === key,
    );
    return alike.length === 1;
}
