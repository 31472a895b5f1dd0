import { codeKey } from '../linking/code-key.ts';
import type { Item } from './items.ts';
import { onceFor } from './once.ts';
import { groupBy } from './group-by.ts';
import { itemsIn, rootOf } from './tree.ts';

const identitiesIn = onceFor((root: Item) => new Identities(root));

/**
 * What an item is called across edits: the qualified code where it has one, else its parent's identity and a hash of
 * its text. Baselines, symbols and fingerprints rest on it: moving a declaration or mending its spelling keeps it. Of
 * several that would be called the same, the second ends in `~2`: no two items of a unit share an identity.
 */
export function identity(item: Item): string {
    return identitiesIn(rootOf(item)).of(item);
}

/** The identities of what stands in a root, found when they are asked for: of most items nobody asks. */
class Identities {
    private readonly root: Item;
    private readonly table = new Map<Item, string>();
    private coded: ReadonlyMap<string, readonly Item[]> | undefined;

    constructor(root: Item) {
        this.root = root;
    }

    of(item: Item): string {
        if (!this.table.has(item)) this.name(this.likeOf(item));
        return this.table.get(item) ?? '';
    }

    /** All that may be called as an item is, itself among them, in declared order. */
    private likeOf({ parent, code }: Item): readonly Item[] {
        if (!parent) return [this.root];
        if (!code) return parent.children.filter((sibling) => !sibling.code);
        this.coded ??= groupBy(itemsIn(this.root).filter(isCoded), keyOf);
        return this.coded.get(codeKey(code.text)) ?? [];
    }

    private name(alike: readonly Item[]): void {
        const met = new Map<string, number>();
        for (const item of alike) {
            const holder = holderOf(item);
            const own = item.code ? keyOf(item).replaceAll('|', '.') : hash(normalise(item.title?.value ?? item.kind));
            const name = `${holder ? `${this.of(holder)}/` : ''}${item.kind}:${own}`;
            const count = (met.get(name) ?? 0) + 1;
            met.set(name, count);
            this.table.set(item, count > 1 ? `${name}~${count}` : name);
        }
    }
}

function isCoded({ code }: Item): boolean {
    return code !== undefined;
}

function keyOf({ code }: Item): string {
    return codeKey(code?.text ?? '');
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
