import type { Block, Item } from '../model/items.ts';

type OfKind<K extends Item['kind']> = Extract<Item, { readonly kind: K }>;

/** What of a kind an item stands in, outermost first. */
export function holders<K extends Item['kind']>(item: Item, kind: K): OfKind<K>[] {
    const found: OfKind<K>[] = [];
    for (let i = item.parent; i; i = i.parent) if (i.kind === kind) found.unshift(i as OfKind<K>);
    return found;
}

/** The bloc in which an item stands. */
export function blockOf(item: Item): Block | undefined {
    return holders(item, 'block').at(-1);
}
