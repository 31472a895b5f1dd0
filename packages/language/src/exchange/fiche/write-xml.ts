import { inertLine } from '../../model/inert.ts';

/** An element of an XML document: it holds a text, or elements. */
export interface XmlElement {
    readonly name: string;
    readonly content: string | readonly XmlElement[];
}

/** A text, or nothing where there is none: in a flux of fiches, what is empty is absent. */
export function leaf(name: string, text: string | undefined): XmlElement[] {
    const content = inertLine(text ?? '').trim();
    return content === '' ? [] : [{ name, content }];
}

/** An element around others, or nothing where there are none. */
export function group(name: string, content: readonly XmlElement[]): XmlElement[] {
    return content.length === 0 ? [] : [{ name, content }];
}

/** A whole document, in UTF-8, an element a line. No element here holds both texts and elements. */
export function xmlDocument(root: XmlElement): string {
    return `<?xml version="1.0" encoding="utf-8"?>\n${elementText(root, '')}`;
}

function elementText({ name, content }: XmlElement, indentation: string): string {
    if (typeof content === 'string') return `${indentation}<${name}>${escapeText(content)}</${name}>\n`;
    const inside = content.map((child) => elementText(child, `${indentation}  `)).join('');
    return `${indentation}<${name}>\n${inside}${indentation}</${name}>\n`;
}

/** As the flux itself escapes: quotes and apostrophes are themselves in a text. */
function escapeText(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
