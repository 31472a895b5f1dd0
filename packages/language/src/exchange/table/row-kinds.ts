import { type GridCell, textOf } from './document.ts';
import { folded } from './folded.ts';

/** Sums: they count what is above. */
export function isTotal([first]: readonly GridCell[]): boolean {
    return first !== undefined && /^(?:sous-)?tota(?:l|ux)\b|^nombre (?:de|d')/.test(folded(textOf(first)));
}

/** What stands at the foot of each page of a table. */
export function isFooter(cells: readonly GridCell[]): boolean {
    return cells.every((cell) => /^(?:page \d+|\d+ ?\/ ?\d+|version .{1,20}|legende\b.*)/.test(folded(textOf(cell))));
}
