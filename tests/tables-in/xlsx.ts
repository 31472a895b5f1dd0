import { relations } from './docx.ts';
import { contentTypes, places, type Table, xml, zipped } from './sheets.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Sheet {
    readonly name: string;
    /** Side by side, with an empty column between two. */
    readonly tables: readonly Table[];
    readonly hidden?: boolean;
}

/** An Excel workbook, its texts shared between its sheets. */
export function xlsx(sheets: readonly Sheet[]): Uint8Array {
    const strings: string[] = [];
    const texts = sheets.map((sheet) => sheetXml(sheet, strings));
    return zipped({
        '[Content_Types].xml': contentTypes({
            'xl/workbook.xml': 'spreadsheetml.sheet.main',
            'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
            ...Object.fromEntries(
                sheets.map((_, rank) => [`xl/worksheets/sheet${rank + 1}.xml`, 'spreadsheetml.worksheet']),
            ),
        }),
        '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
        'xl/_rels/workbook.xml.rels': relations([
            ...sheets.map((_, rank) => [`rId${rank + 1}`, 'worksheet', `worksheets/sheet${rank + 1}.xml`] as const),
            ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
        ]),
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${sheets
            .map(
                ({ name, hidden }, rank) =>
                    `<sheet name="${xml(name)}" sheetId="${rank + 1}" r:id="rId${rank + 1}"${hidden ? ' state="hidden"' : ''}/>`,
            )
            .join('')}</sheets></workbook>`,
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><r><t xml:space="preserve">${xml(text)}</t></r></si>`).join('')}</sst>`,
        ...Object.fromEntries(texts.map((text, rank) => [`xl/worksheets/sheet${rank + 1}.xml`, text])),
    });
}

function sheetXml({ tables }: Sheet, strings: string[]): string {
    const rows: Map<number, string>[] = [];
    const merges: string[] = [];
    let start = 0;
    for (const table of tables) {
        let width = 0;
        for (const [r, line] of places(table).entries()) {
            width = Math.max(width, line.length);
            for (const [c, { cell, isFirst }] of line.entries()) {
                if (!isFirst) continue;
                const text = cell.paragraphs
                    .map(({ text, bullet }) => (bullet === undefined ? text : `${'  '.repeat(bullet - 1)}• ${text}`))
                    .join('\n');
                if (text === '') continue;
                strings.push(text);
                const at = address(r, start + c);
                (rows[r] ??= new Map()).set(start + c, `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`);
                if (cell.rowSpan * cell.colSpan > 1)
                    merges.push(`${at}:${address(r + cell.rowSpan - 1, start + c + cell.colSpan - 1)}`);
            }
        }
        start += width + 1;
    }
    const lines = rows.map((cells, r) => `<row r="${r + 1}">${[...cells.values()].join('')}</row>`);
    const merged =
        merges.length > 0
            ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
            : '';
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function address(row: number, column: number): string {
    return `${String.fromCharCode(65 + column)}${row + 1}`;
}
