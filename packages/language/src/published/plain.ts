import type { Inline, Paragraph } from './content.ts';

/** Text without any markup: what CSV and Excel hold, and what a hover shows. Paragraphs stand on lines of their own. */
export function plain(paragraphs: readonly Paragraph[]): string {
    return paragraphs.map(plainParagraph).join('\n');
}

function plainParagraph({ level, marker, inlines }: Paragraph): string {
    const indentation = '  '.repeat(Math.max(0, level - 1));
    const sign = marker === undefined ? (level > 0 ? '  ' : '') : marker === '-' ? '- ' : `${marker}. `;
    return indentation + sign + inlines.map(plainInline).join('');
}

export function plainInline(inline: Inline): string {
    switch (inline.kind) {
        case 'link': {
            const text = inline.content.map(plainInline).join('');
            return text === inline.href ? text : `${text} (${inline.href})`;
        }
        case 'number':
            return String(inline.value);
        case 'hole':
            return `⚠ ${inline.text}`;
        default:
            return inline.text;
    }
}
