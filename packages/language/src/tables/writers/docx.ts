// Word, written as it is defined (ECMA-376) rather than through a library: its bytes are the same each time, its tables
// have the styles of a template, and there is nothing to load but a zip writer.
import { anchorsOf } from '../anchors.ts';
import type { TableDocument } from '../format.ts';
import {
    type Column,
    type Grid,
    lengthOf,
    type Part,
    type Placed,
    rectangle,
    type Row,
    SHORT_ROW,
    type Table,
} from '../table.ts';
import { Lists } from './docx-lists.ts';
import { SHADES, type StyleUse, WORD } from './docx-styles.ts';
import { stylesOf } from './docx-template.ts';
import { DocxText } from './docx-text.ts';
import { escapeMarkup as escape } from './markup.ts';
import { packageFiles, relationId } from './office.ts';
import { archive, XML_START } from './zip.ts';

/** A4 on its side, in twentieths of a point. */
const PAGE = { width: 16838, height: 11906, margin: 850 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function write(document: TableDocument): Uint8Array {
    const lists = new Lists();
    const { text: styles, theme, idOf } = stylesOf(document.template);
    const text = new DocxText(idOf, lists, anchorsOf(document.tables));
    const content = bodyOf(document, text);
    const files = [
        { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, relation: 'styles', text: styles },
        { path: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, relation: 'numbering', text: lists.text() },
        { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, relation: 'settings', text: SETTINGS },
        { path: 'word/footer1.xml', type: `${TYPE}.footer+xml`, relation: 'footer', text: footer(document, text) },
        ...(theme === undefined
            ? []
            : [
                  {
                      path: 'word/theme/theme1.xml',
                      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
                      relation: 'theme',
                      text: theme,
                  },
              ]),
    ];
    const main = {
        path: 'word/document.xml',
        type: `${TYPE}.document.main+xml`,
        text: [
            XML_START,
            `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>`,
            content,
            `<w:sectPr><w:footerReference w:type="default" r:id="${relationId(3)}"/>`,
            `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/>`,
            `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="425" w:footer="425" w:gutter="0"/>`,
            '</w:sectPr></w:body></w:document>',
        ].join(''),
    };
    return archive(packageFiles({ main, parts: files, links: text.links }, document));
}

const SETTINGS = `${XML_START}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/></w:settings>`;

function footer({ title }: TableDocument, text: DocxText): string {
    const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    const content = [
        text.run(title, ''),
        '<w:r><w:tab/></w:r>',
        text.run('Page ', ''),
        field('PAGE'),
        text.run(' sur ', ''),
        field('NUMPAGES'),
    ];
    return `${XML_START}<w:ftr xmlns:w="${WORD}">${text.paragraph('footer', '', content.join(''))}</w:ftr>`;
}

function bodyOf({ title, awardingBodies, tables }: TableDocument, text: DocxText): string {
    const contents = tables.map((table) =>
        text.paragraph('contents', '', text.leadTo(`table ${table.id}`, table.title, 'link')),
    );
    const isLong = tables.length > 1;
    return [
        text.paragraph('title', '', text.run(title, '')),
        ...awardingBodies.map((name) => text.paragraph('body', '', text.run(name, ''))),
        ...(isLong ? contents : []),
        ...tables.flatMap((table) => tableOf(table, text, isLong)),
    ].join('');
}

function tableOf(table: Table, text: DocxText, isLong: boolean): string[] {
    const mark = text.bookmark(`table ${table.id}`).join('');
    return [
        text.paragraph('tableTitle', isLong ? '<w:pageBreakBefore/>' : '', mark + text.run(table.title, '')),
        ...table.parts.flatMap((part) => partOf(part, text)),
    ];
}

function partOf({ heading, before, grid, after }: Part, text: DocxText): string[] {
    return [
        ...(heading === undefined ? [] : [text.paragraph('partTitle', '', text.run(heading, ''))]),
        ...(before.length > 0 ? [text.flow(before, 'body')] : []),
        // A paragraph stands between two tables, or Word makes one of them.
        ...(grid ? [gridOf(grid, text), text.paragraph('text', '', '')] : []),
        ...(after.length > 0 ? [text.flow(after, 'body')] : []),
    ];
}

function gridOf({ columns, head, rows }: Grid, text: DocxText): string {
    const widths = widthsOf(columns);
    return [
        `<w:tbl><w:tblPr><w:tblStyle w:val="${escape(text.styleId('table'))}"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>`,
        `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
        ...rowsOf(head, columns, widths, text, true),
        ...rowsOf(rows, columns, widths, text, false),
        '</w:tbl>',
    ].join('');
}

function widthsOf(columns: readonly Column[]): number[] {
    const sum = columns.reduce((total, { weight }) => total + weight, 0);
    const widths = columns.map(({ weight }) => Math.floor((weight / sum) * TEXT_WIDTH));
    const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
    return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function rowsOf(
    rows: readonly Row[],
    columns: readonly Column[],
    widths: readonly number[],
    text: DocxText,
    isHead: boolean,
): string[] {
    const places = rectangle(rows, columns.length);
    return rows.map(({ kind }, index) => {
        const starts = startsOf(places[index] ?? []);
        const isShort = starts.every(({ place }) => lengthOf(place.cell.paragraphs) / place.cell.rowSpan < SHORT_ROW);
        const height = isHead ? headHeight(rows, widths, places[index] ?? []) : '';
        const properties = `${isHead || isShort ? '<w:cantSplit/>' : ''}${height}${isHead ? '<w:tblHeader/>' : ''}`;
        const cells = starts.map(({ place, column }) => {
            const { cell } = place;
            const width = widths.slice(column, column + cell.colSpan).reduce((total, one) => total + one, 0);
            const shade = isHead ? SHADES.header : kind === 'body' ? '' : SHADES[kind];
            const style: StyleUse = isHead ? 'header' : kind === 'section' ? 'section' : 'text';
            const align = isHead ? 'center' : kind === 'section' ? undefined : columns[column]?.align;
            const content =
                place.row === index ? text.flow(cell.paragraphs, style, align, cell.anchors) : text.flow([], style);
            return `<w:tc>${cellProperties(place, index, width, shade, isHead)}${content}</w:tc>`;
        });
        return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
    });
}

/**
 * Headers that span rows need room told: where the header is repeated on a further page, LibreOffice forgets what they
 * added to it, and cuts them.
 */
function headHeight(rows: readonly Row[], widths: readonly number[], places: readonly Placed[]): string {
    if (rows.length === 1) return '';
    const needs = startsOf(places).map(({ place: { cell }, column }) => {
        const width = widths.slice(column, column + cell.colSpan).reduce((total, one) => total + one, 0);
        const lines = cell.paragraphs.reduce(
            (sum, paragraph) => sum + Math.ceil(lengthOf([paragraph]) / (width / 110)),
            0,
        );
        return (lines * 240 + 120) / cell.rowSpan;
    });
    return `<w:trHeight w:val="${Math.round(Math.max(...needs))}" w:hRule="atLeast"/>`;
}

/** The cells of one row, those that began above included: Word tells each again. */
function startsOf(places: readonly Placed[]): { place: Placed; column: number }[] {
    return places.flatMap((place, column) => (places[column - 1]?.cell === place.cell ? [] : [{ place, column }]));
}

function cellProperties({ cell, row }: Placed, index: number, width: number, shade: string, isHead: boolean): string {
    const { rowSpan, colSpan } = cell;
    return [
        `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
        colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '',
        rowSpan > 1 ? `<w:vMerge${row === index ? ' w:val="restart"' : ''}/>` : '',
        shade && `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
        isHead ? '<w:vAlign w:val="center"/>' : '',
        '</w:tcPr>',
    ].join('');
}
