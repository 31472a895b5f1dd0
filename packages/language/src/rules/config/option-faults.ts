import type { Message } from '../../model/message.ts';
import type { PlacedValue } from './json-places.ts';

/** The part of JSON Schema that options of rules are written in. */
interface OptionSchema {
    readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
    readonly enum?: readonly unknown[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly properties?: Readonly<Record<string, OptionSchema>>;
    readonly items?: OptionSchema;
}

export interface OptionFault {
    readonly start: number;
    readonly end: number;
    readonly message: Message;
}

const TYPES: Readonly<Record<NonNullable<OptionSchema['type']>, Message>> = {
    object: { fr: 'un objet', en: 'an object' },
    array: { fr: 'une liste', en: 'a list' },
    string: { fr: 'un texte', en: 'a text' },
    integer: { fr: 'un nombre entier', en: 'a whole number' },
    number: { fr: 'un nombre', en: 'a number' },
    boolean: { fr: 'true ou false', en: 'true or false' },
};

/** What is wrong with the options given to a rule. */
export function* optionFaults(value: PlacedValue, schema: OptionSchema): Generator<OptionFault> {
    const { start, end } = value;
    if (schema.type && !hasType(value, schema.type)) {
        const { fr, en } = TYPES[schema.type];
        yield { start, end, message: { fr: `On attend ici ${fr}.`, en: `Here ${en} is expected.` } };
        return;
    }
    if (value.kind === 'scalar') yield* scalarFaults(value.value, schema, start, end);
    if (value.kind === 'array' && schema.items) {
        for (const element of value.elements) yield* optionFaults(element, schema.items);
    }
    if (value.kind === 'object') {
        const known = schema.properties ?? {};
        for (const { name, at, value: own } of value.members) {
            const property = Object.hasOwn(known, name) ? known[name] : undefined;
            if (property) yield* optionFaults(own, property);
            else yield { start: at.start, end: at.end, message: unknownOption(name, Object.keys(known)) };
        }
    }
}

function* scalarFaults(value: unknown, schema: OptionSchema, start: number, end: number): Generator<OptionFault> {
    const { minimum, maximum, enum: allowed } = schema;
    if (allowed && !allowed.includes(value)) {
        const list = allowed.join(', ');
        yield {
            start,
            end,
            message: { fr: `On attend ici l’un de : ${list}.`, en: `Here one of these is expected: ${list}.` },
        };
    }
    if (typeof value !== 'number') return;
    if (minimum !== undefined && value < minimum)
        yield {
            start,
            end,
            message: { fr: `Il faut ici au moins ${minimum}.`, en: `It takes at least ${minimum} here.` },
        };
    if (maximum !== undefined && value > maximum)
        yield {
            start,
            end,
            message: { fr: `Il faut ici au plus ${maximum}.`, en: `It takes at most ${maximum} here.` },
        };
}

function hasType(value: PlacedValue, type: NonNullable<OptionSchema['type']>): boolean {
    if (type === 'object' || type === 'array') return value.kind === type;
    if (value.kind !== 'scalar') return false;
    return type === 'integer' ? Number.isInteger(value.value) : typeof value.value === type;
}

function unknownOption(name: string, known: readonly string[]): Message {
    const list = known.join(', ');
    return {
        fr: `Cette règle n’a pas d’option « ${name} »${list ? ` ; elle a : ${list}` : ''}.`,
        en: `This rule has no option “${name}”${list ? `; it has: ${list}` : ''}.`,
    };
}
