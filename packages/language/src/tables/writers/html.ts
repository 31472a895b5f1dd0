import { anchorsOf } from '../anchors.ts';
import { FONT_FACES } from '../generated/font.ts';
import { contentsOf, type Entry } from '../contents.ts';
import type { TableDocument } from '../format.ts';
import type { Grid, Part, Table } from '../table.ts';
import { HtmlGrid } from './html-grid.ts';
import { logoOf, openingOf, paperStyle } from './html-cover.ts';
import { STYLE } from './html-style.ts';
import { shorten } from '../../model/names.ts';
import { anchorId, HtmlText } from './html-text.ts';
import { escapeMarkup as escape } from './markup.ts';

/** One page that needs nothing else: no script, no other file. */
export function write(document: TableDocument): Uint8Array {
    const { isFramed, livery } = document.paper ?? {};
    const page = new Page(document.tables, isFramed && livery?.logo ? [logoOf(livery.logo)] : []);
    const lines = [
        '<!DOCTYPE html>',
        '<html lang="fr">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`,
        '<meta name="generator" content="referentiel">',
        `<title>${escape(titleOf(document))}</title>`,
        `<style>${FONT_FACES}${STYLE}${footerStyle(document)}${document.paper ? paperStyle(document.paper) : ''}</style>`,
        '</head>',
        bodyOf(document),
        '<a class="skip" href="#contenu">Aller au contenu</a>',
        ...(document.paper ? openingOf(document.paper, document.title) : headerOf(document)),
        ...page.contents(document.paper !== undefined && !document.paper.cover),
        '<main id="contenu">',
        ...document.tables.flatMap((table) => page.table(table)),
        '</main>',
        '</body>',
        '</html>',
    ];
    return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The foot of each printed page: whose it is, and which of how many. */
function footerStyle(document: TableDocument): string {
    if (document.paper?.isFramed) return '@page { @bottom-left { content: ""; } @bottom-right { content: ""; } }';
    return `@page { @bottom-left { content: ${styleString(document.title)}; font: 8pt "Carlito", sans-serif; color: #595959; } }`;
}

/** A text as a style sheet quotes it: whatever isn't a letter, a digit or a blank by its number. */
function styleString(text: string): string {
    const shown = shorten(text, LONGEST_FOOTER).replace(
        /[^\p{L}\p{N} ]/gu,
        (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
    );
    return `"${shown}"`;
}

const LONGEST_FOOTER = 120;

function bodyOf({ paper }: TableDocument): string {
    if (!paper || paper.cover) return '<body>';
    return `<body class="${paper.isFramed ? 'form framed' : 'form'}">`;
}

function headerOf({ title, awardingBodies }: TableDocument): string[] {
    return [
        '<header>',
        `<h1>${escape(title)}</h1>`,
        ...awardingBodies.map((name) => `<p>${escape(name)}</p>`),
        '</header>',
    ];
}

function titleOf({ title, paper }: TableDocument): string {
    return paper ? `${paper.kind} – ${title}` : title;
}

/** A table of more columns may be wider than a narrow page: no word of it is split. */
const WIDE = 1;

class Page {
    private readonly tables: readonly Table[];
    private readonly opening: readonly string[];
    private readonly text: HtmlText;
    private readonly grids: HtmlGrid;
    private readonly labels = new Map<string, number>();

    /** `opening` stands in each table, below its title. */
    constructor(tables: readonly Table[], opening: readonly string[]) {
        this.tables = tables;
        this.opening = opening;
        this.text = new HtmlText(anchorsOf(tables));
        this.grids = new HtmlGrid(this.text, {
            column: (_, share) => ` style="width:${(share * 100).toFixed(2)}%"`,
        });
    }

    /** The table of contents; of sheets, each is told as a whole. */
    contents(areSheets: boolean): string[] {
        const items = contentsOf(this.tables).map(({ table, entries }) =>
            contentsItem(table, areSheets || entries.length < 2 ? [] : entries),
        );
        return [
            '<nav aria-labelledby="sommaire">',
            '<h2 id="sommaire">Sommaire</h2>',
            `<ol>${items.join('\n')}</ol>`,
            '</nav>',
        ];
    }

    table(table: Table): string[] {
        const id = tableId(table);
        return [
            `<section aria-labelledby="${id}">`,
            `<h2 id="${id}">${escape(table.title)}</h2>`,
            ...this.opening,
            ...table.parts.flatMap((part) => this.part(table, part)),
            '<p class="back"><a href="#sommaire">Retour au sommaire</a></p>',
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
        const label = this.ownLabel(`Tableau large : ${title}`);
        return [`<div class="wide" role="region" aria-label="${escape(label)}" tabindex="0">`, ...table, '</div>'];
    }

    /** No two regions of a page are called the same. */
    private ownLabel(label: string): string {
        const rank = (this.labels.get(label) ?? 0) + 1;
        this.labels.set(label, rank);
        return rank === 1 ? label : `${label} (${rank})`;
    }
}

function contentsItem(table: Table, entries: readonly Entry[]): string {
    const inner = entries.map(({ title, place }) => {
        const id = 'part' in place ? partId(table, place.part) : anchorId(place.anchor);
        return `<li><a href="#${id}">${escape(title)}</a></li>`;
    });
    const list = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : '';
    return `<li><a href="#${tableId(table)}">${escape(table.title)}</a>${list}</li>`;
}

function tableId({ id }: Table): string {
    return `t-${id}`;
}

function partId(table: Table, { id }: Part): string {
    return `t-${table.id}-${id}`;
}
