// Rich text as Word, LibreOffice and web pages put it on the clipboard, as the small Markdown of texts: paragraphs, lists
// and emphasis stay, everything else of its looks goes. What it could run (scripts, links, images) is not even read.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { inlineMarkdown, type Run } from './markdown-runs.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What nobody pastes on purpose. */
const LONGEST = 2_000_000;
const DEEPEST_LIST = 6;

const BLOCKS = new Set(
    'address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table td th tr ul'.split(
        ' ',
    ),
);
const UNREAD = new Set(
    'audio button canvas del embed head iframe img input map math noscript object script select strike style svg template textarea title video xml'.split(
        ' ',
    ),
);
/** Without any of these it is a text with colours, as editors of code copy it. */
const RICH = new Set('b em h1 h2 h3 h4 h5 h6 i li ol p strong table ul'.split(' '));

interface Block {
    readonly marker?: '-' | number;
    /** How many lists hold it. */
    readonly level: number;
    readonly runs: Run[];
}

interface Looks {
    readonly strong: boolean;
    readonly emphasis: boolean;
}

/** The Markdown that says the same; nothing where the HTML holds no rich text. */
export function richTextOf(html: string): string | undefined {
    if (html.length > LONGEST) return undefined;
    const reader = new Reader();
    reader.read(parse(html));
    return reader.isRich
        ? written(reader.blocks.filter(({ runs }) => runs.some(({ text }) => /\S/.test(text))))
        : undefined;
}

class Reader {
    readonly blocks: Block[] = [{ level: 0, runs: [] }];
    isRich = false;
    /** The lists around, each with the number that its next item has; 0 where items have none. */
    private readonly lists: number[] = [];
    /** Numbers of Word's own lists, by level. */
    private readonly numbers: number[] = [];

    /** Without recursion: HTML may be nested as deep as it likes. */
    read(root: Node): void {
        const path: { readonly node: Node; readonly looks: Looks; next: number }[] = [
            { node: root, looks: { strong: false, emphasis: false }, next: 0 },
        ];
        for (let last = path.at(-1); last; last = path.at(-1)) {
            const child = childrenOf(last.node)[last.next++];
            if (!child) {
                path.pop();
                if (isElement(last.node)) this.leave(last.node);
            } else if (child.nodeName === '#text') {
                this.write((child as DefaultTreeAdapterTypes.TextNode).value, last.looks);
            } else if (isElement(child)) {
                if (child.tagName === 'br') this.write('\n', last.looks, true);
                else if (!isUnread(child)) {
                    this.enter(child);
                    path.push({ node: child, looks: looksOf(child, last.looks), next: 0 });
                }
            } else if (childrenOf(child).length > 0) path.push({ node: child, looks: last.looks, next: 0 });
        }
    }

    private enter(element: Element): void {
        const { tagName } = element;
        if (RICH.has(tagName)) this.isRich = true;
        if (tagName === 'ul') this.lists.push(0);
        if (tagName === 'ol') this.lists.push(numberOf(attribute(element, 'start')) ?? 1);
        if (tagName === 'li') this.begin(this.nextMarker(), Math.max(1, this.lists.length));
        else if (BLOCKS.has(tagName)) {
            const item = tagName === 'p' ? wordItem(element) : undefined;
            if (item) this.begin(this.wordMarker(item), item.level);
            else {
                if (tagName === 'p' && this.lists.length === 0) this.numbers.length = 0;
                this.begin(undefined, this.lists.length);
            }
        }
    }

    private leave({ tagName }: Element): void {
        if (tagName === 'ul' || tagName === 'ol') this.lists.pop();
        if (tagName === 'li') this.blocks.push({ level: this.lists.length, runs: [] });
        else if (BLOCKS.has(tagName)) this.begin(undefined, this.lists.length);
    }

    /** An item that has said nothing yet goes on: its text stands in a paragraph of its own. */
    private begin(marker: Block['marker'], level: number): void {
        const last = this.blocks.at(-1);
        if (marker === undefined && last?.marker !== undefined && last.runs.every(({ text }) => text.trim() === ''))
            return;
        this.blocks.push({
            ...(marker === undefined ? {} : { marker }),
            level: Math.min(level, DEEPEST_LIST),
            runs: [],
        });
    }

