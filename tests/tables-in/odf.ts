import { isTable, type Paragraph, type Part, places, type Table, xml, zipped } from './sheets.ts';
import type { Sheet } from './xlsx.ts';

const NAMES = ['office', 'text', 'table', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');

/** A text document as LibreOffice saves it: lists inside cells, header rows in their own group. `prefix` numbers by itself. */
export function odt(parts: readonly Part[], prefix = ''): Uint8Array {
    const lists = `<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="${prefix}" style:num-format="1" style:num-suffix="."/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles>`;
    const body = parts.map((part) =>
        isTable(part)
            ? tableXml(part)
            : 'heading' in part
              ? `<text:h text:outline-level="2">${xml(part.heading)}</text:h>`
              : `<text:p>${xml(part.text)}</text:p>`,
    );
    return odf(`${lists}<office:body><office:text>${body.join('')}</office:text></office:body>`);
}

export function ods(sheets: readonly Sheet[]): Uint8Array {
    const tables = sheets.flatMap(({ name, tables: [table] }) => (table ? [tableXml(table, name)] : []));
    return odf(`<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>`);
}

function odf(content: string): Uint8Array {
    return zipped({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<office:document-content ${NAMES}>${content}</office:document-content>`,
    });
}

function tableXml(table: Table, name = 'Tableau1'): string {
    const isSheet = name !== 'Tableau1';
    const rows = places(table).map((line) => {
        const cells = line.map(({ cell, isFirst }) => {
            if (!isFirst) return '<table:covered-table-cell/>';
            const spans = `${cell.rowSpan > 1 ? ` table:number-rows-spanned="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` table:number-columns-spanned="${cell.colSpan}"` : ''}`;
            return `<table:table-cell${spans}>${cell.paragraphs.map((one) => paragraphXml(one, isSheet)).join('')}</table:table-cell>`;
        });
        return `<table:table-row>${cells.join('')}</table:table-row>`;
    });
    const heads = table.heads ?? 0;
    const headRows =
        heads > 0 ? `<table:table-header-rows>${rows.slice(0, heads).join('')}</table:table-header-rows>` : '';
    const end = isSheet
        ? '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        : '';
    return `<table:table table:name="${xml(name)}">${headRows}${rows.slice(heads).join('')}${end}</table:table>`;
}

function paragraphXml({ text, bullet, number }: Paragraph, isSheet: boolean): string {
    const paragraph = `<text:p>${isSheet && bullet !== undefined ? '• ' : ''}${xml(text)}</text:p>`;
    if (isSheet || (bullet === undefined && number === undefined)) return paragraph;
    const style = number === undefined ? 'L2' : 'L1';
    return `<text:list text:style-name="${style}"${number === undefined ? '' : ' text:continue-numbering="true"'}><text:list-item>${paragraph}</text:list-item></text:list>`;
}
