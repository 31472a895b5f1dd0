import type { LocatedFinding } from '@referentiel/language';

/** How much of a line is shown: texts of a référentiel are long. */
const WIDTH = 100;
const ELLIPSIS = '…';

export interface Excerpt {
    readonly text: string;
    /** Where the mark below it begins, and how long it is, in columns of a terminal. */
    readonly from: number;
    readonly length: number;
}

/** The part of the source line around a finding, with the place of its mark. */
export function excerpt({ line, location }: Pick<LocatedFinding, 'line' | 'location'>): Excerpt {
    const start = Math.min(location.column - 1, line.length);
    const end = location.endLine === location.line ? Math.min(location.endColumn - 1, line.length) : line.length;
    const indentation = line.length - line.trimStart().length;
    const first = start - indentation < WIDTH * 0.6 ? Math.min(indentation, start) : start - WIDTH * 0.3;
    const last = Math.min(line.length, first + WIDTH);
    const [before, marked, after] = [
        line.slice(first, start),
        line.slice(start, Math.min(end, last)),
        line.slice(end, last),
    ];
    const text = [
        first > indentation ? ELLIPSIS : '',
        plain(before),
        plain(marked),
        end < last ? plain(after) : '',
        last < line.trimEnd().length ? ELLIPSIS : '',
    ];
    return {
        text: text.join('').trimEnd(),
        from: columns((text[0] ?? '') + (text[1] ?? '')),
        length: Math.max(columns(text[2] ?? ''), 1),
    };
}

/** Without what would move the cursor or speak to the terminal. */
function plain(text: string): string {
    return text.replaceAll('\t', ' ').replace(/\p{Cc}|\p{Cf}/gu, '');
}

/** The columns that a text takes: accents that stand apart take none. */
function columns(text: string): number {
    return text.replace(/\p{M}/gu, '').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '.').length;
}
