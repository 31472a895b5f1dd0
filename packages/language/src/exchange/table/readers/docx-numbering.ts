// The numbers that Word writes by itself before paragraphs (ECMA-376 part 1, 17.9): in a document they are nowhere but
// in the counting of its lists, and codes are often made this way.
import type { DocxStyles } from './docx-styles.ts';
import { children, value, type XmlElement } from './xml.ts';

interface Level {
    readonly start: number;
    readonly format: string;
    readonly text: string;
    /** Begins anew after a paragraph of a level above this one, counted from 1; 0: never. */
    readonly restartsAfter: number;
    readonly isDecimal: boolean;
    readonly style: string | undefined;
}

/** What stands before a paragraph: nothing but a bullet where `text` is absent. */
export interface Label {
    readonly level: number;
    readonly text?: string;
}

export class DocxNumbering {
    private readonly abstracts = new Map<string, XmlElement>();
    private readonly numbers = new Map<string, XmlElement>();
    private readonly levels = new Map<string, readonly (Level | undefined)[]>();
    /** The counts so far of each list: numbers over one abstract list go on from each other. */
    private readonly counts = new Map<string, (number | undefined)[]>();
    private readonly begun = new Set<string>();
    private readonly styles: DocxStyles;

    constructor(root: XmlElement | undefined, styles: DocxStyles) {
        this.styles = styles;
        for (const one of children(root, 'abstractNum')) this.abstracts.set(one.attributes.abstractNumId ?? '', one);
        for (const one of children(root, 'num')) this.numbers.set(one.attributes.numId ?? '', one);
    }

    /** Counts a paragraph on, and tells what stands before it. */
    next(properties: XmlElement | undefined): Label | undefined {
        const style = value(properties, 'pStyle');
        const own = properties && children(properties, 'numPr')[0];
        const inherited = this.styles.numbering(style);
        const number = value(own, 'numId') ?? inherited?.number;
        if (number === undefined || number === '0') return undefined;
        const levels = this.levelsOf(number);
        const said = value(own, 'ilvl') ?? inherited?.level;
        const linked = levels.findIndex((level) => level?.style !== undefined && level.style === inherited?.style);
        const level = said === undefined ? Math.max(0, linked) : Number(said);
        return levels[level] && this.count(number, level, levels);
    }

    private count(number: string, level: number, levels: readonly (Level | undefined)[]): Label {
        const list = this.abstractOf(number)?.attributes.abstractNumId ?? number;
        const counts = this.counts.get(list) ?? [];
        this.counts.set(list, counts);
        this.beginOver(number, counts);
        for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1;
        const before = counts[level];
        counts[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
        for (let below = level + 1; below < levels.length; below++) {
            if (level + 1 <= (levels[below]?.restartsAfter ?? below)) counts[below] = undefined;
        }
        const { format, text, isDecimal } = levels[level] as Level;
        if (format === 'bullet') return { level: level + 1 };
        const label = text.replace(/%(\d)/g, (_, digit: string) => {
            const rank = Number(digit) - 1;
            return written(counts[rank] ?? levels[rank]?.start ?? 1, isDecimal ? 'decimal' : levels[rank]?.format);
        });
        return { level: level + 1, text: label.trim() };
    }

    /** A number that begins anew does so at its first paragraph. */
    private beginOver(number: string, counts: (number | undefined)[]): void {
        if (this.begun.has(number)) return;
        this.begun.add(number);
        for (const override of children(this.numbers.get(number), 'lvlOverride')) {
            const start = value(override, 'startOverride');
            if (start !== undefined) counts[Number(override.attributes.ilvl)] = Number(start) - 1;
        }
    }

    private levelsOf(number: string): readonly (Level | undefined)[] {
        const known = this.levels.get(number);
        if (known) return known;
        const levels: (Level | undefined)[] = [];
        const overridden = children(this.numbers.get(number), 'lvlOverride').flatMap((one) => children(one, 'lvl'));
        for (const one of [...children(this.abstractOf(number), 'lvl'), ...overridden]) {
            const rank = Number(one.attributes.ilvl);
            if (rank >= 0 && rank < 9) levels[rank] = levelOf(one, rank);
        }
        this.levels.set(number, levels);
        return levels;
    }

    private abstractOf(number: string): XmlElement | undefined {
        const own = this.abstracts.get(value(this.numbers.get(number), 'abstractNumId') ?? '');
        const style = value(own, 'numStyleLink');
        const other = style === undefined ? undefined : this.styles.numbering(style)?.number;
        // A list that follows a style has its levels where the style's own list has them.
        return other === undefined || other === number
            ? own
            : this.abstracts.get(value(this.numbers.get(other), 'abstractNumId') ?? '');
    }
}

function levelOf(level: XmlElement, rank: number): Level {
    return {
        start: Number(value(level, 'start') ?? 1),
        format: value(level, 'numFmt') ?? 'decimal',
        text: value(level, 'lvlText') ?? '',
        restartsAfter: Number(value(level, 'lvlRestart') ?? rank),
        isDecimal: children(level, 'isLgl').length > 0,
        style: value(level, 'pStyle'),
    };
}

/** A count as a list writes it. */
export function written(count: number, format = 'decimal'): string {
    switch (format) {
        case 'lowerLetter':
            return letters(count).toLowerCase();
        case 'upperLetter':
            return letters(count);
        case 'lowerRoman':
            return roman(count).toLowerCase();
        case 'upperRoman':
            return roman(count);
        case 'decimalZero':
            return String(count).padStart(2, '0');
        case 'none':
            return '';
        default:
            return String(count);
    }
}

/** A … Z, then AA, BB: as Word goes on. */
function letters(count: number): string {
    const letter = String.fromCharCode(65 + ((Math.max(1, count) - 1) % 26));
    return letter.repeat(Math.min(20, Math.ceil(Math.max(1, count) / 26)));
}

const ROMANS: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
];

function roman(count: number): string {
    let [left, text] = [Math.min(count, 3999), ''];
    for (const [worth, sign] of ROMANS) {
        for (; left >= worth; left -= worth) text += sign;
    }
    return text;
}
