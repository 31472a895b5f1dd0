import { shorten } from '../../model/names.ts';
import { plainInline } from '../../published/plain.ts';
import { type Column, type Grid, lengthOf, type Placed, rectangle, type Row, SHORT_ROW } from '../table.ts';
import type { Page } from './docx-page.ts';
import { SHADES, type StyleUse } from './docx-styles.ts';
import type { DocxText } from './docx-text.ts';
import { escapeMarkup as escape } from './markup.ts';

/** A table of so many twentieths of a point; its title and what its columns hold are told to who can't see it. */
export function gridOf({ columns, head, rows }: Grid, title: string, text: DocxText, page: Page): string {
    const widths = widthsOf(columns, page.textWidth);
    return [
        `<w:tbl><w:tblPr><w:tblStyle w:val="${escape(text.styleId('table'))}"/><w:tblW w:w="${page.textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>${told('tblCaption', title)}${told('tblDescription', columnsTold(head, columns))}</w:tblPr>`,
        `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
        ...rowsOf(head, columns, widths, text, page, true),
        ...rowsOf(rows, columns, widths, text, page, false),
        '</w:tbl>',
    ].join('');
}

function told(name: string, value: string): string {
    return value && `<w:${name} w:val="${escape(shorten(value, LONGEST_TOLD))}"/>`;
}

/** « Colonnes : Activités ; Compétences »: the headers nearest to their columns. */
function columnsTold(head: readonly Row[], columns: readonly Column[]): string {
    const nearest = rectangle(head, columns.length).at(-1) ?? [];
    const titles = startsOf(nearest).map(({ place }) =>
        (place.cell.paragraphs[0]?.inlines ?? []).map(plainInline).join(''),
    );
    return titles.length > 1 ? `Colonnes : ${titles.filter(Boolean).join(' ; ')}` : '';
}

/** A row that takes less than this part of a page stays on one too. */
const LOW_ROW = 3;

/** Nobody listens to more at once. */
const LONGEST_TOLD = 250;

function widthsOf(columns: readonly Column[], textWidth: number): number[] {
    const sum = columns.reduce((total, { weight }) => total + weight, 0);
    const widths = columns.map(({ weight }) => Math.floor((weight / sum) * textWidth));
    const rest = textWidth - widths.reduce((total, width) => total + width, 0);
    return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function rowsOf(
    rows: readonly Row[],
    columns: readonly Column[],
    widths: readonly number[],
    text: DocxText,
    page: Page,
    isHead: boolean,
): string[] {
    const places = rectangle(rows, columns.length);
    return rows.map(({ kind, height: room }, index) => {
        const starts = startsOf(places[index] ?? []);
        const isShort = starts.every(
            ({ place, column }) =>
                lengthOf(place.cell.paragraphs) / place.cell.rowSpan < SHORT_ROW ||
                needOf(place, column, widths) < page.height / LOW_ROW,
        );
        const height = isHead ? headHeight(rows, widths, places[index] ?? []) : room ? heightOf(room) : '';
        const properties = `${isHead || isShort ? '<w:cantSplit/>' : ''}${height}${isHead ? '<w:tblHeader/>' : ''}`;
        const cells = starts.map(({ place, column }) => {
            const { cell } = place;
            const width = widthOf(place, column, widths);
            // What spans the rows that it heads is room to write.
            const isPlain = kind === 'body' || (kind === 'lead' && cell.rowSpan > 1);
            const shade = isHead ? SHADES.header : isPlain ? '' : SHADES[kind];
            const style: StyleUse = isHead ? 'header' : kind === 'section' ? 'section' : 'text';
            const isKept = kind === 'lead' && cell.rowSpan === 1;
            const align = isHead ? 'center' : kind === 'section' ? undefined : columns[column]?.align;
            const content =
                place.row === index
                    ? text.flow(cell.paragraphs, style, { align, anchors: cell.anchors, isKept })
                    : text.flow([], style, { isKept });
            return `<w:tc>${cellProperties(place, index, width, shade, isHead)}${content}</w:tc>`;
        });
        return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
    });
}

function heightOf(millimetres: number): string {
    return `<w:trHeight w:val="${Math.round(millimetres * 56.7)}" w:hRule="atLeast"/>`;
}

/**
 * Headers that span rows need room told: where the header is repeated on a further page, LibreOffice forgets what they
 * added to it, and cuts them.
 */
function headHeight(rows: readonly Row[], widths: readonly number[], places: readonly Placed[]): string {
    if (rows.length === 1) return '';
    const needs = startsOf(places).map(({ place, column }) => needOf(place, column, widths));
    return `<w:trHeight w:val="${Math.round(Math.max(...needs))}" w:hRule="atLeast"/>`;
}

/** About the height that a cell takes of each of its rows, in twentieths of a point. */
function needOf({ cell }: Pick<Placed, 'cell'>, column: number, widths: readonly number[]): number {
    const letters = widthOf({ cell }, column, widths) / 110;
    const lines = cell.paragraphs.reduce((sum, paragraph) => sum + Math.ceil(lengthOf([paragraph]) / letters), 0);
    return (lines * 240 + 120) / cell.rowSpan;
}

function widthOf({ cell }: Pick<Placed, 'cell'>, column: number, widths: readonly number[]): number {
    return widths.slice(column, column + cell.colSpan).reduce((total, one) => total + one, 0);
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
