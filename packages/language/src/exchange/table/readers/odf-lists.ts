// The lists of OpenDocument, with the numbers that they write by themselves.
import type { Paragraph } from '../document.ts';
import { written } from './docx-numbering.ts';
import { odfLines } from './odf-text.ts';
import { child, children, elements, type XmlElement } from './xml.ts';

const FORMATS: Readonly<Record<string, string>> = {
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
};

export class OdfLists {
    private readonly styles = new Map<string, XmlElement>();
    /** How far each list has counted, by its name: one may go on in another cell. */
    private readonly counts = new Map<string, number[]>();

    constructor(content: XmlElement, styles: XmlElement | undefined) {
        const holders = [
            child(styles, 'styles'),
            child(styles, 'automatic-styles'),
            child(content, 'automatic-styles'),
        ];
        for (const one of holders.flatMap((holder) => children(holder, 'list-style')))
            this.styles.set(one.attributes.name ?? '', one);
    }

    items(list: XmlElement): Paragraph[] {
        const { 'style-name': style = '', 'continue-numbering': goesOn, 'continue-list': other } = list.attributes;
        const counts = goesOn === 'true' || other !== undefined ? (this.counts.get(style) ?? []) : [];
        this.counts.set(style, counts);
        return this.level(list, this.styles.get(style), 1, counts);
    }

    private level(list: XmlElement, style: XmlElement | undefined, level: number, counts: number[]): Paragraph[] {
        return elements(list).flatMap((item) => {
            if (item.name !== 'list-item' && item.name !== 'list-header') return [];
            let isFirst = item.name === 'list-item';
            return elements(item).flatMap((one): Paragraph[] => {
                if (one.name === 'list')
                    return this.level(
                        one,
                        this.styles.get(one.attributes['style-name'] ?? '') ?? style,
                        level + 1,
                        counts,
                    );
                if (one.name !== 'p' && one.name !== 'h') return [];
                const { text, notes } = odfLines(one);
                if (text === '') return notes;
                const label = isFirst ? count(style, level, counts) : '';
                isFirst = false;
                return [{ text: label === '' ? text : `${label} ${text}`, level }, ...notes];
            });
        });
    }
}

/** Counts a list on, and tells what it writes; nothing for a bullet. */
function count(style: XmlElement | undefined, level: number, counts: number[]): string {
    const definitions = style ? elements(style) : [];
    const definitionOf = (one: number): XmlElement | undefined =>
        definitions.find(
            ({ name, attributes }) => name === 'list-level-style-number' && Number(attributes.level) === one,
        );
    const definition = definitionOf(level);
    if (!definition) return '';
    const start = Number(definition.attributes['start-value'] ?? 1);
    counts[level] = counts[level] === undefined ? start : counts[level] + 1;
    counts.length = level + 1;
    const {
        'num-prefix': before = '',
        'num-suffix': after = '',
        'display-levels': shown = '1',
    } = definition.attributes;
    const first = Math.max(1, level - Number(shown) + 1);
    const numbers: string[] = [];
    for (let one = first; one <= level; one++) {
        const format = definitionOf(one)?.attributes['num-format'] ?? '';
        if (format !== '') numbers.push(written(counts[one] ?? 1, FORMATS[format] ?? 'decimal'));
    }
    return numbers.length === 0 ? '' : `${before}${numbers.join('.')}${after}`.trim();
}
