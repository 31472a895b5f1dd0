// A Word file opened again by other means: its tables are the tables, with their spans, headers and styles.
import { generate, tablesOf } from '@referentiel/language';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asRead, byBloc, cellsOf, type Expected, gridsOf } from './rectangles.ts';
import { allUnits, exampleUnits } from './units.ts';
import { all, at, type Element, parseXml, textOf, unzip } from './xml.ts';

const [seed] = exampleUnits();
if (!seed) throw new Error('no seed');

async function docxOf(unit = seed, template?: Uint8Array): Promise<ReadonlyMap<string, string>> {
    const [file] = unit ? await generate(unit, { formats: ['docx'], template }) : [];
    return unzip(file?.bytes ?? new Uint8Array());
}

const part = (files: ReadonlyMap<string, string>, path: string): Element => parseXml(files.get(path) ?? '');

/** The cells of Word's rows, those that go on from above left out. */
function cellsOfTable(table: Element): Expected[][] {
    const rows = all(table, 'w:tr').map((row) => {
        let column = 0;
        return all(row, 'w:tc').map((cell) => {
            const properties = at(cell, 'w:tcPr');
            const colSpan = Number(at(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
            const merge = at(properties, 'w:vMerge');
            const start = column;
            column += colSpan;
            const texts = all(cell, 'w:p')
                .map((paragraph) => all(paragraph, 'w:t').map(textOf).join(''))
                .filter(Boolean);
            return { texts, colSpan, start, goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart' };
        });
    });
    return rows.map((row, index) =>
        row
            .filter(({ goesOn }) => !goesOn)
            .map(({ texts, colSpan, start }) => {
                let rowSpan = 1;
                while (rows[index + rowSpan]?.some((cell) => cell.start === start && cell.goesOn)) rowSpan++;
                return { texts, rowSpan, colSpan };
            }),
    );
}

/** Whatever blanks and apostrophes a printer puts. */
function asSet(rows: readonly (readonly Expected[])[]): Expected[][] {
    return rows.map((row) => row.map((cell) => ({ ...cell, texts: cell.texts.map(asRead) })));
}

test.for(allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit })))(
    'the tables of $number',
    async ({ unit }) => {
        const files = await docxOf(unit);
        const tables = all(part(files, 'word/document.xml'), 'w:tbl');
        const grids = tablesOf(unit).flatMap(gridsOf).flatMap(byBloc);
        expect(tables).toHaveLength(grids.length);
        for (const [index, { columns, head, rows }] of grids.entries()) {
            const table = tables[index] as Element;
            const told = [...cellsOf(head, columns.length), ...cellsOf(rows, columns.length)];
            expect(asSet(cellsOfTable(table))).toEqual(asSet(told));
            const repeated = all(table, 'w:tr').filter((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined);
            expect(repeated).toHaveLength(head.length);
            expect(all(table, 'w:gridCol')).toHaveLength(columns.length);
        }
    },
);

test('every part is well formed, and every name in it is known', async () => {
    const files = await docxOf();
    for (const text of files.values()) parseXml(text);
    const document = part(files, 'word/document.xml');
    const styles = new Set(
        all(part(files, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
    );
    const used = [...(files.get('word/document.xml') ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)];
    expect(used.length).toBeGreaterThan(100);
    for (const [, style] of used) expect(styles).toContain(style);
    const bookmarks = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const leads = all(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    expect(leads.length).toBeGreaterThan(50);
    expect(leads.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    const numberings = all(part(files, 'word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']);
    for (const { attributes } of all(document, 'w:numId')) expect(numberings).toContain(attributes['w:val']);
});

test('blocs are headings, and only what a table follows at once is kept apart from it', async () => {
    const body = at(part(await docxOf(), 'word/document.xml'), 'w:body');
    const children = (body?.children ?? []).filter((one): one is Element => typeof one !== 'string');
    const headings = children.filter((one) => at(one, 'w:pPr', 'w:pStyle')?.attributes['w:val'] === 'Heading2');
    expect(headings.map((one) => all(one, 'w:t').map(textOf).join(''))).toContain(
        'BLOC 1 – Gérer la signification et les activités courantes de l’office d’un Commissaire de justice (RNCP39776BC01)',
    );
    const isEmpty = (one: Element | undefined): boolean => one?.name === 'w:p' && all(one, 'w:t').length === 0;
    const voids = children.flatMap((one, index) => (isEmpty(one) ? [children[index + 1]?.name] : []));
    expect(voids.filter((next) => next !== 'w:tbl' && next !== 'w:sectPr')).toEqual([]);
});

test('A4 on its side, in French, with its title and page numbers', async () => {
    const files = await docxOf();
    const size = all(part(files, 'word/document.xml'), 'w:pgSz')[0]?.attributes;
    expect(size).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
    expect(files.get('word/footer1.xml')).toMatch(/ PAGE .* NUMPAGES /s);
    expect(files.get('docProps/core.xml')).toContain('<dc:title>RNCP39776 – Clerc assistant</dc:title>');
});

const TEMPLATE_STYLES = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
</w:styles>`;

test('a template gives its styles by their names, and the rest is added', async () => {
    const template = zipSync({ 'word/styles.xml': strToU8(TEMPLATE_STYLES), 'word/vbaProject.bin': strToU8('macro') });
    const files = await docxOf(seed, template);
    const styles = all(part(files, 'word/styles.xml'), 'w:style');
    const byName = new Map(styles.map((style) => [at(style, 'w:name')?.attributes['w:val'], style]));
    expect(styles).toHaveLength(byName.size);
    expect(byName.get('heading 1')?.attributes['w:styleId']).toBe('Titre1');
    expect(byName.get('Référentiel – texte')).toMatchObject({ attributes: { 'w:styleId': 'RefTexte' } });
    expect(at(byName.get('Référentiel – texte'), 'w:basedOn')?.attributes['w:val']).toBe('Standard');
    expect(files.get('word/document.xml')).toContain('<w:pStyle w:val="Titre1"/>');
    expect(files.get('word/document.xml')).not.toContain('"Heading1"');
    expect(files.get('word/styles.xml')).not.toContain('w:numPr');
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
    expect([...files.keys()].some((path) => path.includes('vba'))).toBe(false);
});

test.each([new Uint8Array([1, 2, 3]), zipSync({ 'a.txt': strToU8('a') })])(
    'what is no Word document is no template',
    async (template) => {
        await expect(docxOf(seed, template)).rejects.toMatchObject({ trouble: 'no Word document' });
    },
);
