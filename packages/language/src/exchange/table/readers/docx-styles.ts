import { child, children, value, type XmlElement } from './xml.ts';

/** What paragraph styles say of numbering and headings, with what they take from the styles they are based on. */
export class DocxStyles {
    private readonly styles = new Map<string, XmlElement>();

    constructor(root: XmlElement | undefined) {
        for (const one of children(root, 'style')) this.styles.set(one.attributes.styleId ?? '', one);
    }

    /** The list of a style, and the style that says so. */
    numbering(id: string | undefined): { number: string; level: string | undefined; style: string } | undefined {
        for (const style of this.chain(id)) {
            const own = child(style, 'pPr', 'numPr');
            const number = value(own, 'numId');
            if (number !== undefined)
                return { number, level: value(own, 'ilvl'), style: style.attributes.styleId ?? '' };
        }
        return undefined;
    }

    /** The level of a heading, from 1; 0 for the document's title. */
    heading(properties: XmlElement | undefined): number | undefined {
        const own = value(properties, 'outlineLvl');
        if (own !== undefined) return levelOf(own);
        for (const style of this.chain(value(properties, 'pStyle'))) {
            const name = value(style, 'name') ?? '';
            if (/^(title|titre)$/i.test(name)) return 0;
            const found = /^(?:heading|titre)\s*(\d)$/i.exec(name)?.[1];
            if (found !== undefined) return Number(found);
            const outline = value(style, 'pPr', 'outlineLvl');
            if (outline !== undefined) return levelOf(outline);
        }
        return undefined;
    }

    private chain(id: string | undefined): XmlElement[] {
        const chain: XmlElement[] = [];
        for (let next = id; next !== undefined && chain.length < 20;) {
            const style = this.styles.get(next);
            if (!style) break;
            chain.push(style);
            next = value(style, 'basedOn');
        }
        return chain;
    }
}

/** Outline levels count from 0, and 9 is body text. */
function levelOf(outline: string): number | undefined {
    return Number(outline) < 9 ? Number(outline) + 1 : undefined;
}
