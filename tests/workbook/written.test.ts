// What the working file is made of: tables with filters, headers that stay, choices, two hidden sheets; and no merges.
import { generate, type Unit } from '@referentiel/language';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { all, parseXml, unzip } from '../tables/xml.ts';
import { allUnits, unitOf } from '../tables/units.ts';
import { linesOf, SHEETS, workbookBytes } from './sheets.ts';

const units = allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

async function partsOf(unit: Unit, tables?: string[]): Promise<ReadonlyMap<string, string>> {
    const [file] = await generate(unit, { formats: ['xlsx'], ...(tables ? { tables } : {}) });
    return unzip(file?.bytes ?? new Uint8Array());
}

test.for(units)(
    'each sheet of $number is a table of Excel: one row an item, filters, headers that stay',
    async ({ unit }) => {
        const parts = await partsOf(unit, ['travail']);
        const ids = new Set<string>();
        for (const [rank, name] of SHEETS.entries()) {
            const sheet = parseXml(parts.get(`xl/worksheets/sheet${rank + 1}.xml`) ?? '');
            const table = parseXml(parts.get(`xl/tables/table${rank + 1}.xml`) ?? '');
            const titles = all(table, 'tableColumn').map(({ attributes }) => attributes.name);
            const header = all(all(sheet, 'row')[0] as never, 't').map((one) =>
                one.children.filter((child) => typeof child === 'string').join(''),
            );
            expect({ name, header }).toEqual({ name, header: titles });
            expect(new Set(titles).size).toBe(titles.length);
            const { ref, id = '', displayName = '' } = table.attributes;
            expect(all(table, 'autoFilter')[0]?.attributes.ref).toBe(ref);
            expect(ref).toMatch(new RegExp(`^A1:[A-Z]${Math.max(all(sheet, 'row').length, 2)}$`));
            expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
            expect(all(sheet, 'mergeCell')).toEqual([]);
            expect(all(sheet, 'f')).toEqual([]);
            ids.add(id).add(displayName);
        }
        expect(ids.size).toBe(2 * SHEETS.length);
    },
);

test('forms and codes are chosen from lists, and others are asked about', async () => {
    const unit = units.find(({ number }) => number === 'CQP-MecanicienCycles')?.unit as Unit;
    const parts = await partsOf(unit, ['travail']);
    const told = SHEETS.map((_, rank) =>
        all(parseXml(parts.get(`xl/worksheets/sheet${rank + 1}.xml`) ?? ''), 'dataValidation').map(
            ({ attributes }) => `${attributes.sqref} ${attributes.errorStyle}`,
        ),
    );
    expect(told.map((one) => one.length)).toEqual([2, 2, 2, 5, 3]);
    expect(told.flat().every((one) => /^[A-Z]2:[A-Z]1048576 warning$/.test(one))).toBe(true);
    const sheets = await readExcelFile(Buffer.from(await workbookBytes(unit)));
    const choices = sheets.find(({ sheet }) => sheet === 'Référentiel (choix)')?.data ?? [];
    expect(choices[0]?.slice(0, 3)).toEqual(['mise en situation', 'BC01', 'A1']);
});

test('the working sheets stand behind those to print, under names of their own', async () => {
    const parts = await partsOf(units[0]?.unit as Unit);
    const names = all(parseXml(parts.get('xl/workbook.xml') ?? ''), 'sheet').map(({ attributes }) => attributes);
    expect(names.map(({ name }) => name).slice(-7)).toEqual([...SHEETS, 'Référentiel (écrit)', 'Référentiel (choix)']);
    expect(new Set(names.map(({ name }) => name?.toLowerCase())).size).toBe(names.length);
    expect(names.filter(({ state }) => state === 'hidden').map(({ name }) => name)).toEqual([
        'Référentiel (écrit)',
        'Référentiel (choix)',
    ]);
});

/** Without what keeps a spreadsheet from computing. */
const letters = (text: string): string => text.replace(/['–-]/g, '');

test.for(units)('the CSV of $number says the same as the sheets, with one line of headers', async ({ unit }) => {
    const files = await generate(unit, { formats: ['csv'], tables: ['travail'] });
    const lines = linesOf(await workbookBytes(unit));
    expect(files).toHaveLength(SHEETS.length);
    for (const [rank, { name, bytes }] of files.entries()) {
        expect(name).toMatch(/-travail-[a-z]+\.csv$/);
        const rows: string[][] = parse(new TextDecoder().decode(bytes), { bom: true, delimiter: ';' });
        const sheet = SHEETS[rank] ?? 'Liens';
        expect(rows.slice(1).map((row) => row.map(letters))).toEqual(
            lines[sheet].map((line) =>
                Object.entries(line)
                    .filter(([title]) => title !== 'Repère')
                    .map(([, text]) => letters(text)),
            ),
        );
    }
});

test('no header of a CSV has two lines', async () => {
    for (const { unit } of units) {
        for (const { name, bytes } of await generate(unit, { formats: ['csv'], tables: ['race', 'travail'] })) {
            const rows: string[][] = parse(new TextDecoder().decode(bytes), {
                bom: true,
                delimiter: ';',
                relax_column_count: true,
            });
            const header = rows.find((row) => row.filter(Boolean).length > 2) ?? [];
            expect({ name, header: header.filter((cell) => cell.includes('\n')) }).toEqual({ name, header: [] });
        }
    }
});

test('a référentiel of which nothing is written yet has its empty tables', async () => {
    const bytes = await workbookBytes(unitOf({ 'a.referentiel': 'certification CQP-1 "Essai"\n' }));
    expect(linesOf(bytes).Compétences).toEqual([]);
    const table = parseXml(unzip(bytes).get('xl/tables/table2.xml') ?? '');
    expect(all(table, 'autoFilter')[0]?.attributes.ref).toBe('A1:G2');
});
