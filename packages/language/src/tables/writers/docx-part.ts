// A part of someone else's Word document, read whole and written anew: what is written is well formed whatever was read, and
// holds nothing but elements and their texts.
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { TemplateError } from '../format.ts';
import { WORD } from './docx-styles.ts';
import { inert } from '../../model/inert.ts';
import { escapeMarkup } from './markup.ts';

/** An element with its name and attributes as they are written, prefixes and all. */
export interface PartElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (PartElement | string)[];
}

/** The styles of a large template hold some 20,000 elements, ten deep. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 64;

/** Of a part of a template, unpacked, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** A part as it is packed; once, as an archive may say the same name thousands of times. Fails with a `TemplateError`. */
export function partIn(template: Uint8Array, path: string, most = LARGEST): Uint8Array | undefined {
    let isFound = false;
    try {
        const files = unzipSync(template, {
            filter: ({ name, originalSize }) => {
                if (isFound || name !== path) return false;
                if (originalSize > most) throw new TemplateError('too large');
                return (isFound = true);
            },
        });
        return files[path];
    } catch (error) {
        if (error instanceof TemplateError) throw error;
        throw new TemplateError('no Word document', { cause: error });
    }
}

export function textIn(bytes: Uint8Array): string {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
        throw new TemplateError('damaged', { cause: error });
    }
}

/** Fails with a `TemplateError` where it is not well formed, or beyond all measure. */
export function readPart(xml: string): PartElement {
    // The prefix of our own styles is known without a declaration.
    const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { w: WORD } });
    const top: Building = { name: '', attributes: {}, children: [] };
    const open = [top];
    let count = 0;
    const refuse = (): never => {
        throw new TemplateError('damaged');
    };
    parser.on('error', refuse);
    parser.on('doctype', refuse);
    parser.on('opentag', ({ name, attributes }) => {
        if (++count > MOST_ELEMENTS || open.length > DEEPEST) throw new TemplateError('too large');
        const values = Object.entries(attributes).map(([key, { value }]) => [key, inert(value)]);
        const element: Building = {
            name,
            attributes: Object.fromEntries(values) as Record<string, string>,
            children: [],
        };
        open.at(-1)?.children.push(element);
        open.push(element);
    });
    parser.on('closetag', () => void open.pop());
    parser.on('text', (text) => void open.at(-1)?.children.push(text));
    parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
    parser.write(xml).close();
    return top.children.find((child) => typeof child !== 'string') ?? refuse();
}

interface Building extends PartElement {
    readonly children: (PartElement | string)[];
}

export function writePart({ name, attributes, children }: PartElement): string {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
    const inner = children.map((child) => (typeof child === 'string' ? escapeMarkup(inert(child)) : writePart(child)));
    return `<${name}${written.join('')}${inner.length === 0 ? '/>' : `>${inner.join('')}</${name}>`}`;
}

export function elementsIn({ children }: PartElement): PartElement[] {
    return children.filter((child) => typeof child !== 'string');
}

/** The same with each of its elements changed, or left out where that gives undefined; from the outside in. */
export function mapElements(
    element: PartElement,
    change: (element: PartElement) => PartElement | undefined,
): PartElement {
    const children = element.children.flatMap((child) => {
        const changed = typeof child === 'string' ? child : change(child);
        return changed === undefined ? [] : [typeof changed === 'string' ? changed : mapElements(changed, change)];
    });
    return { ...element, children };
}
