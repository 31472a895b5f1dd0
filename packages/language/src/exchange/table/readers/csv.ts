import { parse } from 'csv-parse/browser/esm/sync';
import type { TabularDocument } from '../document.ts';
import { broken, LIMITS, tooLarge } from './refusal.ts';
import { gridsOf, type SheetCell } from './sheet.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The sign that parts the cells is found, where it isn't told. */
export function readCsv(text: string, separator: string = separatorOf(text)): TabularDocument {
    const cells = rowsOf(text, separator).flatMap((line, row) =>
        line.flatMap((value, column): SheetCell[] => {
            if (value.trim() === '') return [];
            // An apostrophe before what a spreadsheet would compute makes it text.
            const plain = value.replace(/^'(?=[=+\-@＝＋－＠|%\s])/, '');
            return [{ row, column, rowSpan: 1, colSpan: 1, lines: plain.split(/\r\n|\n|\r/) }];
        }),
    );
    if (cells.length > LIMITS.cells) throw tooLarge(`plus de ${LIMITS.cells} cellules`);
    return {
        parts: gridsOf('tableau 1', cells).map((grid) => ({ kind: 'grid', grid: { ...grid, isSheet: false } })),
        left: [],
    };
}

function rowsOf(text: string, separator: string): string[][] {
    try {
        const rows: string[][] = parse(text, {
            bom: true,
            delimiter: separator,
            relax_column_count: true,
            relax_quotes: true,
            skip_empty_lines: false,
            to: LIMITS.rows + 1,
        });
        if (rows.length > LIMITS.rows) throw tooLarge(`plus de ${LIMITS.rows} lignes`);
        return rows;
    } catch (error) {
        if (error instanceof Error && 'code' in error) throw broken('un guillemet ouvert n’est pas refermé');
        throw error;
    }
}

/** The sign that parts the cells: outside quotes, the one that stands as often in each of the first rows. */
function separatorOf(text: string): string {
    const rows = outsideQuotes(text.slice(0, 50_000))
        .split(/\r\n|\n|\r/)
        .filter((row) => row.trim() !== '')
        .slice(0, 50);
    const scored = SEPARATORS.map((sign) => {
        const counts = rows.map((row) => row.split(sign).length - 1);
        const [first = 0] = counts;
        const alike = counts.filter((count) => count === first && count > 0).length;
        return { sign, alike, first };
    });
    const best = scored.toSorted((a, b) => b.alike - a.alike || b.first - a.first)[0];
    return best && best.alike > 0 ? best.sign : ';';
}

function outsideQuotes(text: string): string {
    return text.replace(/"(?:[^"]|"")*"/g, '""');
}
