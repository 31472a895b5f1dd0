import { type Node, parseTree, visit } from 'jsonc-parser';

/** A value of a JSON text with the stretch that it stands on. */
export type PlacedValue = PlacedObject | PlacedArray | PlacedScalar;

interface Placed {
    readonly start: number;
    readonly end: number;
}

export interface PlacedObject extends Placed {
    readonly kind: 'object';
    readonly members: readonly PlacedMember[];
}

export interface PlacedMember {
    readonly name: string;
    /** Of the name, quotes included. */
    readonly at: Placed;
    readonly value: PlacedValue;
}

export interface PlacedArray extends Placed {
    readonly kind: 'array';
    readonly elements: readonly PlacedValue[];
}

export interface PlacedScalar extends Placed {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
}

/** Where a text stops being JSON. */
export class JsonFault extends Error {
    readonly offset: number;

    constructor(offset: number) {
        super('This is no JSON.');
        this.offset = offset;
    }
}

const DEEPEST = 100;
const STRICT = { disallowComments: true, allowTrailingComma: false };

/** Reads a JSON text and keeps the places; throws a `JsonFault` where it is none. */
export function parsePlaced(text: string): PlacedValue {
    const json = text.replace(/^\uFEFF/, ' ');
    expectJson(json);
    const root = parseTree(json, [], STRICT);
    if (!root) throw new JsonFault(0);
    return placed(root);
}

/** What nests too deeply would exhaust the stack of whoever reads it: to us it is no JSON. */
function expectJson(text: string): void {
    let depth = 0;
    const enter = (offset: number) => {
        if (++depth > DEEPEST) throw new JsonFault(offset);
    };
    const leave = () => void depth--;
    visit(
        text,
        {
            onObjectBegin: enter,
            onArrayBegin: enter,
            onObjectEnd: leave,
            onArrayEnd: leave,
            onError: (_, offset) => {
                throw new JsonFault(offset);
            },
        },
        STRICT,
    );
}

function placed(node: Node): PlacedValue {
    const place = placeOf(node);
    const children = node.children ?? [];
    switch (node.type) {
        case 'object':
            return { kind: 'object', ...place, members: children.flatMap(memberOf) };
        case 'array':
            return { kind: 'array', ...place, elements: children.map(placed) };
        default:
            return { kind: 'scalar', ...place, value: node.value as PlacedScalar['value'] };
    }
}

function memberOf({ children: [name, value] = [] }: Node): PlacedMember[] {
    return name && value ? [{ name: String(name.value), at: placeOf(name), value: placed(value) }] : [];
}

function placeOf({ offset, length }: Node): Placed {
    return { start: offset, end: offset + length };
}

/** The value without its places. */
export function bareValue(value: PlacedValue): unknown {
    switch (value.kind) {
        case 'object':
            return Object.fromEntries(value.members.map((member) => [member.name, bareValue(member.value)]));
        case 'array':
            return value.elements.map(bareValue);
        case 'scalar':
            return value.value;
    }
}
