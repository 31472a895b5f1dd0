// Excel, written as it is defined (ECMA-376): a sheet for each table, then those to work with. Texts are texts: the one
// formula there is holds none.
import { groupBy } from '../../model/group-by.ts';
import type { TableDocument } from '../format.ts';
import { escapeMarkup as escape } from './markup.ts';
import { type OfficePart, packageFiles, relationId } from './office.ts';
import { addressOf, cellXml } from './xlsx-cells.ts';
import { layoutOf, type SheetCell, type SheetChoice, type SheetLayout } from './xlsx-layout.ts';
import { type Orientation, pagesOf } from './xlsx-pages.ts';
import { SHEET, styleOf, styleSheet } from './xlsx-styles.ts';
import { workbookSheets, type WrittenSheet } from './xlsx-workbook.ts';
import { archive, XML_START } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function write(document: TableDocument): Uint8Array {
    const orientation = document.paper?.orientation ?? 'landscape';
    const sheets = [
        ...document.tables.map((table): PrintedSheet => {
            const layout = layoutOf(table, orientation);
            return {
                name: table.short,
                text: sheet(layout, document.title, orientation),
                headRows: layout.headRows,
            };
        }),
        ...(document.workbook ? workbookSheets(document.workbook) : []),
    ];
    const main = { path: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, text: workbook(sheets) };
    const parts = sheets.map(({ text, parts: own }, index): OfficePart => ({
        path: `xl/worksheets/sheet${index + 1}.xml`,
        type: `${TYPE}.worksheet+xml`,
        relation: 'worksheet',
        text,
        ...(own ? { parts: own } : {}),
    }));
    const styles = { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, relation: 'styles', text: styleSheet() };
    return archive(packageFiles({ main, parts: [...parts, styles] }, document));
}

interface PrintedSheet extends WrittenSheet {
    /** The rows that head every printed page. */
    readonly headRows?: number;
}

function workbook(sheets: readonly PrintedSheet[]): string {
    const names = sheets.map(
        ({ name, isHidden }, index) =>
            `<sheet name="${escape(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="${relationId(index)}"/>`,
    );
    const titles = sheets.flatMap(({ name, isHidden, headRows = 1 }, index) =>
        isHidden
            ? []
            : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escape(name)}'!$1:$${headRows}</definedName>`,
    );
    return [
        XML_START,
        `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}">`,
        `<sheets>${names.join('')}</sheets>`,
        `<definedNames>${titles.join('')}</definedNames>`,
        '</workbook>',
    ].join('');
}

function sheet(layout: SheetLayout, title: string, orientation: Orientation): string {
    const { widths, heights, cells, headRows } = layout;
    const { scale, starts } = pagesOf(layout, orientation);
    const top = addressOf(headRows, 0);
    const columns = widths.map(
        (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const merged = cells.filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1).map(rangeOf);
    return [
        XML_START,
        `<worksheet xmlns="${SHEET}">`,
        `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`,
        `<cols>${columns.join('')}</cols>`,
        `<sheetData>${rowsOf(cells, heights)}</sheetData>`,
        merged.length > 0
            ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
            : '',
        validations(cells),
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
        `<pageSetup paperSize="9" scale="${scale}" orientation="${orientation}"/>`,
        `<headerFooter><oddFooter>${escape(`&L${title.slice(0, 100).replaceAll('&', '&&')}&RPage &P sur &N`)}</oddFooter></headerFooter>`,
        breaksXml(starts),
        '</worksheet>',
    ].join('');
}

/** A break is told by the row above it, from 1. */
function breaksXml(starts: readonly number[]): string {
    if (starts.length === 0) return '';
    const each = starts.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
    return `<rowBreaks count="${each.length}" manualBreakCount="${each.length}">${each.join('')}</rowBreaks>`;
}

/** Every place of a joined cell is told, so that its border goes all around. */
function rowsOf(cells: readonly SheetCell[], heights: readonly number[]): string {
    const rows = heights.map((): Map<number, string> => new Map());
    for (const one of cells) {
        for (let r = one.row; r < one.row + one.rowSpan; r++) {
            for (let c = one.column; c < one.column + one.colSpan; c++) {
                const isFirst = r === one.row && c === one.column;
                rows[r]?.set(c, isFirst ? firstXml(one) : cellXml(addressOf(r, c), styleOf(one.look), ''));
            }
        }
    }
    return rows
        .map((row, index) => {
            const inOrder = [...row].toSorted(([a], [b]) => a - b).map(([, xml]) => xml);
            const height = (heights[index] ?? 0).toFixed(2);
            return `<row r="${index + 1}" ht="${height}" customHeight="1">${inOrder.join('')}</row>`;
        })
        .join('');
}

/** The first place of a cell. */
function firstXml({ row, column, look, value, choice }: SheetCell): string {
    const address = addressOf(row, column);
    if (!choice?.rows) return cellXml(address, styleOf(look), value);
    return `<c r="${address}" s="${styleOf(look)}" t="str"><f>${escape(resultOf(choice, column))}</f><v></v></c>`;
}

/** What is chosen in some rows of a column, as one: nothing before all are. */
function resultOf({ values, from, rows: [first, last] = [0, 0] }: SheetChoice, column: number): string {
    const range = `${addressOf(first, column)}:${addressOf(last, column)}`;
    const [best = '', between = ''] = values;
    const areAll = (value: string): string => `COUNTIF(${range},"${value}")=COUNTA(${range})`;
    const worst = values.at(-1) ?? '';
    return `IF(COUNTA(${range})<${from},"",IF(${areAll(best)},"${best}",IF(${areAll(worst)},"${worst}","${between}")))`;
}

/** The lists from which cells are filled in: what is none of their values is refused. */
function validations(cells: readonly SheetCell[]): string {
    const chosen = cells.flatMap((cell) => (cell.choice ? [{ cell, list: cell.choice.values.join(',') }] : []));
    if (chosen.length === 0) return '';
    const each = Array.from(
        groupBy(chosen, ({ list }) => list),
        ([list, own]) => {
            const addresses = own.map(({ cell }) => addressOf(cell.row, cell.column));
            const refusal = `Choisissez dans la liste : ${list.replaceAll(',', ', ')}.`;
            return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Résultat" error="${escape(refusal)}" sqref="${addresses.join(' ')}"><formula1>"${escape(list)}"</formula1></dataValidation>`;
        },
    );
    return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function rangeOf({ row, column, rowSpan, colSpan }: SheetCell): string {
    return `${addressOf(row, column)}:${addressOf(row + rowSpan - 1, column + colSpan - 1)}`;
}
