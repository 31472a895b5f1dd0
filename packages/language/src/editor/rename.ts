import type { Range } from 'vscode-languageserver-types';
import { type Change, rename } from '../edits/index.ts';
import type { Item } from '../model/index.ts';
import { isSameItem, itemsOf, type Occurrence, occurrenceAt } from './occurrence.ts';
import type { Cursor, View } from './view.ts';

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

/** The file in which what a place names is declared: its own unit's, or a library's. */
export function renamedFile(cursor: Cursor): string | undefined {
    return renamedAt(cursor)?.item.head.file;
}

/** The edits that give the code at a place another spelling, everywhere; or why not. `home` is where it is declared. */
export function renameAt(cursor: Cursor, { unit }: View, users: readonly View[], newName: string): Change | undefined {
    const found = renamedAt(cursor);
    const item = found && [unit.root, ...unit.items].find((one) => isSameItem(one, found.item));
    return (
        item &&
        rename(
            unit,
            item,
            newName.trim(),
            users.map((user) => user.unit),
        )
    );
}
