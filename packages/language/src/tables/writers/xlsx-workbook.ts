// The working file as Excel has it: each sheet a table with filters, the rest of it on two sheets that are hidden.
import {
    type Choices,
    CHOICES_SHEET,
    type Column,
    type FilledSheet,
    LAYOUT,
    MARK,
    type Workbook,
    WRITTEN_SHEET,
} from '../../worksheets/index.ts';
import { escapeMarkup as escape } from './markup.ts';
import type { OfficePart } from './office.ts';
import { addressOf, cellXml, lettersOf } from './xlsx-cells.ts';
import { heightOf, HIGHEST } from './xlsx-layout.ts';
import { SHEET, styleOf } from './xlsx-styles.ts';
import { XML_START } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A sheet of the file, wherever it comes to stand in it. */
export interface WrittenSheet {
    readonly name: string;
    readonly isHidden?: true;
    readonly text: string;
    readonly parts?: readonly OfficePart[];
}

/** The sheets to work with, then the hidden ones. */
export function workbookSheets(workbook: Workbook): readonly WrittenSheet[] {
    return [
        ...workbook.sheets.map((one, index) => workSheet(one, index + 1, workbook.choices)),
        { name: WRITTEN_SHEET, isHidden: true, text: plainSheet(writtenRows(workbook)) },
        { name: CHOICES_SHEET, isHidden: true, text: plainSheet(columnsOf(workbook.choices)) },
    ];
}

function workSheet({ sheet, rows }: FilledSheet, number: number, choices: readonly Choices[]): WrittenSheet {
    const titles = [...sheet.columns.map(({ title }) => title), MARK];
    const lines = rows.map(({ cells, mark }) => [...cells, mark]);
    // A table has a row at least, be it blank.
    const last = Math.max(lines.length, 1) + 1;
    const range = `A1:${lettersOf(titles.length - 1)}${last}`;
    const widths = sheet.columns.map(({ width }) => width);
    const columns = [
        ...sheet.columns.map(
            ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
        ),
        `<col min="${titles.length}" max="${titles.length}" width="18" hidden="1" customWidth="1"/>`,
    ];
    const text = [
        XML_START,
        `<worksheet xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
        `<cols>${columns.join('')}</cols>`,
        `<sheetData>${rowXml(0, titles, styleOf('header'))}${lines.map((line, index) => rowXml(index + 1, line, styleOf('entry'), widths)).join('')}</sheetData>`,
        validations(sheet.columns, choices),
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        '</worksheet>',
    ].join('');
    const table = [
        XML_START,
        `<table xmlns="${SHEET}" id="${number}" name="Travail_${sheet.id}" displayName="Travail_${sheet.id}" ref="${range}" totalsRowShown="0">`,
        `<autoFilter ref="${range}"/>`,
        `<tableColumns count="${titles.length}">${titles.map((title, index) => `<tableColumn id="${index + 1}" name="${escape(title)}"/>`).join('')}</tableColumns>`,
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
        '</table>',
    ].join('');
    const part = { path: `xl/tables/table${number}.xml`, type: TABLE_TYPE, relation: 'table', text: table };
    return { name: sheet.name, text, parts: [part] };
}

/** What isn't among the choices is asked about, not refused: a code may be about to be declared. */
function validations(columns: readonly Column[], choices: readonly Choices[]): string {
    const told = columns.flatMap(({ choices: id }, index) => {
        const rank = choices.findIndex((one) => one.id === id);
        const count = choices[rank]?.values.length ?? 0;
        if (count === 0) return [];
        const column = lettersOf(index);
        const from = `'${escape(CHOICES_SHEET)}'!$${lettersOf(rank)}$1:$${lettersOf(rank)}$${count}`;
        const message = id === 'forms' ? 'Cette forme n’est pas de la liste.' : 'Ce code n’était pas encore là.';
        return [
            `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="À vérifier" error="${escape(`${message} La garder ?`)}" sqref="${column}2:${column}1048576"><formula1>${from}</formula1></dataValidation>`,
        ];
    });
    return told.length > 0 ? `<dataValidations count="${told.length}">${told.join('')}</dataValidations>` : '';
}

/** Whose file it is, then a line a row: its sheet, its mark, its identity, and what was written in its cells. */
function writtenRows({ root, code, sheets }: Workbook): string[][] {
    return [
        [LAYOUT, root, code],
        ...sheets.flatMap(({ sheet, rows }) => [
            [sheet.name, '', '', ...sheet.columns.map(({ title }) => title)],
            ...rows.map(({ mark, identity, cells }) => [sheet.name, mark, identity, ...cells]),
        ]),
    ];
}

function columnsOf(choices: readonly Choices[]): string[][] {
    const height = Math.max(0, ...choices.map(({ values }) => values.length));
    return Array.from({ length: height }, (_, row) => choices.map(({ values }) => values[row] ?? ''));
}

function plainSheet(rows: readonly (readonly string[])[]): string {
    const style = styleOf('entry');
    return [
        XML_START,
        `<worksheet xmlns="${SHEET}"><sheetData>`,
        ...rows.map((row, index) => rowXml(index, row, style)),
        '</sheetData></worksheet>',
    ].join('');
}

/** As high as its texts need, until it is edited: only then do Excel and LibreOffice measure it. */
function rowXml(row: number, cells: readonly string[], style: number, widths: readonly number[] = []): string {
    const xml = cells.map((value, column) => cellXml(addressOf(row, column), style, value));
    const heights = widths.map((width, column) => heightOf(cells[column] ?? '', width));
    const height = heights.length > 0 ? ` ht="${Math.min(HIGHEST, Math.max(...heights)).toFixed(2)}"` : '';
    return `<row r="${row + 1}"${height}>${xml.join('')}</row>`;
}
