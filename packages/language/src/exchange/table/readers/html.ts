import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { DocumentPart, Paragraph, TabularDocument } from '../document.ts';
import { GridBuilder, spanOf } from './grid-builder.ts';
import { LIMITS, tooLarge } from './refusal.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'del', 's', 'head', 'iframe', 'object', 'svg']);
const PARAGRAPHS = new Set(
    'address article aside blockquote caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul table tr td th'.split(
        ' ',
    ),
);

export function readHtml(text: string): TabularDocument {
    const reader = new HtmlReader();
    const document = parse(text);
    reader.flow(document);
    const title = reader.parts.flatMap((part) =>
        part.kind === 'text' && part.heading === 1 ? [part.paragraph.text] : [],
    )[0];
    return { ...(title === undefined ? {} : { title }), parts: reader.parts, left: [] };
}

class HtmlReader {
    readonly parts: DocumentPart[] = [];
    private tables = 0;

    flow(node: Node, depth = 0): void {
        if (depth > LIMITS.depth) throw tooLarge('éléments emboîtés sans fin');
        for (const one of childrenOf(node)) {
            if (!isElement(one)) {
                if (one.nodeName === '#text') this.text(one);
                continue;
            }
            if (LEFT_OUT.has(one.tagName)) continue;
            const heading = /^h([1-6])$/.exec(one.tagName)?.[1];
            if (one.tagName === 'table') this.table(one);
            else if (heading !== undefined || !holdsTable(one)) this.text(one, heading);
            else this.flow(one, depth + 1);
        }
    }

    private text(node: Node, heading?: string): void {
        for (const paragraph of paragraphsOf(node))
            this.parts.push({
                kind: 'text',
                paragraph,
                ...(heading === undefined ? {} : { heading: Number(heading) }),
            });
    }

    private table(table: Element): void {
        this.tables++;
        const builder = new GridBuilder();
        for (const caption of elementsBelow(table, 'caption')) this.text(caption);
        for (const row of elementsBelow(table, 'tr')) {
            const cells = childrenOf(row)
                .filter(isElement)
                .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
            builder.startRow(isWithinTag(row, 'thead'));
            for (const cell of cells)
                builder.add(paragraphsOf(cell), spanOf(attribute(cell, 'rowspan')), spanOf(attribute(cell, 'colspan')));
        }
        this.parts.push({ kind: 'grid', grid: builder.grid(`tableau ${this.tables}`) });
    }
}

/** The rows of a table and not of those inside its cells. */
function elementsBelow(node: Node, tagName: string): Element[] {
    return childrenOf(node)
        .filter(isElement)
        .flatMap((one) =>
            one.tagName === tagName ? [one] : one.tagName === 'table' ? [] : elementsBelow(one, tagName),
        );
}

function isWithinTag(element: Element, tagName: string): boolean {
    const { parentNode } = element;
    return parentNode !== null && isElement(parentNode) && parentNode.tagName === tagName;
}

function holdsTable(element: Element): boolean {
    return childrenOf(element).some((one) => isElement(one) && (one.tagName === 'table' || holdsTable(one)));
}

/** The paragraphs and the items of lists of a cell. */
function paragraphsOf(node: Node): Paragraph[] {
    const found: Paragraph[] = [];
    let [text, level, number] = ['', 0, ''];
    const close = (): void => {
        const clean = text
            .replace(/[^\S\n]+/g, ' ')
            .replace(/ ?\n ?/g, '\n')
            .trim();
        if (clean !== '') found.push({ text: number + clean, ...(level > 0 ? { level } : {}) });
        text = '';
        if (clean !== '') number = '';
    };
    const visit = (one: Node): void => {
        if (one.nodeName === '#text' && 'value' in one) {
            text += one.value.replace(/[\t\n\r\f ]+/g, ' ');
            return;
        }
        if (!isElement(one)) return childrenOf(one).forEach(visit);
        if (LEFT_OUT.has(one.tagName)) return;
        if (one.tagName === 'br') text += '\n';
        if (!PARAGRAPHS.has(one.tagName)) return childrenOf(one).forEach(visit);
        const isList = one.tagName === 'ul' || one.tagName === 'ol';
        close();
        if (isList) level++;
        if (one.tagName === 'li') number = isWithinTag(one, 'ol') ? `${rankOf(one)}. ` : '';
        childrenOf(one).forEach(visit);
        close();
        if (isList) level--;
    };
    visit(node);
    close();
    return found;
}

function rankOf(item: Element): number {
    const list = item.parentNode;
    if (!list || !isElement(list)) return 1;
    return Number(attribute(list, 'start') ?? 1) + childrenOf(list).filter(isElement).indexOf(item);
}

function childrenOf(node: Node): readonly Node[] {
    return 'childNodes' in node ? node.childNodes : [];
}

function isElement(node: Node): node is Element {
    return 'tagName' in node;
}

function attribute({ attrs }: Element, name: string): string | undefined {
    return attrs.find((one) => one.name === name)?.value;
}
