import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { competenciesOf, type Item, type ListEntry, shorten } from '../model/index.ts';
import { listingsOf } from '../model/listings.ts';
import type { View } from './view.ts';

/** How many codes a hint names of what a range stands for. */
const MOST = 6;

/** Behind a lone code its text, behind a range or an activity the codes that it stands for. */
export function inlayHints({ unit, places }: View, path: string, from: number, to: number): InlayHint[] {
    const hints: InlayHint[] = [];
    const add = (offset: number, label: string, tooltip?: string): void => {
        if (label === '' || offset < from || offset > to) return;
        const position = places.position(path, offset);
        hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true, ...(tooltip ? { tooltip } : {}) });
    };
    for (const { listing } of listingsOf(unit)) {
        if (listing.span.file !== path) continue;
        if (listing.all) add(listing.span.end, codesOf(listing.competencies));
        const entries = [...listing.entries, ...listing.exceptions];
        const [only] = entries;
        if (entries.length === 1 && only && !only.to) add(only.span.end, meaning(only, 50), titleOf(only));
        else for (const entry of entries) add(entry.span.end, entry.to ? meaning(entry, 0) : container(entry));
    }
    const listed = new Set(
        [...listingsOf(unit)].flatMap(({ listing: { entries } }) =>
            entries.map(({ from: { code } }) => code.span.start),
        ),
    );
    for (const { code, target } of unit.references) {
        if (code.span.file !== path || listed.has(code.span.start) || !target?.title) continue;
        if (target.kind === 'jury' || target.kind === 'awardingBody' || target.kind === 'block') {
            add(code.span.end, shorten(target.title.value, 50), target.title.value);
        }
    }
    return hints;
}

function meaning(entry: ListEntry, length: number): string {
    const { target } = entry.from;
    if (entry.to) return codesOf(entry.items.flatMap(leafItems));
    if (target && isContainer(target)) return codesOf(leafItems(target));
    return target?.title && length > 0 ? shorten(target.title.value, length) : '';
}

function container({ from: { target } }: ListEntry): string {
    return target && isContainer(target) ? codesOf(leafItems(target)) : '';
}

function titleOf({ from: { target } }: ListEntry): string | undefined {
    return target?.title?.value;
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

/** « = C1.1, C1.2, C1.3 ». */
function codesOf(items: readonly Item[]): string {
    const codes = items.map(({ code, title }) => code?.text ?? `« ${shorten(title?.value ?? '', 20)} »`);
    if (codes.length === 0) return '';
    const more = codes.length > MOST ? ` … (${codes.length})` : '';
    return `= ${codes.slice(0, MOST).join(', ')}${more}`;
}
