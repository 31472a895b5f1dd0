// Excel, read from its own parts: values, merges and hidden sheets in one reading (libraries give the values alone).
import type { DocumentPart, TabularDocument } from '../document.ts';
import { CHOICES_SHEET, SHEETS, WRITTEN_SHEET } from '../../../worksheets/index.ts';
import type { OfficePackage } from './office-package.ts';
import { LIMITS, tooLarge } from './refusal.ts';
import { gridsOf, type SheetCell } from './sheet.ts';
import { allText, child, children, elements, type XmlElement } from './xml.ts';
import { XlsxFormats } from './xlsx-formats.ts';

/** A sheet with all its cells. */
export interface XlsxSheet {
    readonly name: string;
    readonly isHidden: boolean;
    /** Read when asked for. */
    readonly cells: () => readonly SheetCell[];
}

export function readXlsx(parts: OfficePackage): TabularDocument {
    const sheets = sheetsOf(parts);
    const isWorkbook = sheets.some(({ name }) => name === WRITTEN_SHEET);
    const found: DocumentPart[] = [];
    const left: string[] = [];
    for (const { name, isHidden, cells } of sheets) {
        // What the working sheets say, the others say too; they come back in another way.
        if (isWorkbook && WORKING.has(name)) continue;
        if (isHidden) left.push(`La feuille masquée « ${name} » n’est pas lue : affichez-la si elle compte.`);
        else for (const grid of gridsOf(name, cells())) found.push({ kind: 'grid', grid });
    }
    if (isWorkbook && found.length === 0)
        left.push('C’est un fichier de travail : « referentiel import --update » reprend ce qui y a changé.');
    return { parts: found, left };
}

const WORKING: ReadonlySet<string> = new Set([WRITTEN_SHEET, CHOICES_SHEET, ...SHEETS.map(({ name }) => name)]);

/** The sheets of a workbook, in its order. */
export function sheetsOf(parts: OfficePackage): XlsxSheet[] {
    const main = parts.main();
    const relations = parts.relations(main);
    const strings = children(parts.related(main, 'sharedStrings'), 'si').map(textOf);
    const formats = new XlsxFormats(parts.related(main, 'styles'));
    return children(child(parts.xml(main), 'sheets'), 'sheet').flatMap(({ attributes }): XlsxSheet[] => {
        const { name = '', state = 'visible', id = '' } = attributes;
        const relation = relations.get(id);
        if (relation?.type !== 'worksheet') return [];
        const cells = (): SheetCell[] => cellsOf(parts.xml(relation.path), strings, formats);
        return [{ name, isHidden: state !== 'visible', cells }];
    });
}

function cellsOf(sheet: XmlElement, strings: readonly string[], formats: XlsxFormats): SheetCell[] {
    const cells = new Map<string, SheetCell>();
    let row = -1;
    for (const line of children(child(sheet, 'sheetData'), 'row')) {
        row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
        let column = -1;
        for (const one of children(line, 'c')) {
            column = placeOf(one.attributes.r)?.column ?? column + 1;
            const text = valueOf(one, strings, formats);
            if (text.trim() === '') continue;
            if (row >= LIMITS.rows) throw tooLarge(`plus de ${LIMITS.rows} lignes dans une feuille`);
            if (cells.size >= LIMITS.cells) throw tooLarge(`plus de ${LIMITS.cells} cellules dans une feuille`);
            cells.set(`${row} ${column}`, { row, column, rowSpan: 1, colSpan: 1, lines: text.split(/\r\n|\n|\r/) });
        }
    }
    for (const { attributes } of children(child(sheet, 'mergeCells'), 'mergeCell')) {
        const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
        const key = from && `${from.row} ${from.column}`;
        const cell = key && cells.get(key);
        if (!key || !cell || !to) continue;
        cells.set(key, { ...cell, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 });
    }
    return [...cells.values()];
}

/** « B12 », counted from 0. */
function placeOf(address: string | undefined): { row: number; column: number } | undefined {
    const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address ?? '') ?? [];
    if (letters === undefined) return undefined;
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits) - 1, column: column - 1 };
}

function valueOf(cell: XmlElement, strings: readonly string[], formats: XlsxFormats): string {
    const { t: type = 'n', s: style } = cell.attributes;
    if (type === 'inlineStr') {
        const inline = child(cell, 'is');
        return inline ? textOf(inline) : '';
    }
    const kept = child(cell, 'v');
    const text = kept ? allText(kept) : '';
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'VRAI' : 'FAUX';
    return type === 'n' && text !== '' ? formats.show(Number(text), style) : text;
}

/** A text with its differing looks; how it is pronounced is no part of it. */
function textOf(element: XmlElement): string {
    return elements(element)
        .map((one) => (one.name === 't' ? allText(one) : one.name === 'r' ? textOf(one) : ''))
        .join('')
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
