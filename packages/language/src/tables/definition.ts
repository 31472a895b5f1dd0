import type { Span } from '../model/source.ts';
import type { Labels } from '../published/labels.ts';
import type { Grid, Paragraph, Part, Table } from './table.ts';
import { untold } from '../published/content.ts';

/** A table's content, told once for all formats. */
export interface TableDefinition {
    /** Part of file names. */
    readonly id: string;
    readonly title: string;
    /** At most 31 characters, of those that a sheet's name may hold. */
    readonly short: string;
    /** One line for who chooses. */
    readonly about: string;
    /** Whether the documents of this certification hold it; untold: always. Who asks for it alone gets it all the same. */
    fits?(labels: Labels): boolean;
    build(labels: Labels): readonly Part[];
}

export function build(definition: TableDefinition, labels: Labels): Table {
    return { id: definition.id, title: definition.title, short: definition.short, parts: definition.build(labels) };
}

interface PartContent {
    readonly heading?: string;
    readonly before?: readonly Paragraph[];
    readonly grid?: Grid;
    readonly after?: readonly Paragraph[];
    /** What is said where the grid has no row. */
    readonly empty?: string;
    readonly source?: Span;
}

/** A part; a grid without rows gives way to a sentence. */
export function part(id: string, content: PartContent): Part {
    const { grid, empty } = content;
    const isVoid = grid !== undefined && grid.rows.length === 0;
    return {
        id,
        ...(content.heading === undefined ? {} : { heading: content.heading }),
        ...(content.source ? { source: content.source } : {}),
        before: content.before ?? [],
        ...(grid && !isVoid ? { grid } : {}),
        after: [...(isVoid ? [untold(empty ?? 'Rien à montrer.')] : []), ...(content.after ?? [])],
    };
}
