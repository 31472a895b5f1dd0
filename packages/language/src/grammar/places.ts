import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { tokenName, tokenNumber } from './straight/read-straight.ts';
import type { StraightPlace } from './straight/straight-reader.ts';
import type { Stretch } from './stretch.ts';

/** A word or sign where it stands, by the name that the grammar has for it. */
export interface PlacedWord extends Stretch {
    readonly name: string;
}

type Placed = AstNode & { readonly $place?: StraightPlace };

/** Where a node stands, whichever way the file was read; undefined for what was put in to mend it. */
export function placeOf(node: AstNode): Stretch | undefined {
    const { $place: place, $cstNode: cst } = node as Placed;
    if (!place) return cst && { start: cst.offset, end: cst.end };
    return stretchOf(place, place.first, place.after);
}

/** From one token of a node to before another. */
function stretchOf({ tokens: { starts, ends } }: StraightPlace, first: number, after: number): Stretch {
    if (after === first) return { start: 0, end: 0 };
    return { start: starts[first] as number, end: ends[after - 1] as number };
}

/** The braces of a node itself, from the opening one to behind the closing one, where it has both. */
export function bracesOf(node: AstNode): Stretch | undefined {
    const { $place: place } = node as Placed;
    if (place) return place.open < 0 ? undefined : stretchOf(place, place.open, place.after);
    const signs = ownWordsOf(node).filter(({ name }) => name === '{' || name === '}');
    const [open, close] = [signs[0], signs.at(-1)];
    return open?.name === '{' && close?.name === '}' ? { start: open.start, end: close.end } : undefined;
}

/** The first word or sign of a name that stands in a node itself. */
export function ownWordOf(node: AstNode, name: string): PlacedWord | undefined {
    const { $place: place } = node as Placed;
    if (place && !isAmong(place, tokenNumber(name))) return undefined;
    return ownWordsOf(node).find((word) => word.name === name);
}

function isAmong({ tokens, first, after }: StraightPlace, type: number): boolean {
    const at = tokens.types.indexOf(type, first);
    return at >= 0 && at < after;
}

/** The word of a statement right before a part of it. */
export function wordBefore(part: AstNode): PlacedWord | undefined {
    const { $place: place, $container: node } = part as Placed;
    if (place) return place.first === 0 ? undefined : wordAt(place, place.first - 1);
    const stretch = placeOf(part);
    return node && stretch && ownWordsOf(node).findLast(({ end }) => end <= stretch.start);
}

/** The words and signs that stand in a node itself, not in a part of it, in order. */
export function ownWordsOf(node: AstNode): PlacedWord[] {
    const { $place: place, $cstNode: cst } = node as Placed;
    return place ? wordsAround(node, place) : leavesOf(node, cst).map(wordOf);
}

function wordAt({ tokens: { types, starts, ends } }: StraightPlace, rank: number): PlacedWord {
    return { name: tokenName(types[rank] as number), start: starts[rank] as number, end: ends[rank] as number };
}

function wordsAround(node: AstNode, place: StraightPlace): PlacedWord[] {
    const { first, after } = place;
    const words: PlacedWord[] = [];
    const push = (from: number, to: number): void => {
        for (let i = from; i < to; i++) words.push(wordAt(place, i));
    };
    let at = first;
    for (const part of partsOf(node)) {
        push(at, part.first);
        at = part.after;
    }
    push(at, after);
    return words;
}

/** The places of the nodes right below a node, in order. */
function partsOf(node: AstNode): StraightPlace[] {
    const places: StraightPlace[] = [];
    const add = (value: unknown): void => {
        const place = (value as Placed | undefined)?.$place;
        if (place) places.push(place);
    };
    for (const [feature, value] of Object.entries(node)) {
        if (feature.startsWith('$')) continue;
        if (Array.isArray(value)) value.forEach(add);
        else add(value);
    }
    return places.toSorted((a, b) => a.first - b.first);
}

function wordOf({ tokenType, offset, end }: LeafCstNode): PlacedWord {
    return { name: tokenType.name, start: offset, end };
}

function leavesOf(node: AstNode, cst: CstNode | undefined): LeafCstNode[] {
    if (!cst || cst.astNode !== node) return [];
    if (isLeafCstNode(cst)) return cst.hidden ? [] : [cst];
    return isCompositeCstNode(cst) ? cst.content.flatMap((child) => leavesOf(node, child)) : [];
}
