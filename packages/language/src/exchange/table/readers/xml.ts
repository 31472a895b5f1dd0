import { SaxesParser } from 'saxes';
import { broken, LIMITS, tooLarge, UnreadableTable } from './refusal.ts';

/** An element, by names without prefix: producers choose their own. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
    readonly children: (XmlElement | string)[];
}

const STEP = 1_000_000;

/** The tree of an XML part. Entities of the file's own are not expanded, and its size is bounded. */
export function parseXml(bytes: Uint8Array): XmlElement {
    const parser = new SaxesParser();
    const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
    let count = 0;
    parser.on('doctype', () => {
        throw broken('définition de type interdite');
    });
    parser.on('error', () => {
        throw broken('XML mal formé');
    });
    parser.on('opentag', ({ name, attributes }) => {
        if (++count > LIMITS.elements) throw tooLarge('trop de cellules ou de mises en forme');
        if (stack.length > LIMITS.depth) throw broken('éléments emboîtés sans fin');
        const element: Open = { name: local(name), attributes: localAttributes(attributes), children: [] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
    });
    parser.on('closetag', () => void stack.pop());
    parser.on('text', (text) => void stack.at(-1)?.children.push(text));
    parser.on('cdata', (text) => void stack.at(-1)?.children.push(text));
    const decoder = decoderOf(bytes);
    try {
        for (let start = 0; start < bytes.length; start += STEP) {
            parser.write(decoder.decode(bytes.subarray(start, start + STEP), { stream: true }));
        }
        parser.close();
    } catch (error) {
        if (error instanceof UnreadableTable) throw error;
        throw broken('XML mal formé');
    }
    const root = stack[0]?.children.find((child) => typeof child !== 'string');
    if (!root) throw broken('XML vide');
    return root;
}

function decoderOf([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
    return new TextDecoder('utf-8', { fatal: true });
}

function local(name: string): string {
    return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
    const named: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns')) named[local(name)] = value;
    return named;
}

export function elements({ children }: XmlElement): XmlElement[] {
    return children.filter((child) => typeof child !== 'string');
}

/** The first child of that name, or what lies below it by a path of names. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
    let found = element;
    for (const name of path) found = found && elements(found).find((one) => one.name === name);
    return found;
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
    return element ? elements(element).filter((one) => one.name === name) : [];
}

/** The `val` of a child, as WordprocessingML says most things. */
export function value(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
    return child(element, ...path)?.attributes.val;
}

/** All the text below, in order. */
export function allText(element: XmlElement): string {
    return element.children.map((one) => (typeof one === 'string' ? one : allText(one))).join('');
}
