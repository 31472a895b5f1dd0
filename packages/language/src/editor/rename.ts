import type { Range } from 'vscode-languageserver-types';
import { type Change, rename } from '../edits/index.ts';
import type { Item } from '../model/index.ts';
import { itemsOf, type Occurrence, occurrenceAt } from './occurrence.ts';
import type { Cursor } from './view.ts';

/** What can be renamed at a place: a code that means one item, and that item. */
function renamedAt({
    view,
    path,
    offset,
}: Cursor): { readonly occurrence: Occurrence; readonly item: Item } | undefined {
    const occurrence = occurrenceAt(view.unit, path, offset);
    const [item, other] = occurrence ? itemsOf(occurrence) : [];
    return occurrence && item?.code && !other ? { occurrence, item } : undefined;
}

export function prepareRename(cursor: Cursor): { range: Range; placeholder: string } | undefined {
    const found = renamedAt(cursor);
    if (!found) return undefined;
    return {
        range: cursor.view.places.range(found.occurrence.span),
        placeholder: found.item.code?.text ?? '',
    };
}

/** The edits that give the code at a place another spelling, everywhere; or why not. */
export function renameAt(cursor: Cursor, newName: string): Change | undefined {
    const found = renamedAt(cursor);
    return found && rename(cursor.view.unit, found.item, newName.trim());
}
