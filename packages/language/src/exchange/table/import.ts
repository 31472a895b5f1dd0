import { write } from '../../printing/write.ts';
import { collect } from './collect.ts';
import type { Collection } from './collected.ts';
import type { TabularDocument } from './document.ts';
import { Names } from './names.ts';
import type { Recognition } from './recognition.ts';
import { type Correction, recognize } from './recognize.ts';
import { headOf, type HeadWishes } from './head.ts';
import { type Head, toData } from './to-data.ts';

/** A document's tables as they were understood, and the source that comes of them. */
export interface ImportedTables {
    readonly document: TabularDocument;
    readonly recognition: Recognition;
    readonly collection: Collection;
    readonly head: Head;
    readonly source: string;
}

/** Makes a certification's source of the tables of a document. */
export function importTables(
    document: TabularDocument,
    wishes: HeadWishes,
    corrections: readonly Correction[] = [],
): ImportedTables {
    const recognition = recognize(document, corrections);
    const collection = collect(document, recognition);
    const head = headOf(collection, wishes);
    const source = write(toData(collection, new Names(collection), head));
    return { document, recognition, collection, head, source };
}
