import { type Cell, places, type Table, xml } from './sheets.ts';

export function html({ rows, heads = 0 }: Table): string {
    const lines = rows.map((cells, rank) => {
        const tag = rank < heads ? 'th' : 'td';
        return `<tr>${cells.map((one) => cellHtml(one, tag)).join('')}</tr>`;
    });
    return `<!DOCTYPE html><html><body><table><tbody>${lines.join('')}</tbody></table></body></html>`;
}

function cellHtml({ paragraphs, rowSpan, colSpan }: Cell, tag: string): string {
    const isList = paragraphs.some(({ bullet }) => bullet !== undefined);
    const inside = isList
        ? `<ul>${paragraphs.map(({ text }) => `<li>${xml(text)}</li>`).join('')}</ul>`
        : paragraphs.map(({ text }) => `<p>${xml(text)}</p>`).join('');
    return `<${tag} rowspan="${rowSpan}" colspan="${colSpan}">${inside}</${tag}>`;
}

export function markdown(table: Table): string {
    const lines = places(table).map(
        (line) => `| ${line.map(({ cell, isFirst }) => (isFirst ? textOf(cell, '<br>') : '')).join(' | ')} |`,
    );
    const [head = '', ...others] = lines;
    return [head, head.replace(/[^|]+/g, ' --- '), ...others].join('\n');
}

export function csv(table: Table, separator = ';'): string {
    return places(table)
        .map((line) =>
            line
                .map(({ cell, isFirst }) => (isFirst ? `"${textOf(cell, '\n').replaceAll('"', '""')}"` : ''))
                .join(separator),
        )
        .join('\r\n');
}

/** As a spreadsheet in France saves it without being asked. */
export function windows1252(text: string): Uint8Array {
    const others: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '•': 0x95, œ: 0x9c, '…': 0x85 };
    return Uint8Array.from(Array.from(text), (sign) => others[sign] ?? sign.charCodeAt(0));
}

function textOf({ paragraphs }: Cell, newline: string): string {
    return paragraphs.map(({ text, bullet }) => (bullet === undefined ? text : `• ${text}`)).join(newline);
}
