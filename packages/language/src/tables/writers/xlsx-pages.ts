// Where the printed pages of a sheet end: where they cut as few cells as may be, and no row.
import type { Look } from './xlsx-styles.ts';
import type { SheetLayout } from './xlsx-layout.ts';

/** What a page of A4 has between its margins, in points. */
const PAGES = {
    landscape: { width: 784, height: 515 },
    portrait: { width: 537, height: 762 },
} as const;

/** Fonts differ from one machine to the next: so much of a page is counted on. */
const SAFE = 0.96;

/** A sheet a little too high for one page is printed so much smaller at most, to stand on it. */
const SMALLER = 0.75;

export type Orientation = keyof typeof PAGES;

export interface SheetPages {
    /** In percent: by it the sheet is as wide as a page at most. */
    readonly scale: number;
    /** The rows, counted from 0, that begin a page; but the first. */
    readonly starts: readonly number[];
}

export function pagesOf(layout: SheetLayout, orientation: Orientation): SheetPages {
    const { width, height } = PAGES[orientation];
    // A column of so many characters is so many pixels wide (ECMA-376, 18.3.1.13), of which there are 96 in 72 points.
    const needed = layout.widths.reduce((sum, one) => sum + (one * 7 + 5) * 0.75, 0);
    const scale = Math.min(100, Math.floor((100 * SAFE * width) / needed));
    const whole = Math.floor((100 * SAFE * height) / layout.heights.reduce((sum, one) => sum + one, 0));
    if (whole < scale && whole >= scale * SMALLER) return { scale: whole, starts: [] };
    return { scale, starts: startsOf(layout, (SAFE * height * 100) / scale) };
}

/** Each page is filled by half at least; then it ends where the fewest cells are cut, as far down as may be. */
function startsOf(layout: SheetLayout, page: number): number[] {
    const { heights, headRows } = layout;
    const cut = cutCells(layout);
    const head = heights.slice(0, headRows).reduce((sum, height) => sum + height, 0);
    const starts: number[] = [];
    let used = 0;
    let best: number | undefined;
    for (let row = 0; row < heights.length; row++) {
        const height = heights[row] ?? 0;
        const start = starts.at(-1) ?? 0;
        if (used + height > page && row > start) {
            const at = best ?? row;
            starts.push(at);
            used = head + heights.slice(at, row).reduce((sum, one) => sum + one, 0);
            best = undefined;
        }
        used += height;
        const isWorse = best !== undefined && (cut[row + 1] ?? 0) > (cut[best] ?? 0);
        if (used > page / 2 && !isWorse) best = row + 1;
    }
    return starts;
}

/** What opens something stays with it, whatever that cuts. */
const OPENING: readonly Look[] = ['title', 'heading', 'header', 'section'];
const NEVER = 1000;

/** How many cells a page that begins with a row would cut. */
function cutCells({ heights, cells }: SheetLayout): number[] {
    const cut = heights.map(() => 0);
    for (const { row, rowSpan, look } of cells) {
        for (let at = row + 1; at < row + rowSpan; at++) cut[at] = (cut[at] ?? 0) + 1;
        if (OPENING.includes(look)) cut[row + rowSpan] = NEVER;
    }
    return cut;
}
