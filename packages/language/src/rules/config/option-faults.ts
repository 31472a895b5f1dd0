import { type Schema, Validator } from '@cfworker/json-schema';
import type { Message } from '../../model/message.ts';
import { bareValue, type PlacedValue } from './json-places.ts';

/** The part of JSON Schema whose faults are told in words of their own. */
export interface OptionSchema {
    readonly type?: string;
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

/** Keywords whose fault only repeats that something inside is wrong. */
const OUTER: ReadonlySet<string> = new Set(['properties', 'additionalProperties', 'items']);

const TYPES: Readonly<Record<string, Message>> = {
    object: { fr: 'un objet', en: 'an object' },
    array: { fr: 'une liste', en: 'a list' },
    string: { fr: 'un texte', en: 'a text' },
    integer: { fr: 'un nombre entier', en: 'a whole number' },
    number: { fr: 'un nombre', en: 'a number' },
    boolean: { fr: 'true ou false', en: 'true or false' },
};

/** What is wrong with the options given to a rule, by their JSON Schema: for each place the first fault. */
export function optionFaults(value: PlacedValue, schema: OptionSchema): OptionFault[] {
    const whole = { type: 'object', additionalProperties: false, ...schema };
    const { errors } = new Validator(whole as Schema, '2020-12', false).validate(bareValue(value));
    const faults = new Map<string, OptionFault>();
    for (const { keyword, instanceLocation } of errors) {
        // What holds a fault is found at fault after it.
        const isTold = [...faults.keys()].some((told) => `${told}/`.startsWith(`${instanceLocation}/`));
        if (OUTER.has(keyword) || isTold) continue;
        const path = instanceLocation.split('/').slice(1).map(unescaped);
        faults.set(instanceLocation, faultAt(value, whole, path, keyword));
    }
    return [...faults.values()];
}

/** A name in a JSON pointer, as the validator writes it. */
function unescaped(name: string): string {
    return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

function faultAt(value: PlacedValue, schema: OptionSchema, path: readonly string[], keyword: string): OptionFault {
    const [name, ...rest] = path;
    if (name === undefined) return { start: value.start, end: value.end, message: messageOf(keyword, schema) };
    if (value.kind === 'array')
        return faultAt(value.elements[Number(name)] ?? value, schema.items ?? {}, rest, keyword);
    const properties: Readonly<Record<string, OptionSchema>> = schema.properties ?? {};
    const member = value.kind === 'object' ? value.members.findLast((one) => one.name === name) : undefined;
    if (!member) return faultAt(value, schema, [], keyword);
    if (Object.hasOwn(properties, name)) return faultAt(member.value, properties[name] ?? {}, rest, keyword);
    return { start: member.at.start, end: member.at.end, message: unknownOption(name, Object.keys(properties)) };
}

function messageOf(keyword: string, { type, enum: allowed = [], minimum, maximum }: OptionSchema): Message {
    switch (keyword) {
        case 'type': {
            const { fr, en } = TYPES[String(type)] ?? { fr: 'autre chose', en: 'something else' };
            return { fr: `On attend ici ${fr}.`, en: `Here ${en} is expected.` };
        }
        case 'enum': {
            const list = allowed.join(', ');
            return { fr: `On attend ici l’un de : ${list}.`, en: `Here one of these is expected: ${list}.` };
        }
        case 'minimum':
            return { fr: `Il faut ici au moins ${minimum}.`, en: `It takes at least ${minimum} here.` };
        case 'maximum':
            return { fr: `Il faut ici au plus ${maximum}.`, en: `It takes at most ${maximum} here.` };
        default:
            return { fr: 'Cette valeur ne convient pas ici.', en: 'This value doesn’t suit here.' };
    }
}

function unknownOption(name: string, known: readonly string[]): Message {
    const list = known.join(', ');
    return {
        fr: `Cette règle n’a pas d’option « ${name} »${list ? ` ; elle a : ${list}` : ''}.`,
        en: `This rule has no option “${name}”${list ? `; it has: ${list}` : ''}.`,
    };
}
