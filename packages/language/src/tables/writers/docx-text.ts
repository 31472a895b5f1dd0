import { shorten } from '../../model/names.ts';
import type { Picture } from '../picture.ts';
import type { Inline, Paragraph } from '../table.ts';
import type { StyleUse } from './docx-styles.ts';
import { pictureRun } from './docx-picture.ts';
import { indentation, type Lists } from './docx-lists.ts';
import { escapeMarkup as escape } from './markup.ts';

/** Word shows no more of a link's hover. */
const LONGEST_HOVER = 250;

interface FlowOptions {
    readonly align?: 'center' | 'end' | undefined;
    readonly anchors?: readonly string[] | undefined;
    /** On the page of what follows. */
    readonly isKept?: boolean;
}

/** Writes paragraphs and lists; keeps the links and bookmarks that they need. */
export class DocxText {
    /** Addresses by the name of their relation. */
    readonly links = new Map<string, string>();
    private readonly idOf: (use: StyleUse) => string;
    private readonly lists: Lists;
    private readonly known: ReadonlySet<string>;
    private readonly bookmarks = new Map<string, number>();
    private readonly placed = new Set<string>();
    private pictures = 0;

    constructor(idOf: (use: StyleUse) => string, lists: Lists, known: ReadonlySet<string>) {
        this.idOf = idOf;
        this.lists = lists;
        this.known = known;
    }

    /** The paragraphs of a cell or a text; at least one, as Word wants. */
    flow(
        paragraphs: readonly Paragraph[],
        style: StyleUse,
        { align, anchors = [], isKept = false }: FlowOptions = {},
    ): string {
        const marks = anchors.flatMap((anchor) => this.bookmark(anchor)).join('');
        const keep = '<w:keepNext/>';
        const kept = isKept ? keep : '';
        if (paragraphs.length === 0) return this.paragraph(style, kept, marks);
        const counts: { numbering: number; next: number }[] = [];
        return paragraphs
            .map((paragraph, index) => {
                const jc = align ? `<w:jc w:val="${align === 'end' ? 'right' : 'center'}"/>` : '';
                const content =
                    (index === 0 ? marks : '') + paragraph.inlines.map((inline) => this.inline(inline)).join('');
                // What stands in small letters below a heading stays with it, and with what follows.
                const isBelow = paragraph.tone === 'note' && paragraphs[index - 1]?.tone === 'heading';
                return this.paragraph(
                    this.styleOf(paragraph, style),
                    (isBelow && paragraphs[index + 1] ? keep : kept) + this.layout(paragraph, counts) + jc,
                    content,
                );
            })
            .join('');
    }

    paragraph(style: StyleUse, layout: string, content: string): string {
        return `<w:p><w:pPr><w:pStyle w:val="${escape(this.idOf(style))}"/>${layout}</w:pPr>${content}</w:p>`;
    }

    /** The logo, as often as it is shown. */
    picture(picture: Picture): string {
        return pictureRun(picture, ++this.pictures);
    }

    styleId(use: StyleUse): string {
        return this.idOf(use);
    }

    /** A place to which links lead; each only once. */
    bookmark(anchor: string): string[] {
        if (this.placed.has(anchor)) return [];
        this.placed.add(anchor);
        const id = this.idOfAnchor(anchor);
        return [`<w:bookmarkStart w:id="${id}" w:name="i${id}"/><w:bookmarkEnd w:id="${id}"/>`];
    }

    /** A link to a place of the document. */
    leadTo(anchor: string, text: string, use: StyleUse, hover?: string): string {
        const tooltip = hover ? ` w:tooltip="${escape(shorten(hover, LONGEST_HOVER))}"` : '';
        return `<w:hyperlink w:anchor="i${this.idOfAnchor(anchor)}"${tooltip} w:history="1">${this.run(text, this.styled(use))}</w:hyperlink>`;
    }

    private idOfAnchor(anchor: string): number {
        const known = this.bookmarks.get(anchor);
        if (known !== undefined) return known;
        this.bookmarks.set(anchor, this.bookmarks.size + 1);
        return this.bookmarks.size;
    }

    private styleOf({ tone, marker }: Paragraph, style: StyleUse): StyleUse {
        if (tone === 'note' || tone === 'display' || tone === 'centred') return tone;
        if (style !== 'text' && style !== 'body') return style;
        if (tone === 'heading') return 'heading';
        return marker === undefined ? style : 'item';
    }

    private layout({ level, marker }: Paragraph, counts: { numbering: number; next: number }[]): string {
        if (level === 0) counts.length = 0;
        if (marker === undefined) return level > 0 ? `<w:ind w:left="${indentation(level - 1)}"/>` : '';
        counts.length = Math.min(counts.length, level);
        const numbering = marker === '-' ? this.lists.dashes : this.numberingOf(level - 1, marker, counts);
        return `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${numbering}"/></w:numPr>`;
    }

    private numberingOf(level: number, marker: number, counts: { numbering: number; next: number }[]): number {
        const known = counts[level];
        if (known?.next === marker) {
            known.next++;
            return known.numbering;
        }
        const numbering = this.lists.numbered(level, marker);
        counts[level] = { numbering, next: marker + 1 };
        return numbering;
    }

    private inline(inline: Inline): string {
        switch (inline.kind) {
            case 'text':
                return this.run(inline.text, `${inline.strong ? '<w:b/>' : ''}${inline.emphasis ? '<w:i/>' : ''}`);
            case 'link': {
                const id = `link${this.links.size + 1}`;
                this.links.set(id, inline.href);
                const text = inline.content.map((one) => (one.kind === 'text' ? one.text : '')).join('');
                return `<w:hyperlink r:id="${id}" w:history="1">${this.run(text, this.styled('link'))}</w:hyperlink>`;
            }
            case 'code':
                return inline.target !== undefined && this.known.has(inline.target)
                    ? this.leadTo(inline.target, inline.text, 'code', inline.tip)
                    : this.run(inline.text, this.styled('code'));
            case 'hole':
                return this.run(`⚠ ${inline.text}`, this.styled('hole'));
            case 'mark':
                return this.run(inline.text, '');
            default:
                return this.run(String(inline.value), '');
        }
    }

    private styled(use: StyleUse): string {
        return `<w:rStyle w:val="${escape(this.idOf(use))}"/>`;
    }

    run(text: string, font: string): string {
        const properties = font && `<w:rPr>${font}</w:rPr>`;
        return text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
    }
}
