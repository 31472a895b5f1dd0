// What a paragraph of Word says once its tracked changes are accepted.
import type { Paragraph } from '../document.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { allText, child, children, elements, value, type XmlElement } from './xml.ts';

/** What is taken out, or says how and not what. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'rPr', 'pPr', 'Fallback']);

/** Signs of the fonts Wingdings and Symbol that authors tick with. */
const SIGNS: Readonly<Record<string, string>> = {
    F0FC: '✓',
    F0FB: '✗',
    F0FE: '☑',
    F0FD: '☒',
    F06F: '☐',
    F0A8: '☐',
    F0B7: '•',
    F06C: '●',
    F0A7: '▪',
};

/** The paragraphs of one story, in order: numbers are counted on from each to the next. */
export class DocxText {
    private readonly numbering: DocxNumbering;
    private readonly footnotes = new Map<string, string>();
    /** The text of a paragraph whose end is deleted: it goes on in the next. */
    private carried = '';

    constructor(numbering: DocxNumbering, footnotes: XmlElement | undefined) {
        this.numbering = numbering;
        for (const note of children(footnotes, 'footnote')) {
            const text = children(note, 'p')
                .map((one) => this.inline(one, []))
                .join('\n')
                .trim();
            if (text !== '') this.footnotes.set(note.attributes.id ?? '', text);
        }
    }

    /** A paragraph with the notes that it calls; none where it is empty. */
    paragraphs(element: XmlElement): Paragraph[] {
        const properties = child(element, 'pPr');
        const notes: Paragraph[] = [];
        const text = this.carried + this.inline(element, notes);
        this.carried = '';
        if (child(properties, 'rPr', 'del')) {
            this.carried = text;
            return notes;
        }
        if (text.trim() === '') return notes;
        const label = this.numbering.next(properties);
        if (!label) return [{ text: text.trim() }, ...notes];
        const numbered = label.text ? `${label.text} ${text.trim()}` : text.trim();
        return [{ text: numbered, level: label.level }, ...notes];
    }

    private inline(element: XmlElement, notes: Paragraph[]): string {
        return elements(element)
            .filter(({ name }) => !LEFT_OUT.has(name))
            .map((one) => this.piece(one, notes))
            .join('');
    }

    private piece(element: XmlElement, notes: Paragraph[]): string {
        switch (element.name) {
            case 't':
                return allText(element);
            case 'tab':
            case 'ptab':
                return ' ';
            case 'br':
            case 'cr':
                return element.attributes.type === 'page' ? ' ' : '\n';
            case 'noBreakHyphen':
                return '-';
            case 'sym':
                return SIGNS[element.attributes.char?.toUpperCase() ?? ''] ?? '';
            case 'r':
                return isHidden(element) ? '' : this.inline(element, notes);
            case 'p':
                // A frame inside the text.
                return `\n${this.inline(element, notes)}`;
            case 'footnoteReference': {
                const text = this.footnotes.get(element.attributes.id ?? '');
                if (text !== undefined) notes.push({ text, note: true });
                return '';
            }
            default:
                return this.inline(element, notes);
        }
    }
}

function isHidden(run: XmlElement): boolean {
    const vanish = child(run, 'rPr', 'vanish');
    return vanish !== undefined && value(run, 'rPr', 'vanish') !== '0' && value(run, 'rPr', 'vanish') !== 'false';
}
