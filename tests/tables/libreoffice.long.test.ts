// Word and Excel files opened by LibreOffice, where it is installed: it sees the same tables, spans and texts.
import { generate, tablesOf, type Unit } from '@referentiel/language';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { ABSENT, isInstalled, savedAs } from '../libreoffice.ts';
import { byBloc, cellsOf, gridsOf } from './rectangles.ts';
import { allUnits } from './units.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const units = allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

/** What LibreOffice makes of a file, as HTML. */
async function throughLibreOffice(unit: Unit, format: string): Promise<Node> {
    const [file] = await generate(unit, { formats: [format] });
    const made = savedAs('html', { [`in.${format}`]: file?.bytes ?? new Uint8Array() });
    return parse(new TextDecoder().decode(made.get('in.html')));
}

function elements(node: Node, ...names: readonly string[]): Element[] {
    if (!('childNodes' in node)) return [];
    return node.childNodes.flatMap((child) =>
        'tagName' in child && names.includes(child.tagName) ? [child] : elements(child, ...names),
    );
}

function textOf(node: Node): string {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

const span = (cell: Element, name: string): number => Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);
/** Letters and digits alone: lists and line breaks are told in other ways. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
/** In Excel, the numbers of a list are part of its text. */
const onlyLetters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

test.for(units)('LibreOffice reads the Word file of $number', async ({ unit }, context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const tables = elements(await throughLibreOffice(unit, 'docx'), 'table');
    const grids = tablesOf(unit).flatMap(gridsOf).flatMap(byBloc);
    expect(tables).toHaveLength(grids.length);
    for (const [index, { columns, head, rows }] of grids.entries()) {
        const read = elements(tables[index] as Element, 'tr').map((row) =>
            elements(row, 'td', 'th').map((cell) => ({
                text: letters(textOf(cell)),
                rowSpan: span(cell, 'rowspan'),
                colSpan: span(cell, 'colspan'),
            })),
        );
        const told = [...cellsOf(head, columns.length), ...cellsOf(rows, columns.length)].map((row) =>
            row.map(({ texts, rowSpan, colSpan }) => ({ text: letters(texts.join(' ')), rowSpan, colSpan })),
        );
        expect(read).toEqual(told);
    }
});

test.for(units)('LibreOffice reads the Excel file of $number', async ({ unit }, context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const page = await throughLibreOffice(unit, 'xlsx');
    const sheets = elements(page, 'table');
    const tables = tablesOf(unit);
    // Behind those to print stand those to work with.
    expect(sheets.length).toBeGreaterThan(tables.length);
    for (const [index, table] of tables.entries()) {
        const read = new Set(elements(sheets[index] as Element, 'td', 'th').map((cell) => onlyLetters(textOf(cell))));
        const told = gridsOf(table).flatMap(({ columns, head, rows }) =>
            [...cellsOf(head, columns.length), ...cellsOf(rows, columns.length)].flat(),
        );
        const texts = told.map((cell) => onlyLetters(cell.texts.join(' ')));
        expect(texts.filter((text) => !read.has(text))).toEqual([]);
    }
});
