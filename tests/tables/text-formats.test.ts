// HTML, Markdown and CSV opened again by other readers: the cells are the cells, with their spans.
import { generate, tablesOf, type Unit } from '@referentiel/language';
import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { expect, test } from 'vitest';
import { asRead, cellsOf, type Expected, gridsOf } from './rectangles.ts';
import { allUnits } from './units.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const units = allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function only(unit: Unit, format: string, table?: string): Promise<string> {
    const [file] = await generate(unit, { formats: [format], ...(table === undefined ? {} : { tables: [table] }) });
    return decode(file?.bytes);
}

function elements(node: Node, ...names: readonly string[]): Element[] {
    if (!('childNodes' in node)) return [];
    return node.childNodes.flatMap((child) =>
        'tagName' in child && names.includes(child.tagName) ? [child] : elements(child, ...names),
    );
}

/** What is read; the texts that codes show on hover aren't. */
function textOf(node: Node): string {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const isTip = 'attrs' in node && node.attrs.some(({ value }) => value.startsWith('tip'));
    return isTip ? '' : node.childNodes.map(textOf).join('');
}

function cellsOfTable(table: Element): Expected[][] {
    return elements(table, 'tr').map((row) =>
        elements(row, 'th', 'td').map((cell) => {
            const span = (name: string): number => Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);
            return { texts: [textOf(cell)], rowSpan: span('rowspan'), colSpan: span('colspan') };
        }),
    );
}

const joined = (rows: readonly (readonly Expected[])[]): Expected[][] =>
    rows.map((row) => row.map((cell) => ({ ...cell, texts: [asRead(cell.texts.join(''))] })));

test.for(units)('the HTML of $number', async ({ unit }) => {
    const found = elements(parseHtml(await only(unit, 'html')), 'table');
    const grids = tablesOf(unit).flatMap(gridsOf);
    expect(found).toHaveLength(grids.length);
    for (const [index, { columns, head, rows }] of grids.entries()) {
        const expected = [...cellsOf(head, columns.length), ...cellsOf(rows, columns.length)];
        expect(joined(cellsOfTable(found[index] as Element))).toEqual(joined(expected));
    }
});

test.for(units)('the Markdown of $number', async ({ unit }) => {
    for (const table of tablesOf(unit)) {
        const html = new MarkdownIt({ html: true }).render(await only(unit, 'md', table.id));
        const found = elements(parseHtml(html), 'table');
        const grids = gridsOf(table);
        expect(found).toHaveLength(grids.length);
        for (const [index, { columns, rows }] of grids.entries()) {
            const lines = elements(elements(found[index] as Element, 'tbody')[0] as Element, 'tr');
            const texts = lines.map((line) => elements(line, 'td').map((cell) => simple(textOf(cell))));
            for (const [row, cells] of cellsOf(rows, columns.length).entries()) {
                const missing = cells
                    .map((cell) => simple(cell.texts.join('')))
                    .filter((one) => !texts[row]?.includes(one));
                expect(missing).toEqual([]);
            }
        }
    }
});

/** Without the signs of lists, and as Markdown joins blanks. */
function simple(text: string): string {
    return text.replace(/(?:–|\d+\.) /g, '').replace(/\s+/g, '');
}

test.for(units)('the CSV of $number', async ({ unit }) => {
    for (const table of tablesOf(unit)) {
        const text = await only(unit, 'csv', table.id);
        const rows: string[][] = parseCsv(text, { delimiter: ';' });
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        const told = rows.flat().map((cell) => simple(cell.replace(/^'/, '').replace(/ \(https?:[^)]*\)/g, '')));
        for (const { columns, rows: own } of gridsOf(table)) {
            const cells = cellsOf(own, columns.length).flat();
            const texts = cells.map((cell) => simple(cell.texts.join('')));
            expect(texts.filter((one) => !told.includes(one))).toEqual([]);
        }
    }
});

test('CSV begins with a byte order mark, and its lines end as Windows has them', async () => {
    const [file] = await generate(units[0]?.unit as Unit, { formats: ['csv'], tables: ['voies'] });
    expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(decode(file?.bytes)).toMatch(/"\r\n$/);
});
