import {
    type Cell,
    type Column,
    type Grid,
    type Inline,
    type Paragraph,
    type Part,
    rectangle,
    shownAt,
    type Table,
} from '../table.ts';
import type { TableDocument } from '../format.ts';
import { escapeLineStart, escapeMarkdown as escape } from './markup.ts';

/** GitHub's Markdown, one file for each table. A cell that spans rows is repeated: Markdown knows no span. */
export function write({ title, tables }: TableDocument): Uint8Array {
    return new TextEncoder().encode(tables.map((table) => `${tableOf(table, title).join('\n\n')}\n`).join('\n'));
}

function tableOf(table: Table, title: string): string[] {
    return [`# ${escape(table.title)}`, escape(title), ...table.parts.flatMap(partOf)];
}

function partOf({ heading, before, grid, after }: Part): string[] {
    return [
        ...(heading === undefined ? [] : [`## ${escape(heading)}`]),
        ...(before.length > 0 ? [flow(before)] : []),
        ...(grid ? [gridOf(grid)] : []),
        ...(after.length > 0 ? [flow(after)] : []),
    ];
}

/** Paragraphs and lists outside a grid, as Markdown writes them. */
export function flow(paragraphs: readonly Paragraph[]): string {
    return paragraphs
        .map((paragraph, index) => {
            const { level, marker } = paragraph;
            const indentation = '    '.repeat(marker === undefined ? level : level - 1);
            const sign = marker === undefined ? '' : marker === '-' ? '-   ' : `${marker}. `;
            const next = paragraphs[index + 1];
            const isTight = marker !== undefined && next?.marker !== undefined;
            return `${indentation}${sign}${content(paragraph, true)}${next ? (isTight ? '\n' : '\n\n') : ''}`;
        })
        .join('');
}

function gridOf({ columns, head, rows }: Grid): string {
    const lines = [
        line(headersOf(head, columns.length)),
        line(columns.map(rule)),
        ...rectangle(rows, columns.length).map((places, index) =>
            line(
                places.map((place) =>
                    rows[index]?.kind === 'section' && !place.isOrigin ? '' : cellOf(shownAt(place)),
                ),
            ),
        ),
    ];
    return lines.join('\n');
}

/** One line of headers: a group's title stands in front of each of its columns'. */
function headersOf(head: Grid['head'], width: number): string[] {
    const places = rectangle(head, width);
    return Array.from({ length: width }, (_, column) => {
        const cells = new Set(places.flatMap((row) => row[column]?.cell ?? []));
        return [...cells].map(cellOf).filter(Boolean).join(' — ');
    });
}

function rule({ align }: Column): string {
    return align === 'center' ? ':---:' : align === 'end' ? '---:' : '---';
}

function line(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}

/** A cell stands on one line: `<br>` is the only markup, and ours. */
function cellOf({ paragraphs }: Cell): string {
    return paragraphs
        .map((paragraph) => {
            const { level, marker } = paragraph;
            const indentation = '&nbsp;&nbsp;'.repeat(Math.max(0, level - 1));
            const sign =
                marker === undefined ? (level > 0 ? '&nbsp;&nbsp;' : '') : marker === '-' ? '– ' : `${marker}\\. `;
            return indentation + sign + content(paragraph, false);
        })
        .join('<br>');
}

function content({ inlines, tone }: Paragraph, startsLine: boolean): string {
    const text = inlines.map(inlineOf).join('');
    const whole = tone === 'note' && text.trim() !== '' ? `*${text.trim()}*` : text;
    return startsLine ? escapeLineStart(whole) : whole;
}

function inlineOf(inline: Inline): string {
    switch (inline.kind) {
        case 'text':
            return emphasised(escape(inline.text), `${inline.strong ? '**' : ''}${inline.emphasis ? '*' : ''}`);
        case 'link':
            return `[${inline.content.map(inlineOf).join('')}](<${inline.href}>)`;
        case 'hole':
            return `⚠ **${escape(inline.text).trim()}** `.trimEnd();
        case 'number':
            return String(inline.value);
        default:
            return escape(inline.text);
    }
}

/** Stars stand against letters: blanks at the ends go outside. */
function emphasised(text: string, stars: string): string {
    const inner = text.trim();
    if (stars === '' || inner === '') return text;
    const start = text.indexOf(inner);
    return text.slice(0, start) + stars + inner + stars + text.slice(start + inner.length);
}
