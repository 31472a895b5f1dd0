import type { Range } from 'vscode-languageserver-types';
import { isSameItem, occurrenceAt } from './occurrence.ts';
import { usesOf } from './navigation.ts';
import type { Cursor } from './view.ts';

/**
 * The uses of a code that change with its declaration while it is written. Only from the declaration: whoever writes in
 * a use names something else. Only where all uses stand in the same file, spelt alike, and no other declaration could be
 * meant; anything else is for a rename, which sees all files and refuses what would clash.
 */
export function linkedEditing({ view, path, offset }: Cursor): Range[] | undefined {
    const { unit, places } = view;
    const occurrence = occurrenceAt(unit, path, offset);
    if (occurrence?.is !== 'declaration' || unit.root.kind === 'library') return undefined;
    const { item, span } = occurrence;
    if (item.kind === 'certification') return undefined;
    const isMeantWithOthers = unit.references.some(
        ({ target, candidates }) => !target && candidates.some((candidate) => isSameItem(candidate, item)),
    );
    const spelt = places.textOf(path).slice(span.start, span.end);
    const uses = usesOf(view, item);
    const areAlike = uses.every(
        ({ file, start, end }) => file === path && places.textOf(path).slice(start, end) === spelt,
    );
    if (isMeantWithOthers || uses.length === 0 || !areAlike) return undefined;
    return [span, ...uses].map((use) => places.range(use));
}
