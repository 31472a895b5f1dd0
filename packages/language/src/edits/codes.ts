import { codeKey } from '../model/codes.ts';
import type { Block, Item } from '../model/items.ts';
import { blockOf, familyOf, holdersOf } from '../model/tree.ts';
import { type Span, spanHolds } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';

/** The bloc in whose braces an item is declared (a bloc itself stands in the certification). */
export function scopeOf(item: Item): Block | undefined {
    return item.parent ? blockOf(item.parent) : undefined;
}

/** The bloc in whose braces a place lies. */
export function blockAt(unit: Unit, span: Span): Block | undefined {
    return unit.blocks.find((block) => spanHolds(block.span, span));
}

/**
 * How an item is written at a place in a bloc, or outside any: with its container where another has its code; undefined
 * where it can't be.
 */
export function codeFor(unit: Unit, item: Item, from: Block | undefined): string | undefined {
    const { code } = item;
    if (!code) return undefined;
    const key = codeKey(code.text);
    const alike = unit.items.filter(
        (other) =>
            other !== item && other.code && familyOf(other) === familyOf(item) && codeKey(other.code.text) === key,
    );
    const own = scopeOf(item);
    // Of two declared alike, what is written means the first.
    if (alike.some((other) => scopeOf(other) === own && isMeantBefore(unit, other, item))) return undefined;
    if (alike.length === 0 || own === from) return code.text;
    if (!own && !alike.some((other) => scopeOf(other) === from)) return code.text;
    const container = own ?? containerOf(item);
    return container?.code ? `${container.code.text}.${code.text}` : code.text;
}

function isMeantBefore({ items }: Unit, other: Item, item: Item): boolean {
    return other.code?.text === item.code?.text && items.indexOf(other) < items.indexOf(item);
}

function containerOf(item: Item): Item | undefined {
    return holdersOf(item).find(({ code, kind }) => code && kind !== 'library');
}

/** Whether two spellings are one code. */
export function codesAlike(a: string, b: string): boolean {
    return codeKey(a) === codeKey(b);
}
