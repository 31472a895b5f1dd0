import type { Paragraph } from '../document.ts';
import type { XmlElement } from './xml.ts';

/** What a paragraph says, and the notes that it calls. */
export function odfLines(element: XmlElement): { text: string; notes: Paragraph[] } {
    const notes: Paragraph[] = [];
    return { text: inline(element, notes).trim(), notes };
}

function inline(element: XmlElement, notes: Paragraph[]): string {
    return element.children
        .map((one) => (typeof one === 'string' ? one.replace(/[\t\n\r ]+/g, ' ') : piece(one, notes)))
        .join('');
}

function piece(element: XmlElement, notes: Paragraph[]): string {
    switch (element.name) {
        case 's':
            return ' '.repeat(Math.min(100, Number(element.attributes.c ?? 1)));
        case 'tab':
            return ' ';
        case 'line-break':
            return '\n';
        case 'note': {
            const body = element.children.find((one) => typeof one !== 'string' && one.name === 'note-body');
            const text = body && typeof body !== 'string' ? inline(body, []).trim() : '';
            if (text !== '') notes.push({ text, note: true });
            return '';
        }
        case 'annotation':
        case 'tracked-changes':
            return '';
        default:
            return inline(element, notes);
    }
}
