// OpenDocument: a text (.odt) and a sheet (.ods) have the same tables.
import type { DocumentPart, Paragraph, TabularDocument } from '../document.ts';
import { type Draft, GridBuilder, spanOf } from './grid-builder.ts';
import { OdfLists } from './odf-lists.ts';
import { odfLines } from './odf-text.ts';
import { broken, LIMITS, tooLarge } from './refusal.ts';
import { gridsOf, type SheetCell } from './sheet.ts';
import { allText, child, children, elements, parseXml, type XmlElement } from './xml.ts';

export function readOdf(files: ReadonlyMap<string, Uint8Array>): TabularDocument {
    const part = (path: string): XmlElement | undefined => {
        const bytes = files.get(path);
        return bytes && parseXml(bytes);
    };
    const content = part('content.xml');
    const body = child(content, 'body');
    if (!content || !body) throw broken('content.xml manque');
    const title = child(part('meta.xml'), 'meta', 'title');
    const said = title && allText(title).trim();
    const [text, sheets] = [child(body, 'text'), child(body, 'spreadsheet')];
    const reader = new OdfReader(new OdfLists(content, part('styles.xml')));
    if (text) reader.text(text);
    if (sheets) for (const table of children(sheets, 'table')) reader.sheet(table);
    return { ...(said ? { title: said } : {}), parts: reader.parts, left: [] };
}

class OdfReader {
    readonly parts: DocumentPart[] = [];
    private readonly lists: OdfLists;
    private tables = 0;

    constructor(lists: OdfLists) {
        this.lists = lists;
    }

    text(body: XmlElement): void {
        for (const one of elements(body)) {
            if (one.name === 'table') this.table(one);
            else if (one.name === 'section' || one.name === 'text-box') this.text(one);
            else if (one.name === 'h') this.heading(one);
            else for (const paragraph of this.paragraphsOf(one)) this.parts.push({ kind: 'text', paragraph });
        }
    }

    private heading(element: XmlElement): void {
        const heading = Number(element.attributes['outline-level'] ?? 1);
        for (const paragraph of this.paragraphsOf(element)) this.parts.push({ kind: 'text', paragraph, heading });
    }

    private table(table: XmlElement): void {
        this.tables++;
        const builder = new GridBuilder();
        // What covers each column: how many rows a cell spans is told by those that it covers, as LibreOffice miscounts them.
        const above: (Draft | undefined)[] = [];
        for (const [rank, { row, isHead }] of rowsOf(table, false).entries()) {
            builder.startRow(isHead);
            let column = 0;
            let passed = 0;
            for (const cell of elements(row)) {
                const { attributes, name } = cell;
                const over = above[column];
                if (name === 'covered-table-cell' && column >= passed && over) over.rowSpan = rank - over.row + 1;
                if (name === 'table-cell') {
                    const colSpan = spanOf(attributes['number-columns-spanned']);
                    builder.column = column;
                    const draft = builder.put(
                        elements(cell).flatMap((one) => this.paragraphsOf(one)),
                        1,
                        colSpan,
                    );
                    passed = column + colSpan;
                    above.fill(draft, column, passed);
                    for (let at = above.length; at < passed; at++) above[at] = draft;
                }
                column++;
            }
        }
        this.parts.push({ kind: 'grid', grid: builder.grid(`tableau ${this.tables}`) });
    }

    sheet(table: XmlElement): void {
        const cells: SheetCell[] = [];
        let row = 0;
        for (const { row: line } of rowsOf(table, false)) {
            const times = spanOf(line.attributes['number-rows-repeated']);
            const found = sheetRow(line, row);
            // Empty rows are told a million times.
            for (let time = 0; time < (found.length > 0 ? times : 0); time++) {
                cells.push(...found.map((cell) => ({ ...cell, row: row + time })));
                if (cells.length > LIMITS.cells) throw tooLarge(`plus de ${LIMITS.cells} cellules dans une feuille`);
            }
            row += times;
            if (found.length > 0 && row > LIMITS.rows) throw tooLarge(`plus de ${LIMITS.rows} lignes dans une feuille`);
        }
        for (const grid of gridsOf(table.attributes.name ?? '', cells)) this.parts.push({ kind: 'grid', grid });
    }

    /** A paragraph, the items of a list, or what stands in a table inside a cell. */
    private paragraphsOf(element: XmlElement): Paragraph[] {
        if (element.name === 'list') return this.lists.items(element);
        if (element.name === 'p' || element.name === 'h') {
            const { text, notes } = odfLines(element);
            return [...(text === '' ? [] : [{ text }]), ...notes];
        }
        if (element.name !== 'table') return [];
        return rowsOf(element, false).flatMap(({ row }) =>
            children(row, 'table-cell').flatMap((cell) => elements(cell).flatMap((one) => this.paragraphsOf(one))),
        );
    }
}

function rowsOf(table: XmlElement, isHead: boolean): { row: XmlElement; isHead: boolean }[] {
    return elements(table).flatMap((one) => {
        if (one.name === 'table-row') return [{ row: one, isHead }];
        const isGroup = ['table-header-rows', 'table-row-group', 'table-rows'].includes(one.name);
        return isGroup ? rowsOf(one, isHead || one.name === 'table-header-rows') : [];
    });
}

function sheetRow(line: XmlElement, row: number): SheetCell[] {
    const cells: SheetCell[] = [];
    let column = 0;
    for (const cell of elements(line)) {
        const { attributes, name } = cell;
        const times = spanOf(attributes['number-columns-repeated']);
        const lines = name === 'table-cell' ? children(cell, 'p').map((one) => odfLines(one).text) : [];
        const [rowSpan, colSpan] = [
            spanOf(attributes['number-rows-spanned']),
            spanOf(attributes['number-columns-spanned']),
        ];
        if (lines.some((one) => one !== '')) {
            if (column + times > LIMITS.columns) throw tooLarge(`plus de ${LIMITS.columns} colonnes dans une feuille`);
            for (let time = 0; time < times; time++)
                cells.push({
                    row,
                    column: column + time,
                    rowSpan,
                    colSpan,
                    lines: lines.flatMap((one) => one.split('\n')),
                });
        }
        column += times;
    }
    return cells;
}
