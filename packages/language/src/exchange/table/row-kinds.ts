import { type GridCell, textOf } from './document.ts';
import { folded } from './folded.ts';

/** Sums: they count what is above. */
export function isTotal(cells: readonly GridCell[]): boolean {
    const [first, ...others] = cells.map((cell) => folded(textOf(cell)));
    if (first === undefined) return false;
    if (/^(?:sous-)?tota(?:l|ux)\b|^nombre (?:de|d')/.test(first)) return true;
    // A text, then numbers.
    const areNumbers = others.every((value) => /^\d+(?: ?(?:\/|sur) ?\d+)?$/.test(value));
    return others.length > 1 && areNumbers && others.some((value) => value !== '0' && value !== '1');
}

/** What stands at the foot of each page of a table. */
export function isFooter(cells: readonly GridCell[]): boolean {
    return cells.every((cell) => /^(?:page \d+|\d+ ?\/ ?\d+|version .{1,20}|legende\b.*)/.test(folded(textOf(cell))));
}
