import { type InlayHint, InlayHintKind, type InlayHintLabelPart } from 'vscode-languageserver-types';
import { competenciesOf, type Item, type ListEntry, placeOf, shorten } from '../model/index.ts';
import { listingsOf } from '../model/listings.ts';
import type { Places } from './places.ts';
import type { View } from './view.ts';

/**
 * How many columns a line takes with its hints, beside a preview on a small screen: a longer one would be wrapped, and
 * what is below would jump when hints come and go.
 */
const WIDTH = 60;
/** How long a hint may be (VS Code cuts a longer one), and how short it still tells something. */
const LONGEST = 43;
const SHORTEST = 14;
/** How many competencies a hint names of what a range stands for. */
const MOST = 3;
const TOUT = 'tout';

/**
 * Behind a lone code its name, behind a range or an activity the names of what it stands for, in parentheses: what comes
 * after it in a list isn't taken for part of it, and an editor that breaks the line does so before one, never inside the
 * code, after its dot. Each name leads to what it names.
 */
export function inlayHints({ unit, places }: View, path: string, from: number, to: number): InlayHint[] {
    const hints: InlayHint[] = [];
    const taken = new Map<number, number>();
    const add = (offset: number, items: readonly Item[], tooltip?: string): void => {
        if (items.length === 0 || offset < from || offset > to) return;
        const position = places.position(path, offset);
        const width = taken.get(position.line) ?? widthOf(places, path, position.line);
        const parts = namesIn(items, Math.min(LONGEST, WIDTH - width - 1), places);
        if (!parts) return;
        const label = [{ value: '(' }, ...parts, { value: ')' }];
        taken.set(position.line, width + 1 + lengthOf(label));
        hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true, ...(tooltip ? { tooltip } : {}) });
    };
    const addName = (offset: number, item: Item | undefined): void => {
        if (item?.title?.value) add(offset, [item]);
    };
    const addNames = (offset: number, items: readonly Item[]): void => add(offset, items, items.map(told).join('\n'));
    for (const { listing } of listingsOf(unit)) {
        if (listing.span.file !== path) continue;
        // « tout (…) sauf C1.3 »: behind the last exception it would be taken for its name.
        if (listing.all)
            addNames(listing.except ? listing.span.start + TOUT.length : listing.span.end, listing.competencies);
        const entries = [...listing.entries, ...listing.exceptions];
        for (const entry of entries) {
            const many = manyOf(entry);
            if (many) addNames(entry.span.end, many);
            else if (entries.length === 1) addName(entry.span.end, entry.from.target);
        }
    }
    const listed = new Set(
        [...listingsOf(unit)].flatMap(({ listing: { entries } }) =>
            entries.map(({ from: { code } }) => code.span.start),
        ),
    );
    for (const { code, target } of unit.references) {
        if (code.span.file !== path || listed.has(code.span.start)) continue;
        if (target?.kind === 'jury' || target?.kind === 'awardingBody' || target?.kind === 'block')
            addName(code.span.end, target);
    }
    return hints;
}

/** The first names, as many as there is room for, and how many more there are; undefined where there is none for any. */
function namesIn(items: readonly Item[], room: number, places: Places): InlayHintLabelPart[] | undefined {
    if (room < SHORTEST) return undefined;
    for (let count = Math.min(MOST, items.length); count > 0; count--) {
        const more = items.length > count ? [{ value: `, +${items.length - count}` }] : [];
        const parts: InlayHintLabelPart[] = [];
        let left = room - '()'.length - lengthOf(more) - ', '.length * (count - 1);
        let isTold = true;
        for (const [i, item] of items.slice(0, count).entries()) {
            const length = Math.floor(left / (count - i)) - '…'.length;
            const value = shorten(nameOf(item), Math.max(length, 1));
            isTold &&= length >= SHORTEST || value === nameOf(item);
            left -= value.length;
            if (i > 0) parts.push({ value: ', ' });
            parts.push({ value, location: places.location(placeOf(item)), tooltip: told(item) });
        }
        if (isTold || count === 1) return [...parts, ...more];
    }
    return undefined;
}

function nameOf({ title, code }: Item): string {
    return title?.value || unbroken(code?.text ?? '');
}

function lengthOf(parts: readonly InlayHintLabelPart[]): number {
    return parts.reduce((length, { value }) => length + value.length, 0);
}

function widthOf(places: Places, path: string, line: number): number {
    const start = places.offset(path, { line, character: 0 });
    const end = places.offset(path, { line: line + 1, character: 0 });
    return places.textOf(path).slice(start, end).trimEnd().length;
}

/** What a range or a container stands for; undefined of a lone code. */
function manyOf({ from: { target }, to, items }: ListEntry): readonly Item[] | undefined {
    if (to) return items.flatMap(leafItems);
    return target && isContainer(target) ? leafItems(target) : undefined;
}

function isContainer(item: Item): boolean {
    return (
        item.kind === 'activity' ||
        item.kind === 'block' ||
        (item.kind === 'competency' && item.competencies.length > 0)
    );
}

function leafItems(item: Item): readonly Item[] {
    if (item.kind === 'block') return item.competencies;
    return item.kind === 'activity' || item.kind === 'competency' ? competenciesOf(item) : [item];
}

/** « C1.1 – Accueillir le public ». */
function told({ code, title }: Item): string {
    return [code?.text, title?.value].filter(Boolean).join(' – ');
}

/** A code that no line breaks inside: editors break after a dot. */
function unbroken(code: string): string {
    return code.replace(/[.-]/g, '$&\u2060');
}
