import { anchorsOf } from '../anchors.ts';
import type { TableDocument } from '../format.ts';
import { type Cell, type Grid, lengthOf, type Part, rectangle, type Row, SHORT_ROW, type Table } from '../table.ts';
import { STYLE } from './html-style.ts';
import { anchorId, HtmlText } from './html-text.ts';
import { escapeMarkup as escape } from './markup.ts';

/** One page that needs nothing else: no script, no other file. */
export function write(document: TableDocument): Uint8Array {
    const page = new Page(document.tables);
    const lines = [
        '<!DOCTYPE html>',
        '<html lang="fr">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        '<meta name="generator" content="referentiel">',
        `<title>${escape(document.title)}</title>`,
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        '<a class="skip" href="#contenu">Aller au contenu</a>',
        '<header>',
        `<h1>${escape(document.title)}</h1>`,
        ...document.awardingBodies.map((name) => `<p>${escape(name)}</p>`),
        '</header>',
        ...page.contents(),
        '<main id="contenu">',
        ...document.tables.flatMap((table) => page.table(table)),
        '</main>',
        '</body>',
        '</html>',
    ];
    return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A table of more columns may be wider than a narrow page. */
const WIDE = 5;

class Page {
    private readonly tables: readonly Table[];
    private readonly text: HtmlText;
    private readonly placed = new Set<string>();

    constructor(tables: readonly Table[]) {
        this.tables = tables;
        this.text = new HtmlText(anchorsOf(tables));
    }

    /** The table of contents, with the parts of a table that has many. */
    contents(): string[] {
        return [
            '<nav aria-labelledby="sommaire">',
            '<h2 id="sommaire">Sommaire</h2>',
            `<ol>${this.tables.map(contentsEntry).join('\n')}</ol>`,
            '</nav>',
        ];
    }

    table(table: Table): string[] {
        const id = tableId(table);
        return [
            `<section aria-labelledby="${id}">`,
            `<h2 id="${id}">${escape(table.title)}</h2>`,
            ...table.parts.flatMap((part) => this.part(table, part)),
            '</section>',
        ];
    }

    private part(table: Table, part: Part): string[] {
        const { heading, before, grid, after } = part;
        return [
            ...(heading === undefined ? [] : [`<h3 id="${partId(table, part)}">${escape(heading)}</h3>`]),
            ...(before.length > 0 ? [`<div class="text">${this.text.flow(before)}</div>`] : []),
            ...(grid ? this.grid(grid, heading ?? table.title) : []),
            ...(after.length > 0 ? [`<div class="text">${this.text.flow(after)}</div>`] : []),
        ];
    }

    private grid(grid: Grid, title: string): string[] {
        const { columns, head, rows } = grid;
        const sum = columns.reduce((total, { weight }) => total + weight, 0);
        const widths = columns.map(({ weight }) => `<col style="width:${((weight / sum) * 100).toFixed(2)}%">`);
        // A table of many columns scrolls by itself where there is little room, with the keyboard too.
        const isWide = columns.length > WIDE;
        return [
            ...(isWide
                ? [`<div class="wide" role="region" aria-label="Tableau large : ${escape(title)}" tabindex="0">`]
                : []),
            '<table>',
            `<caption>${escape(title)}</caption>`,
            `<colgroup>${widths.join('')}</colgroup>`,
            '<thead>',
            ...this.rows(grid, head, false),
            '</thead>',
            ...bodiesOf(rows).flatMap((group) => ['<tbody>', ...this.rows(grid, group, true), '</tbody>']),
            '</table>',
            ...(isWide ? ['</div>'] : []),
        ];
    }

    private rows({ columns }: Grid, rows: readonly Row[], isBody: boolean): string[] {
        const places = rectangle(rows, columns.length);
        return rows.map(({ kind }, index) => {
            const origins = (places[index] ?? []).filter(({ isOrigin }) => isOrigin);
            const cells = origins.map(({ cell, column }) => {
                const scope = isBody
                    ? kind === 'section'
                        ? 'rowgroup'
                        : 'row'
                    : cell.colSpan > 1
                      ? 'colgroup'
                      : 'col';
                const align = kind === 'section' ? undefined : columns[column]?.align;
                return this.cell(cell, scope, align, column >= columns.length / 2);
            });
            const isShort = origins.every(({ cell }) => lengthOf(cell.paragraphs) / cell.rowSpan < SHORT_ROW);
            const classes = [...(kind === 'body' ? [] : [kind]), ...(isShort ? ['short'] : [])];
            return `<tr${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${cells.join('')}</tr>`;
        });
    }

    private cell(cell: Cell, scope: string, align: string | undefined, isRight: boolean): string {
        const { heads, rowSpan, colSpan, paragraphs } = cell;
        const isHead = heads && paragraphs.length > 0;
        const attributes = [
            isHead ? 'th' : 'td',
            ...(isHead ? [`scope="${scope}"`] : []),
            ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
            ...(colSpan > 1 ? [`colspan="${colSpan}"`] : []),
            ...(align ? [`class="${align}"`] : []),
        ];
        const content = this.anchors(cell) + this.text.flow(paragraphs, isRight);
        return `<${attributes.join(' ')}>${content}</${isHead ? 'th' : 'td'}>`;
    }

    /** Each item has its place in the page once: where it first stands in full. */
    private anchors({ anchors }: Cell): string {
        const fresh = (anchors ?? []).filter((anchor) => !this.placed.has(anchor));
        for (const anchor of fresh) this.placed.add(anchor);
        return fresh.map((anchor) => `<span id="${anchorId(anchor)}" class="anchor"></span>`).join('');
    }
}

function contentsEntry(table: Table): string {
    const parts = table.parts.filter(({ heading }) => heading !== undefined);
    const inner = parts.map((part) => `<li><a href="#${partId(table, part)}">${escape(part.heading ?? '')}</a></li>`);
    const list = parts.length > 2 ? `<ol>${inner.join('')}</ol>` : '';
    return `<li><a href="#${tableId(table)}">${escape(table.title)}</a>${list}</li>`;
}

/** A section's row opens a group of its own, which its header heads. */
function bodiesOf(rows: readonly Row[]): Row[][] {
    const groups: Row[][] = [];
    for (const row of rows) {
        const last = groups.at(-1);
        if (row.kind !== 'body' || last === undefined || last.at(-1)?.kind === 'total') groups.push([row]);
        else last.push(row);
    }
    return groups;
}

function tableId({ id }: Table): string {
    return `t-${id}`;
}

function partId(table: Table, { id }: Part): string {
    return `t-${table.id}-${id}`;
}
