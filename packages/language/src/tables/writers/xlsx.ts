// Excel, written as it is defined (ECMA-376): a sheet for each table. Texts are texts: the one formula there is holds none.
import { groupBy } from '../../model/group-by.ts';
import type { TableDocument } from '../format.ts';
import type { Table } from '../table.ts';
import { escapeMarkup as escape } from './markup.ts';
import { packageFiles, relationId } from './office.ts';
import { layoutOf, type SheetCell, type SheetChoice, type SheetLayout } from './xlsx-layout.ts';
import { SHEET, styleOf, styleSheet } from './xlsx-styles.ts';
import { archive, XML_START } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** No cell holds more characters. */
const LONGEST = 32_767;
const CUT = ' […] (suite non reprise : une cellule d’Excel n’en tient pas plus)';

export function write(document: TableDocument): Uint8Array {
    const orientation = document.paper?.orientation ?? 'landscape';
    const layouts = document.tables.map((table) => layoutOf(table, orientation));
    const main = {
        path: 'xl/workbook.xml',
        type: `${TYPE}.sheet.main+xml`,
        text: workbook(document.tables, layouts),
    };
    const sheets = layouts.map((layout, index) => ({
        path: `xl/worksheets/sheet${index + 1}.xml`,
        type: `${TYPE}.worksheet+xml`,
        relation: 'worksheet',
        text: sheet(layout, document.title, orientation),
    }));
    const styles = { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, relation: 'styles', text: styleSheet() };
    return archive(packageFiles({ main, parts: [...sheets, styles] }, document));
}

function workbook(tables: readonly Table[], layouts: readonly SheetLayout[]): string {
    const names = tables.map(
        ({ short }, index) => `<sheet name="${escape(short)}" sheetId="${index + 1}" r:id="${relationId(index)}"/>`,
    );
    const titles = tables.map(
        ({ short }, index) =>
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escape(short)}'!$1:$${layouts[index]?.headRows ?? 1}</definedName>`,
    );
    return [
        XML_START,
        `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}">`,
        `<sheets>${names.join('')}</sheets>`,
        `<definedNames>${titles.join('')}</definedNames>`,
        '</workbook>',
    ].join('');
}

function sheet({ widths, heights, cells, headRows }: SheetLayout, title: string, orientation: string): string {
    const top = addressOf(headRows, 0);
    const columns = widths.map(
        (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const merged = cells.filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1).map(rangeOf);
    return [
        XML_START,
        `<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
        `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`,
        `<cols>${columns.join('')}</cols>`,
        `<sheetData>${rowsOf(cells, heights)}</sheetData>`,
        merged.length > 0
            ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
            : '',
        validations(cells),
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
        `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`,
        `<headerFooter><oddFooter>${escape(`&L${title.slice(0, 100).replaceAll('&', '&&')}&RPage &P sur &N`)}</oddFooter></headerFooter>`,
        '</worksheet>',
    ].join('');
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

function cellXml(address: string, style: number, value: string | number): string {
    if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
    if (value === '') return `<c r="${address}" s="${style}"/>`;
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(textOf(value))}</t></is></c>`;
}

/** Excel reads `_x0041_` in a text as a letter: its first underscore is told by its own code. */
function textOf(value: string): string {
    const text = value.length > LONGEST ? value.slice(0, LONGEST - CUT.length).replace(/\p{Cs}$/u, '') + CUT : value;
    return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** « B3 », from row and column counted from 0. */
function addressOf(row: number, column: number): string {
    let letters = '';
    for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
        letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
    return `${letters}${row + 1}`;
}

function rangeOf({ row, column, rowSpan, colSpan }: SheetCell): string {
    return `${addressOf(row, column)}:${addressOf(row + rowSpan - 1, column + colSpan - 1)}`;
}
