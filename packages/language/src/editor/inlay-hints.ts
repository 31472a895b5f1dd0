import { type InlayHint, InlayHintKind, type InlayHintLabelPart } from 'vscode-languageserver-types';
import { competenciesOf, type Item, type ListEntry, placeOf, shorten } from '../model/index.ts';
import { listingsOf } from '../model/listings.ts';
import type { View } from './view.ts';

/** How many competencies a hint names of what a range stands for, and how much of each. */
const MOST = 3;
const NAME = 24;

/**
 * Behind a lone code its name, behind a range or an activity the names of what it stands for, in parentheses: what comes
 * after it in a list isn't taken for part of it. Each name leads to what it names.
 */
export function inlayHints({ unit, places }: View, path: string, from: number, to: number): InlayHint[] {
    const hints: InlayHint[] = [];
    const add = (offset: number, parts: readonly InlayHintLabelPart[], tooltip?: string): void => {
        if (parts.length === 0 || offset < from || offset > to) return;
        const position = places.position(path, offset);
        const label = [...parts];
        hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true, ...(tooltip ? { tooltip } : {}) });
    };
    const nameOf = (item: Item, length: number): InlayHintLabelPart => ({
        value: item.title ? shorten(item.title.value, length) : unbroken(item.code?.text ?? ''),
        location: places.location(placeOf(item)),
        ...(item.title ? { tooltip: told(item) } : {}),
    });
    const addName = (offset: number, item: Item | undefined): void => {
        if (item?.title) add(offset, [nameOf(item, 50)]);
    };
    const addNames = (offset: number, items: readonly Item[]): void => {
        if (items.length === 0) return;
        const names = items.slice(0, MOST).flatMap((item, i) => [{ value: i > 0 ? ', ' : '' }, nameOf(item, NAME)]);
        const more = items.length > MOST ? `, +${items.length - MOST})` : ')';
        const parts = [{ value: '(' }, ...names, { value: more }].filter(({ value }) => value !== '');
        add(offset, parts, items.map(told).join('\n'));
    };
    for (const { listing } of listingsOf(unit)) {
        if (listing.span.file !== path) continue;
        if (listing.all) addNames(listing.span.end, listing.competencies);
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
