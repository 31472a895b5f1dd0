import { paragraph } from '../published/content.ts';
import type { Span } from '../model/source.ts';
import type { Cell, CellChoice, Inline, Paragraph } from './table.ts';

interface CellOptions {
    readonly rowSpan?: number;
    readonly colSpan?: number;
    readonly heads?: boolean;
    readonly source?: Span;
    readonly anchors?: readonly string[];
    readonly choice?: CellChoice;
}

export function cell(paragraphs: readonly Paragraph[], options: CellOptions = {}): Cell {
    return {
        paragraphs: paragraphs.filter(({ inlines }) => inlines.length > 0),
        rowSpan: options.rowSpan ?? 1,
        colSpan: options.colSpan ?? 1,
        ...(options.heads ? { heads: true as const } : {}),
        ...(options.source ? { source: options.source } : {}),
        ...(options.anchors ? { anchors: options.anchors } : {}),
        ...(options.choice ? { choice: options.choice } : {}),
    };
}

/** A cell of one paragraph. */
export function line(inlines: readonly Inline[], options: CellOptions = {}): Cell {
    return cell(inlines.length > 0 ? [paragraph(...inlines)] : [], options);
}

export function isEmpty({ paragraphs }: Cell): boolean {
    return paragraphs.length === 0;
}