    private nextMarker(): '-' | number {
        const number = this.lists.at(-1) ?? 0;
        if (number === 0) return '-';
        this.lists[this.lists.length - 1] = number + 1;
        return number;
    }

    private wordMarker({ level, marker }: WordItem): '-' | number {
        this.numbers.length = level;
        if (marker === 'bullet') return '-';
        const number = marker === 'letter' ? (this.numbers[level - 1] ?? 0) + 1 : marker;
        this.numbers[level - 1] = number;
        return number;
    }

    private write(text: string, { strong, emphasis }: Looks, isBreak = false): void {
        const shown = isBreak ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
        this.blocks.at(-1)?.runs.push({ text: shown, strong, emphasis });
    }
}

function isElement(node: Node): node is Element {
    return 'tagName' in node;
}

function childrenOf(node: Node): readonly Node[] {
    return 'childNodes' in node ? node.childNodes : [];
}

function attribute({ attrs }: Element, name: string): string {
    return attrs.find((one) => one.name === name)?.value ?? '';
}

function numberOf(text: string): number | undefined {
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Elements that no text is read from: Word's own (« o:p »), what is hidden, struck out, or drawn before an item. */
function isUnread(element: Element): boolean {
    const style = attribute(element, 'style');
    return (
        UNREAD.has(element.tagName) ||
        element.tagName.includes(':') ||
        /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment/i.test(style)
    );
}

function looksOf(element: Element, around: Looks): Looks {
    let { strong, emphasis } = around;
    if (/^(?:b|strong)$/.test(element.tagName)) strong = true;
    if (/^(?:i|em)$/.test(element.tagName)) emphasis = true;
    const style = attribute(element, 'style');
    const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
    if (weight) strong = /^(?:bold|bolder|[6-9]00)$/.test(weight);
    const slant = /(?:^|[;\s])font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
    if (slant) emphasis = slant === 'italic' || slant === 'oblique';
    return { strong, emphasis };
}

interface WordItem {
    readonly level: number;
    readonly marker: 'bullet' | 'letter' | number;
}

/** Word writes the items of lists as paragraphs, and draws their marks before their text. */
function wordItem(paragraph: Element): WordItem | undefined {
    const found = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(attribute(paragraph, 'style'));
    if (!found) return undefined;
    const mark = drawnMark(paragraph);
    const number = /(\d{1,9})[.)]?$/.exec(mark)?.[1];
    const level = Math.max(1, Number(found[1]));
    if (number !== undefined) return { level, marker: Number(number) };
    return { level, marker: /^[a-z]{1,5}[.)]$/i.test(mark) ? 'letter' : 'bullet' };
}

function drawnMark(element: Element): string {
    const ahead: Node[] = [element];
    for (let node = ahead.pop(); node; node = ahead.pop()) {
        if (isElement(node) && /mso-list\s*:\s*ignore/i.test(attribute(node, 'style'))) return textIn(node);
        ahead.push(...childrenOf(node).toReversed());
    }
    return '';
}

function textIn(element: Element): string {
    let text = '';
    const ahead: Node[] = [element];
    for (let node = ahead.pop(); node && text.length < 100; node = ahead.pop()) {
        if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
        ahead.push(...childrenOf(node).toReversed());
    }
    return text.replace(/[\s\u00a0]+/g, '');
}

function written(blocks: readonly Block[]): string {
    const lines: string[] = [];
    /** How far the text of each list around is indented. */
    const widths: number[] = [];
    for (const [rank, { level, marker, runs }] of blocks.entries()) {
        const mark = marker === undefined ? '' : marker === '-' ? '- ' : `${marker}. `;
        const depth = Math.min(level, widths.length + (mark === '' ? 0 : 1));
        widths.length = mark === '' ? depth : depth - 1;
        const indentation = ' '.repeat(widths.reduce((sum, width) => sum + width, 0));
        if (mark !== '') widths.push(mark.length);
        if (rank > 0 && (mark === '' || blocks[rank - 1]?.marker === undefined)) lines.push('');
        const [first = '', ...others] = inlineMarkdown(runs, mark === '').split('\n');
        lines.push(indentation + mark + first);
        lines.push(...others.map((line) => indentation + ' '.repeat(mark.length) + line));
    }
    return lines.join('\n');
}
