import type { Severity } from '../rules/index.ts';
import { type Cell, type Grid, type Part, type Table, tablesOf } from '../tables/index.ts';
import { anchorsOf } from '../tables/anchors.ts';
import { HtmlGrid } from '../tables/writers/html-grid.ts';
import { HtmlText } from '../tables/writers/html-text.ts';
import { escapeMarkup as escape } from '../tables/writers/markup.ts';
import { indexBy, type Span, spanHolds } from '../model/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { libraryTables } from './library-tables.ts';
import type { SharedUse } from './shared-uses.ts';
import type { Lang, View } from './view.ts';

/**
 * Tables as markup for a preview: no page around them, the places of the source and what is found beside them. Of a
 * library, all that it shares with who uses it.
 */
export async function fragment(
    view: View,
    ids: readonly string[] | undefined,
    lang: Lang,
    uses: readonly SharedUse[],
): Promise<string> {
    const { root } = view.unit;
    const tables = root.kind === 'library' ? libraryTables(root, uses) : tablesOf(view.unit, ids);
    const { findings } = await view.report();
    return new FragmentWriter(view, tables, findings, lang).write();
}

class FragmentWriter {
    private readonly view: View;
    private readonly tables: readonly Table[];
    private readonly text: HtmlText;
    private readonly grids: HtmlGrid;
    private readonly lang: Lang;
    private readonly found: ReadonlyMap<Cell, readonly LocatedFinding[]>;

    constructor(view: View, tables: readonly Table[], findings: readonly LocatedFinding[], lang: Lang) {
        this.view = view;
        this.tables = tables;
        this.text = new HtmlText(anchorsOf(tables));
        this.lang = lang;
        this.found = placeFindings(tables, findings);
        this.grids = new HtmlGrid(this.text, {
            // A webview takes no style but its own.
            column: ({ id }) => ` class="c-${escape(id)}"`,
            attributes: ({ source }) => this.source(source),
            after: (cell) => this.findings(cell),
        });
    }

    write(): string {
        return this.tables.map((table) => this.table(table)).join('\n');
    }

    private table(table: Table): string {
        const parts = table.parts.map((part) => this.part(part, table.title)).join('');
        const id = `t-${table.id}`;
        return `<section aria-labelledby="${id}"><h2 id="${id}">${escape(table.title)}</h2>${parts}</section>`;
    }

    private part({ heading, before, grid, after, source }: Part, title: string): string {
        const texts = (paragraphs: Part['before']): string =>
            paragraphs.length === 0
                ? ''
                : `<div class="text"${this.source(source)}>${this.text.flow(paragraphs)}</div>`;
        const head = heading === undefined ? '' : `<h3${this.source(source)}>${escape(heading)}</h3>`;
        return head + texts(before) + (grid ? this.grid(grid, heading ?? title) : '') + texts(after);
    }

    private grid(grid: Grid, title: string): string {
        const table = this.grids.table(grid, title).join('');
        return `<div class="scroll" role="group" aria-label="${escape(title)}" tabindex="0">${table}</div>`;
    }

    private findings(cell: Cell): string {
        return (this.found.get(cell) ?? [])
            .map(({ severity, message, at, rule }) => {
                const title = escape(`${message[this.lang]} (${rule})`);
                return `<span class="finding ${severity}" role="note"${this.source(at)} title="${title}">${SIGNS[severity]} <span class="message">${escape(message[this.lang])}</span></span>`;
            })
            .join('');
    }

    /** Where in the source something is told: `uri#line,character-line,character`. */
    private source(span: Span | undefined): string {
        if (!span) return '';
        const { uri, range } = this.view.places.location(span);
        const { start, end } = range;
        return ` data-source="${escape(`${uri}#${start.line},${start.character}-${end.line},${end.character}`)}"`;
    }
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '⚠', information: 'ℹ', hint: '•' };

/** Each finding goes to the smallest cell in whose place it stands; several tables show it each. */
function placeFindings(
    tables: readonly Table[],
    findings: readonly LocatedFinding[],
): ReadonlyMap<Cell, readonly LocatedFinding[]> {
    const cells = tables.map(({ parts }) =>
        parts
            .flatMap(({ grid }) => grid?.rows ?? [])
            .flatMap((row) => row.cells.flatMap((cell) => (cell.source ? [{ cell, source: cell.source }] : [])))
            .toSorted((a, b) => a.source.end - a.source.start - (b.source.end - b.source.start)),
    );
    return indexBy(findings, ({ at }) =>
        cells.flatMap((ofTable) => ofTable.find(({ source }) => spanHolds(source, at))?.cell ?? []),
    );
}
