// An Excel file opened again with another reader: values, joined cells, headers.
import { generate, TABLES, tablesOf } from '@referentiel/language';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { asRead, cellsOf, gridsOf } from './rectangles.ts';
import { allUnits } from './units.ts';
import { all, parseXml, unzip } from './xml.ts';

const units = allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

/** Without the signs that only some formats write. */
const normal = (text: string): string =>
    asRead(text.replace(/^ *(?:-|\d+\.) /gm, '').replace(/ \(https?:[^)]*\)/g, ''));

test.for(units)('the sheets of $number', async ({ unit }) => {
    const [file] = await generate(unit, { formats: ['xlsx'], tables: TABLES.map(({ id }) => id) });
    const sheets = await readExcelFile(Buffer.from(file?.bytes ?? []));
    const tables = tablesOf(
        unit,
        TABLES.map(({ id }) => id),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ short }) => short));
    for (const [index, table] of tables.entries()) {
        const values = (sheets[index]?.data ?? []).map((row) => row.filter((value) => value !== null).map(String));
        expect(values[0]?.map(asRead)).toEqual([asRead(table.title)]);
        // Every cell of every row stands on the sheet, in its order.
        const told = values.flat().map(normal);
        for (const { columns, head, rows } of gridsOf(table)) {
            const cells = [...cellsOf(head, columns.length), ...cellsOf(rows, columns.length)].flat();
            const texts = cells.map((cell) => normal(cell.texts.join('\n')));
            expect(texts.filter((text) => text !== '' && !told.includes(text))).toEqual([]);
        }
    }
});

test.for(units)('the joined cells of $number', async ({ unit }) => {
    for (const table of tablesOf(unit)) {
        const [file] = await generate(unit, { formats: ['xlsx'], tables: [table.id] });
        const sheet = parseXml(unzip(file?.bytes ?? new Uint8Array()).get('xl/worksheets/sheet1.xml') ?? '');
        const covered = new Set<string>();
        for (const { attributes } of all(sheet, 'mergeCell')) {
            const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
            if (!from || !to) throw new Error(attributes.ref);
            for (let row = from.row; row <= to.row; row++) {
                for (let column = from.column; column <= to.column; column++) {
                    const place = `${row} ${column}`;
                    expect(covered, `${table.id}: ${attributes.ref} overlaps`).not.toContain(place);
                    covered.add(place);
                }
            }
        }
        const [grid] = gridsOf(table);
        if (table.parts.length > 1 || !grid) continue;
        const spanning = [...grid.head, ...grid.rows].flatMap(({ cells }) =>
            cells.filter((c) => c.rowSpan * c.colSpan > 1),
        );
        expect(all(sheet, 'mergeCell').length).toBeGreaterThanOrEqual(spanning.length);
        // Headers stay in sight, and head every printed page.
        expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({
            ySplit: String(1 + grid.head.length),
            state: 'frozen',
        });
        expect(all(sheet, 'f')).toEqual([]);
        for (const { attributes } of all(sheet, 'row')) expect(Number(attributes.ht)).toBeLessThanOrEqual(409);
    }
});

function placeOf(address: string): { row: number; column: number } {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits), column };
}

test('a printed page ends where it cuts as few cells as may be', async () => {
    const [unit] = allUnits();
    const tables = TABLES.map(({ id }) => id);
    const [file] = unit ? await generate(unit, { formats: ['xlsx'], tables }) : [];
    let breaks = 0;
    for (const [path, text] of unzip(file?.bytes ?? new Uint8Array())) {
        if (!path.startsWith('xl/worksheets/sheet')) continue;
        const sheet = parseXml(text);
        const heights = all(sheet, 'row').map(({ attributes }) => Number(attributes.ht));
        const joined = all(sheet, 'mergeCell').map(({ attributes }) => (attributes.ref ?? '').split(':').map(placeOf));
        for (const { attributes } of all(sheet, 'brk')) {
            breaks++;
            const start = Number(attributes.id);
            const cut = joined.filter(([from, to]) => {
                if (!from || !to || start < from.row || start >= to.row) return false;
                return heights.slice(from.row - 1, to.row).reduce((sum, one) => sum + one, 0) < 250;
            });
            // Of an activity and an épreuve that go on beside each other, one may have to be.
            expect(cut.length).toBeLessThanOrEqual(1);
        }
        expect(all(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
            orientation: 'landscape',
            scale: expect.anything(),
        });
    }
    expect(breaks).toBeGreaterThan(10);
});
