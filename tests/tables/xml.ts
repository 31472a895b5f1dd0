// Reads the XML of Word and Excel files with a parser of its own: what a test compares was not read by what wrote it.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (Element | string)[];
}

/** The files of an archive, as text. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
    return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** The root element; saxes refuses what isn't well formed, and every character that XML doesn't hold. */
export function parseXml(text: string): Element {
    const parser = new SaxesParser({ xmlns: false });
    const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
    const open: { children: (Element | string)[] }[] = [root];
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        const element = { name, attributes, children: [] as (Element | string)[] };
        open.at(-1)?.children.push(element);
        open.push(element);
    });
    parser.on('closetag', () => void open.pop());
    parser.on('text', (part) => void open.at(-1)?.children.push(part));
    parser.write(text).close();
    return root.children.find((child): child is Element => typeof child !== 'string') as Element;
}

/** The elements of a name at any depth, in order; not those inside another of the same name. */
export function all(element: Element, name: string): Element[] {
    return element.children.flatMap((child) =>
        typeof child === 'string' ? [] : child.name === name ? [child] : all(child, name),
    );
}

/** The first element at a path of names below. */
export function at(element: Element | undefined, ...names: readonly string[]): Element | undefined {
    return names.reduce<Element | undefined>(
        (found, name) =>
            found?.children.find((child): child is Element => typeof child !== 'string' && child.name === name),
        element,
    );
}

export function textOf(element: Element): string {
    return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
