// The documents opened and saved by LibreOffice, where it is installed: nothing that they say or ask for is lost. (It has no
// title nor alternative text of a table in Word files, so those aren't looked at.)
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type GeneratedFile, writeFiling, writeJury } from '@referentiel/language';
import { expect, test } from 'vitest';
import { ABSENT, isInstalled, savedAs } from '../libreoffice.ts';
import { all, at, type Element, parseXml, textOf } from '../tables/xml.ts';
import { documentsOf, ready, seed } from './made.ts';
import { HEADER, templateWith } from './template.ts';

const partOf = (bytes: Uint8Array | undefined, path: string): Element =>
    parseXml(strFromU8(unzipSync(bytes ?? new Uint8Array())[path] ?? new Uint8Array()));
const value = (one: Element | undefined, name = 'w:val'): string => one?.attributes[name] ?? '';
const wordsIn = (one: Element): string => all(one, 'w:t').map(textOf).join('');

async function madeIn(format: 'docx' | 'xlsx'): Promise<readonly GeneratedFile[]> {
    const files = [...(await documentsOf(ready)), ...(await documentsOf(seed))];
    return files.filter(({ name }) => name.endsWith(format));
}

const byName = (files: readonly GeneratedFile[]): Record<string, Uint8Array> =>
    Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));

/** What is to be read in a Word document and how it stands on its pages. */
function wordOf(bytes: Uint8Array | undefined): object {
    const document = partOf(bytes, 'word/document.xml');
    const outlines = new Map(
        all(partOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [
            value(style, 'w:styleId'),
            value(at(style, 'w:pPr', 'w:outlineLvl')),
        ]),
    );
    const paragraphs = all(document, 'w:p');
    const page = all(document, 'w:pgSz').at(-1);
    return {
        texts: paragraphs.map(wordsIn).filter(Boolean),
        headings: paragraphs
            .filter((one) => outlines.get(value(at(one, 'w:pPr', 'w:pStyle'))))
            .map((one) => [outlines.get(value(at(one, 'w:pPr', 'w:pStyle'))), wordsIn(one)]),
        contents: all(document, 'w:instrText')
            .map((one) => textOf(one).trim().split(' ').toSorted())
            .filter((code) => code.includes('TOC')),
        tables: all(document, 'w:tbl').map((table) => ({
            rows: all(table, 'w:tr').map((row) => ({
                room: value(at(row, 'w:trPr', 'w:trHeight')),
                isRepeated: at(row, 'w:trPr', 'w:tblHeader') !== undefined,
                cells: all(row, 'w:tc').map((cell) => [
                    wordsIn(cell),
                    value(at(cell, 'w:tcPr', 'w:gridSpan')),
                    at(cell, 'w:tcPr', 'w:vMerge') !== undefined,
                ]),
            })),
        })),
        page: [value(page, 'w:w'), value(page, 'w:h')],
    };
}

test('Word files', async (context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const files = await madeIn('docx');
    expect(files).toHaveLength(14);
    const saved = savedAs('docx', byName(files));
    for (const { name, bytes } of files)
        expect({ name, ...wordOf(saved.get(name)) }).toEqual({ name, ...wordOf(bytes) });
});

test('the header of a template, « PROJET » and the logo', async (context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const files = await writeFiling(ready, { formats: ['docx'], isDraft: true, template: templateWith(HEADER) });
    const saved = savedAs('docx', byName(files));
    for (const { name } of files) {
        const parts = Object.keys(unzipSync(saved.get(name) ?? new Uint8Array()));
        const headers = parts
            .filter((path) => /^word\/header\d+\.xml$/.test(path))
            .map((path) => partOf(saved.get(name), path));
        expect(headers.map((one) => wordsIn(one).replace(/\d+$/, 'n'))).toEqual(['PROJETAtelier-École & Cie – page n']);
        expect(headers.some((one) => all(one, 'a:blip').length === 1)).toBe(true);
        expect(parts.some((path) => path.startsWith('word/media/'))).toBe(true);
    }
});

interface Sheet {
    readonly cells: ReadonlyMap<string, string>;
    readonly formulas: ReadonlyMap<string, string>;
    readonly choices: readonly string[];
    readonly merged: readonly string[];
    readonly page: string;
}

