import { type Cell, type Column, type Grid, lengthOf, rectangle, type Row, SHORT_ROW } from '../table.ts';
import { anchorId, type HtmlText } from './html-text.ts';
import { escapeMarkup as escape } from './markup.ts';

/** What a document of its own kind adds to the markup of its grids. Attributes come with a blank before each. */
export interface GridHooks {
    /** The attributes of a column; `share` is its part of the width, from 0 to 1. */
    readonly column: (column: Column, share: number) => string;
    /** Further attributes of a cell. */
    readonly attributes?: (cell: Cell) => string;
    /** Markup after what a cell shows. */
    readonly after?: (cell: Cell) => string;
}

/** Writes the grids of one document as HTML. */
export class HtmlGrid {
    private readonly text: HtmlText;
    private readonly hooks: GridHooks;
    private readonly placed = new Set<string>();

    constructor(text: HtmlText, hooks: GridHooks) {
        this.text = text;
        this.hooks = hooks;
    }

    /** The lines of a grid's `<table>`. */
    table(grid: Grid, title: string): string[] {
        const { columns, head, rows } = grid;
        const sum = columns.reduce((total, { weight }) => total + weight, 0);
        const shares = columns.map((column) => `<col${this.hooks.column(column, column.weight / sum)}>`);
        return [
            '<table>',
            `<caption>${escape(title)}</caption>`,
            `<colgroup>${shares.join('')}</colgroup>`,
            ...(head.length > 0 ? ['<thead>', ...this.rows(grid, head, false), '</thead>'] : []),
            ...bodiesOf(rows).flatMap((group) => ['<tbody>', ...this.rows(grid, group, true), '</tbody>']),
            '</table>',
        ];
    }

    private rows({ columns }: Grid, rows: readonly Row[], isBody: boolean): string[] {
        const places = rectangle(rows, columns.length);
        return rows.map(({ kind, height }, index) => {
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
            const room = height === undefined ? '' : ` style="height:${height}mm"`;
            return `<tr${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${room}>${cells.join('')}</tr>`;
        });
    }

    private cell(cell: Cell, scope: string, align: string | undefined, isRight: boolean): string {
        const { heads, rowSpan, colSpan, paragraphs } = cell;
        const name = heads && paragraphs.length > 0 ? 'th' : 'td';
        const attributes = [
            name === 'th' ? ` scope="${scope}"` : '',
            rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
            colSpan > 1 ? ` colspan="${colSpan}"` : '',
            align ? ` class="${align}"` : '',
            this.hooks.attributes?.(cell) ?? '',
        ];
        const content = this.anchors(cell) + this.text.flow(paragraphs, isRight) + (this.hooks.after?.(cell) ?? '');
        return `<${name}${attributes.join('')}>${content}</${name}>`;
    }

    /** Each item has its place in the document once: where it first stands in full. */
    private anchors({ anchors }: Cell): string {
        const fresh = (anchors ?? []).filter((anchor) => !this.placed.has(anchor));
        for (const anchor of fresh) this.placed.add(anchor);
        return fresh.map((anchor) => `<span id="${anchorId(anchor)}" class="anchor"></span>`).join('');
    }
}

function isPlain({ kind }: Row): boolean {
    return kind === 'body' || kind === 'lead';
}

/** A section's row opens a group of its own, which its header heads. */
function bodiesOf(rows: readonly Row[]): Row[][] {
    const groups: Row[][] = [];
    for (const row of rows) {
        const last = groups.at(-1);
        if (!isPlain(row) || last === undefined || last.at(-1)?.kind === 'total') groups.push([row]);
        else last.push(row);
    }
    return groups;
}
