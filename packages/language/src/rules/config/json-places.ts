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
const SCALAR = /"(?:[^"\\\n\r]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;

/** Reads a JSON text and keeps the places; throws a `JsonFault` where it is none. */
export function parsePlaced(text: string): PlacedValue {
    const reader = new Reader(text);
    const value = reader.value(0);
    reader.expectEnd();
    return value;
}

class Reader {
    private readonly text: string;
    private offset = 0;

    constructor(text: string) {
        this.text = text;
        if (text.startsWith('\uFEFF')) this.offset = 1;
    }

    value(depth: number): PlacedValue {
        this.skipBlanks();
        if (depth > DEEPEST) throw new JsonFault(this.offset);
        const c = this.text[this.offset];
        if (c === '{') return this.object(depth);
        return c === '[' ? this.array(depth) : this.scalar();
    }

    expectEnd(): void {
        this.skipBlanks();
        if (this.offset < this.text.length) throw new JsonFault(this.offset);
    }

    private object(depth: number): PlacedObject {
        const start = this.offset++;
        const members: PlacedMember[] = [];
        if (!this.take('}')) {
            do {
                this.skipBlanks();
                if (this.text[this.offset] !== '"') throw new JsonFault(this.offset);
                const name = this.scalar();
                if (!this.take(':')) throw new JsonFault(this.offset);
                members.push({ name: String(name.value), at: name, value: this.value(depth + 1) });
            } while (this.take(','));
            if (!this.take('}')) throw new JsonFault(this.offset);
        }
        return { kind: 'object', start, end: this.offset, members };
    }

    private array(depth: number): PlacedArray {
        const start = this.offset++;
        const elements: PlacedValue[] = [];
        if (!this.take(']')) {
            do elements.push(this.value(depth + 1));
            while (this.take(','));
            if (!this.take(']')) throw new JsonFault(this.offset);
        }
        return { kind: 'array', start, end: this.offset, elements };
    }

    private scalar(): PlacedScalar {
        const start = this.offset;
        SCALAR.lastIndex = start;
        const match = SCALAR.exec(this.text);
        if (!match) throw new JsonFault(start);
        this.offset = SCALAR.lastIndex;
        return { kind: 'scalar', start, end: this.offset, value: scalarOf(match[0], start) };
    }

    private take(sign: string): boolean {
        this.skipBlanks();
        if (this.text[this.offset] !== sign) return false;
        this.offset++;
        return true;
    }

    private skipBlanks(): void {
        while (/[ \t\n\r]/.test(this.text[this.offset] ?? '')) this.offset++;
    }
}

function scalarOf(text: string, start: number): PlacedScalar['value'] {
    try {
        return JSON.parse(text) as PlacedScalar['value'];
    } catch {
        throw new JsonFault(start);
    }
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
