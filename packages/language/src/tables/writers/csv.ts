import type { TableDocument } from '../format.ts';
import type { FilledSheet } from '../../worksheets/index.ts';
import { plainInline } from '../../published/plain.ts';
import { type Cell, type Paragraph, type Part, rectangle, shownAt, type Table } from '../table.ts';

/**
 * One file for each table, as a French spreadsheet opens it: `;`, UTF-8 with a byte order mark, every cell between
 * quotes. A cell that spans rows is repeated. A table of several parts has the part's heading in front of each line.
 */
export function write({ tables, workbook }: TableDocument): Uint8Array {
    const lines = [...tables.flatMap(linesOf), ...(workbook?.sheets.flatMap(workLines) ?? [])];
    const width = Math.max(0, ...lines.map((line) => line.length));
    const text = lines
        .map((line) => Array.from({ length: width }, (_, index) => quote(line[index] ?? '')).join(';'))
        .join('\r\n');
    return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** A tab would part a cell in two where tabs are asked for, and a blank line at its end would begin one with a quote. */
function workLines({ sheet, rows }: FilledSheet): string[][] {
    const told = rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\t', ' ').trim()));
    return [sheet.columns.map(({ title }) => title), ...told];
}

function linesOf(table: Table): string[][] {
    const isSplit = table.parts.length > 1;
    return table.parts.flatMap((part) =>
        partLines(part).map((line) => (isSplit ? [part.heading ?? table.title, ...line] : line)),
    );
}

function partLines({ before, grid, after }: Part): string[][] {
    return [
        ...(before.length > 0 ? [[textOf(before)]] : []),
        ...(grid ? [headersOf(grid), ...bodyOf(grid)] : []),
        ...(after.length > 0 ? [[textOf(after)]] : []),
    ];
}

function headersOf({ columns, head }: NonNullable<Part['grid']>): string[] {
    const places = rectangle(head, columns.length);
    return columns.map((_, column) => {
        const cells = new Set(places.flatMap((row) => row[column]?.cell ?? []));
        return [...cells].map(headerText).filter(Boolean).join(' — ');
    });
}

function bodyOf({ columns, rows }: NonNullable<Part['grid']>): string[][] {
    return rectangle(rows, columns.length).map((places, index) =>
        rows[index]?.kind === 'section'
            ? places.map(({ cell, isOrigin }) => (isOrigin ? cellText(cell) : ''))
            : places.map((place) => cellText(shownAt(place))),
    );
}

/** On one line, as what sorts and filters wants its headers. */
function headerText(cell: Cell): string {
    return cellText(cell).replaceAll('\n', ' : ');
}

function cellText({ paragraphs }: Cell): string {
    return textOf(paragraphs);
}

/** A list's dash is an en dash: a cell that begins with a hyphen would be taken for a formula. */
function textOf(paragraphs: readonly Paragraph[]): string {
    return paragraphs
        .map(({ level, marker, inlines }) => {
            const sign = marker === undefined ? '' : marker === '-' ? '– ' : `${marker}. `;
            return '  '.repeat(Math.max(0, level - 1)) + sign + inlines.map(plainInline).join('');
        })
        .join('\n');
}

/** What is done about a text rests on one of these: few have any. */
const ACTIVE = /[=+\-@＝＋－＠|%"\t\r\n]|[,;]$/;

/**
 * What a spreadsheet would compute begins with an apostrophe, which makes it text: also where a cell would begin if another
 * separator were asked for, as quotes then hold nothing together. There, a dash between words is a dash.
 */
function quote(text: string): string {
    if (!ACTIVE.test(text)) return `"${text}"`;
    const inert = /^\s*[=+\-@＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
    const within = inert
        .replace(/(?<=[,;\t|\n]["\s]*)-+(?=\s|$)/g, (dashes) => '–'.repeat(dashes.length))
        .replace(/(?<=[,;\t|\n]["\s]*)[=+\-@＝＋－＠%]/g, "'$&");
    // Behind a separator, the quote that ends the cell would begin one, with the end of the line in it.
    const ended = /[,;\t|\n]$/.test(within) ? `${within} ` : within;
    return `"${ended.replaceAll('"', '""')}"`;
}