/** « H10:H12 H15 », each by itself: of one column. */
function cellsIn(ranges: string): string[] {
    return ranges.split(' ').flatMap((range) => {
        const [, column = '', first = '', last = first] = /^([A-Z]+)(\d+)(?::\1(\d+))?$/.exec(range) ?? [];
        return Array.from(
            { length: Number(last) - Number(first) + 1 },
            (_, index) => `${column}${Number(first) + index}`,
        );
    });
}

/** What is to be read in a workbook, chosen in it and printed of it. */
function sheetsOf(bytes: Uint8Array | undefined): Record<string, Sheet> {
    const names = all(partOf(bytes, 'xl/workbook.xml'), 'sheet').map((one) => value(one, 'name'));
    // Ours stand in their cells, LibreOffice's by themselves.
    const isShared = 'xl/sharedStrings.xml' in unzipSync(bytes ?? new Uint8Array());
    const shared = isShared ? all(partOf(bytes, 'xl/sharedStrings.xml'), 'si') : [];
    const strings = shared.map((one) => all(one, 't').map(textOf).join(''));
    const sheets = names.map((name, index): [string, Sheet] => {
        const sheet = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
        const cells = all(sheet, 'c');
        const texts = cells.map((cell): [string, string] => {
            const written = textOf(at(cell, 'v') ?? at(cell, 'is') ?? { name: '', attributes: {}, children: [] });
            return [value(cell, 'r'), value(cell, 't') === 's' ? (strings[Number(written)] ?? '') : written];
        });
        const formulas = cells.flatMap((cell) =>
            all(cell, 'f').map((one): [string, string] => [value(cell, 'r'), textOf(one)]),
        );
        return [
            name,
            {
                cells: new Map(texts.filter(([, text]) => text !== '')),
                formulas: new Map(formulas),
                choices: all(sheet, 'dataValidation').flatMap((one) => {
                    const values = all(one, 'formula1').map(textOf).join('');
                    return cellsIn(value(one, 'sqref')).map((cell) => `${cell} ${values}`);
                }),
                merged: all(sheet, 'mergeCell')
                    .map((one) => value(one, 'ref'))
                    .toSorted(),
                page: value(all(sheet, 'pageSetup')[0], 'orientation'),
            },
        ];
    });
    return Object.fromEntries(sheets);
}

test('Excel files', async (context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const files = await madeIn('xlsx');
    expect(files.map(({ name }) => name)).toEqual(['RNCP-AgencementInterieur-grilles.xlsx', 'RNCP39776-grilles.xlsx']);
    const saved = savedAs('xlsx', byName(files));
    for (const { name, bytes } of files)
        expect({ name, ...sheetsOf(saved.get(name)) }).toEqual({ name, ...sheetsOf(bytes) });
});

/** A sheet in which a result is chosen for each criterion. */
function chosen(bytes: Uint8Array, results: readonly string[]): Uint8Array {
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = sheetsOf(bytes)['BC01.E1'];
    const [range = ''] = /[A-Z]+\d+:[A-Z]+\d+/.exec([...(sheet?.formulas.values() ?? [])][0] ?? '') ?? [];
    const cells = range.split(':');
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    for (const [index, cell] of cells.entries()) {
        if (results[index] === undefined) continue;
        xml = xml.replace(
            new RegExp(`<c r="${cell}"( s="\\d+")?/>`),
            `<c r="${cell}"$1 t="inlineStr"><is><t>${results[index]}</t></is></c>`,
        );
    }
    return zipSync({ ...parts, [path]: strToU8(xml) });
}

test('the result of a competency follows from those of its criteria', async (context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const [file] = await writeJury(ready, { formats: ['xlsx'] });
    const cases = [
        [['Acquis'], ''],
        [['Acquis', 'Acquis'], 'Acquis'],
        [['Non acquis', 'Non acquis'], 'Non acquis'],
        [['Acquis', 'Non acquis'], 'Partiellement acquis'],
        [['Partiellement acquis', 'Acquis'], 'Partiellement acquis'],
    ] as const;
    const filled = cases.map(([results], index) => [`${index}.xlsx`, chosen(file?.bytes ?? new Uint8Array(), results)]);
    const saved = savedAs('xlsx', Object.fromEntries(filled) as Record<string, Uint8Array>);
    for (const [index, [results, result]] of cases.entries()) {
        const sheet = sheetsOf(saved.get(`${index}.xlsx`))['BC01.E1'];
        const [place = ''] = sheet?.formulas.keys() ?? [];
        expect([results, sheet?.cells.get(place) ?? '']).toEqual([results, result]);
    }
});
