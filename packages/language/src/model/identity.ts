import { codeKey } from '../linking/code-key.ts';
import type { Item } from './items.ts';
import { rootOf } from './tree.ts';

const tables = new WeakMap<Item, ReadonlyMap<Item, string>>();

/**
 * What an item is called across edits: the qualified code where it has one, else its parent's identity and a hash of
 * its text. Baselines, symbols and fingerprints rest on it: moving a declaration or mending its spelling keeps it. Of
 * several that would be called the same, the second ends in `~2`: no two items of a unit share an identity.
 */
export function identity(item: Item): string {
    const root = rootOf(item);
    let table = tables.get(root);
    if (!table) tables.set(root, (table = identitiesOf(root)));
    return table.get(item) ?? '';
}

function identitiesOf(root: Item): ReadonlyMap<Item, string> {
    const table = new Map<Item, string>();
    const met = new Map<string, number>();
    const add = (item: Item): void => {
        const holder = holderOf(item);
        const own = item.code
            ? codeKey(item.code.text).replaceAll('|', '.')
            : hash(normalise(item.title?.value ?? item.kind));
        const name = `${holder ? `${table.get(holder)}/` : ''}${item.kind}:${own}`;
        const count = (met.get(name) ?? 0) + 1;
        met.set(name, count);
        table.set(item, count > 1 ? `${name}~${count}` : name);
        for (const child of item.children) add(child);
    };
    add(root);
    return table;
}

/** A coded thing is known by the certification and its bloc, wherever in them it stands; others by their parent. */
function holderOf(item: Item): Item | undefined {
    if (!item.code) return item.parent;
    let holder = item.parent;
    while (holder && holder.kind !== 'block' && holder.parent) holder = holder.parent;
    return holder;
}

function normalise(text: string): string {
    return text
        .normalize('NFC')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .replaceAll('’', "'")
        .trim()
        .toLowerCase();
}

/** Two FNV-1a hashes of 32 bits side by side: short, stable, and of no cryptographic use. */
export function hash(text: string): string {
    let low = 0x811c9dc5;
    let high = 0x1b873593;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        low = Math.imul(low ^ c, 0x01000193);
        high = Math.imul(high ^ c, 0x85ebca6b);
    }
    return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
