import { anchorsOf } from '../anchors.ts';
import type { TableDocument } from '../format.ts';
import type { Grid, Part, Table } from '../table.ts';
import { HtmlGrid } from './html-grid.ts';
import { coverOf, coverStyle } from './html-cover.ts';
import { STYLE } from './html-style.ts';
import { HtmlText } from './html-text.ts';
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
        `<title>${escape(titleOf(document))}</title>`,
        `<style>${STYLE}${document.cover ? coverStyle(document.cover) : ''}</style>`,
        '</head>',
        '<body>',
        '<a class="skip" href="#contenu">Aller au contenu</a>',
        ...(document.cover ? coverOf(document.cover) : headerOf(document)),
        ...page.contents(),
        '<main id="contenu">',
        ...document.tables.flatMap((table) => page.table(table)),
        '</main>',
        '</body>',
        '</html>',
    ];
    return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function headerOf({ title, awardingBodies }: TableDocument): string[] {
    return [
        '<header>',
        `<h1>${escape(title)}</h1>`,
        ...awardingBodies.map((name) => `<p>${escape(name)}</p>`),
        '</header>',
    ];
}

function titleOf({ title, cover }: TableDocument): string {
    return cover ? `${cover.kind} – ${title}` : title;
}

/** A table of more columns may be wider than a narrow page. */
const WIDE = 5;

class Page {
    private readonly tables: readonly Table[];
    private readonly text: HtmlText;
    private readonly grids: HtmlGrid;

    constructor(tables: readonly Table[]) {
        this.tables = tables;
        this.text = new HtmlText(anchorsOf(tables));
        this.grids = new HtmlGrid(this.text, {
            column: (_, share) => ` style="width:${(share * 100).toFixed(2)}%"`,
        });
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
        const table = this.grids.table(grid, title);
        if (grid.columns.length <= WIDE) return table;
        // A table of many columns scrolls by itself where there is little room, with the keyboard too.
        const label = `Tableau large : ${escape(title)}`;
        return [`<div class="wide" role="region" aria-label="${label}" tabindex="0">`, ...table, '</div>'];
    }
}

function contentsEntry(table: Table): string {
    const parts = table.parts.filter(({ heading }) => heading !== undefined);
    const inner = parts.map((part) => `<li><a href="#${partId(table, part)}">${escape(part.heading ?? '')}</a></li>`);
    const list = parts.length > 2 ? `<ol>${inner.join('')}</ol>` : '';
    return `<li><a href="#${tableId(table)}">${escape(table.title)}</a>${list}</li>`;
}

function tableId({ id }: Table): string {
    return `t-${id}`;
}

function partId(table: Table, { id }: Part): string {
    return `t-${table.id}-${id}`;
}
