// Cells of a sheet as Excel's XML has them. Texts are texts: there is no formula to write.
import { fitted } from '../../worksheets/index.ts';
import { escapeMarkup as escape } from './markup.ts';

export function cellXml(address: string, style: number, value: string | number): string {
    if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
    if (value === '') return `<c r="${address}" s="${style}"/>`;
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(textOf(value))}</t></is></c>`;
}

/** Excel reads `_x0041_` in a text as a letter: its first underscore is told by its own code. */
function textOf(value: string): string {
    return fitted(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** « B3 », from row and column counted from 0. */
export function addressOf(row: number, column: number): string {
    return `${lettersOf(column)}${row + 1}`;
}

export function lettersOf(column: number): string {
    let letters = '';
    for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
        letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
    return letters;
}
