// Word, read from its own parts: no library keeps both the merges of cells and the codes that Word numbers by itself.
import type { DocumentPart, Paragraph, TabularDocument } from '../document.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { DocxStyles } from './docx-styles.ts';
import { DocxText } from './docx-text.ts';
import { type Draft, GridBuilder, spanOf } from './grid-builder.ts';
import type { OfficePackage } from './office-package.ts';
import { broken } from './refusal.ts';
import { allText, child, children, elements, value, type XmlElement } from './xml.ts';

/** What only holds others. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

export function readDocx(parts: OfficePackage): TabularDocument {
    const main = parts.main();
    const body = child(parts.xml(main), 'body');
    if (!body) throw broken('document sans contenu');
    const styles = new DocxStyles(parts.related(main, 'styles'));
    const numbering = new DocxNumbering(parts.related(main, 'numbering'), styles);
    const text = new DocxText(numbering, parts.related(main, 'footnotes'));
    const found = new DocxReader(styles, text).read(body);
    const properties = parts.related('', 'core-properties');
    const said = properties && child(properties, 'title');
    const title = (said && allText(said).trim()) || undefined;
    return { ...(title === undefined ? {} : { title }), parts: found, left: [] };
}

class DocxReader {
    private readonly styles: DocxStyles;
    private readonly text: DocxText;
    private readonly parts: DocumentPart[] = [];
    private tables = 0;

    constructor(styles: DocxStyles, text: DocxText) {
        this.styles = styles;
        this.text = text;
    }

    read(body: XmlElement): readonly DocumentPart[] {
        for (const one of unwrapped(body)) {
            if (one.name === 'p') this.paragraph(one);
            else if (one.name === 'tbl') this.table(one);
        }
        return this.parts;
    }

    private paragraph(element: XmlElement): void {
        const heading = this.styles.heading(child(element, 'pPr'));
        for (const paragraph of this.text.paragraphs(element)) {
            this.parts.push({ kind: 'text', paragraph, ...(heading === undefined ? {} : { heading }) });
        }
    }

    private table(element: XmlElement): void {
        this.tables++;
        const builder = new GridBuilder();
        /** In each column, the cell that goes on downwards. */
        const open = new Map<number, Draft>();
        for (const row of unwrapped(element)) {
            if (row.name === 'tr' && !child(row, 'trPr', 'del')) this.row(row, builder, open);
        }
        this.parts.push({ kind: 'grid', grid: builder.grid(`tableau ${this.tables}`) });
    }

    private row(row: XmlElement, builder: GridBuilder, open: Map<number, Draft>): void {
        const properties = child(row, 'trPr');
        builder.startRow(isOn(child(properties, 'tblHeader')));
        const before = value(properties, 'gridBefore');
        if (before !== undefined) builder.column = Number(before);
        for (const element of unwrapped(row)) {
            if (element.name !== 'tc' || child(element, 'tcPr', 'cellDel')) continue;
            const properties = child(element, 'tcPr');
            const colSpan = spanOf(value(properties, 'gridSpan'));
            const merge = child(properties, 'vMerge');
            const { column } = builder;
            const above = merge && merge.attributes.val !== 'restart' ? open.get(column) : undefined;
            if (above) {
                // What such a cell holds is hidden: its author sees the one above.
                above.rowSpan++;
                builder.column += colSpan;
                continue;
            }
            const draft = builder.put(this.content(element), 1, colSpan);
            if (merge) open.set(column, draft);
            else open.delete(column);
        }
    }

    /** The paragraphs of a cell; those of a table inside it come one after another. */
    private content(cell: XmlElement): Paragraph[] {
        return unwrapped(cell).flatMap((one) => {
            if (one.name === 'p') return this.text.paragraphs(one);
            if (one.name !== 'tbl') return [];
            return children(one, 'tr').flatMap((row) => children(row, 'tc').flatMap((inner) => this.content(inner)));
        });
    }
}

function isOn(toggle: XmlElement | undefined): boolean {
    return toggle !== undefined && toggle.attributes.val !== '0' && toggle.attributes.val !== 'false';
}

function unwrapped(element: XmlElement): XmlElement[] {
    return elements(element).flatMap((one) => (WRAPPERS.has(one.name) ? unwrapped(one) : [one]));
}
