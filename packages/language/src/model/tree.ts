// The tree of what is declared, as everybody asks it: what stands in what, and what an item stands for.
import { isInside } from '../linking/declaration.ts';
import type { Assessment, AssessmentItem, Block, Competency, Item } from './items.ts';

export { familyOf, isInside } from '../linking/declaration.ts';

type OfKind<K extends Item['kind']> = Extract<Item, { readonly kind: K }>;

/** Whether an item is another, or stands in it however deep. */
export function isIn(item: Item, holder: Item): boolean {
    return item === holder || isInside(item, holder);
}

/** What an item stands in, the nearest first. */
export function holdersOf(item: Item): Item[] {
    const holders: Item[] = [];
    for (let i = item.parent; i; i = i.parent) holders.push(i);
    return holders;
}

/** What of a kind an item stands in, outermost first. */
export function holdersOfKind<K extends Item['kind']>(item: Item, kind: K): OfKind<K>[] {
    return holdersOf(item)
        .filter((holder): holder is OfKind<K> => holder.kind === kind)
        .toReversed();
}

/** The nearest of a kind that an item is or stands in. */
export function nearest<K extends Item['kind']>(item: Item, kind: K): OfKind<K> | undefined {
    for (let i: Item | undefined = item; i; i = i.parent) if (i.kind === kind) return i as OfKind<K>;
    return undefined;
}

/** The bloc that an item is or stands in. */
export function blockOf(item: Item): Block | undefined {
    return nearest(item, 'block');
}

/** The certification or library in which an item is declared. */
export function rootOf(item: Item): Item {
    let root = item;
    while (root.parent) root = root.parent;
    return root;
}

/** All that is declared in an item, however deep, in the order of the text. */
export function itemsIn(item: Item): Item[] {
    const items: Item[] = [];
    collectItems(item, items);
    return items;
}

function collectItems(item: Item, into: Item[]): void {
    for (const child of item.children) {
        into.push(child);
        collectItems(child, into);
    }
}

/**
 * The competencies that an item stands for, none that holds others: of a bloc all that it certifies, of a criterion
 * the one that it is of.
 */
export function competenciesOf(item: Item): readonly Competency[] {
    if (item.kind === 'block') return item.competencies;
    if (item.kind === 'criterion') return item.parent?.kind === 'competency' ? [item.parent] : [];
    const leaves: Competency[] = [];
    collectLeaves(item, leaves);
    return leaves;
}

function collectLeaves(item: Item, into: Competency[]): void {
    const before = into.length;
    for (const child of item.children) collectLeaves(child, into);
    if (into.length === before && item.kind === 'competency') into.push(item);
}

/** The épreuves that are passed themselves: those that hold no others. */
export function leafAssessments(item: AssessmentItem): Assessment[] {
    if (item.assessments.length > 0) return item.assessments.flatMap(leafAssessments);
    return item.kind === 'assessment' ? [item] : [];
}
