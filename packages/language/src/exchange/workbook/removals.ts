// What has no row any more.
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import { nameOf } from '../../model/names.ts';
import { holdersOf } from '../../model/tree.ts';
import { type ColumnId, SHEETS, type WorkRow } from '../../worksheets/index.ts';
import { settled } from './cells.ts';
import type { Job, Task } from './job.ts';

/** Takes away what has no row any more, the innermost first; what holds something that has one stays. */
export function removals(job: Job): Task[] {
    return job.gone
        .filter(({ source }) => source.item)
        .toSorted((a, b) => depthOf(b.source.item) - depthOf(a.source.item))
        .flatMap(({ written, source }): Task[] => {
            const changed = ownColumns(written.kind).filter(
                (id) => settled(source.cells[id]) !== (written.cells[id] ?? ''),
            );
            for (const id of changed) job.conflict(undefined, id, written, source);
            if (changed.length > 0) return [];
            return [{ attempt: () => removeOne(job, source), refuse: (reason) => job.refuseGone(source, reason) }];
        });
}

function removeOne(job: Job, { item: first }: WorkRow): Message | undefined {
    const item = first && job.state.follow(first);
    if (!item) return undefined;
    const kept = item.children.filter(({ kind }) => SHEETS.some((sheet) => sheet.kind === kind));
    return kept.length > 0 ? holds(kept) : job.take(job.state.after({ do: 'drop', item: identity(item) }), 'removed');
}

function depthOf(item: Item | undefined): number {
    return item ? holdersOf(item).length : 0;
}

/** All but where it stands. */
function ownColumns(kind: (typeof SHEETS)[number]['kind']): ColumnId[] {
    const columns = SHEETS.find((sheet) => sheet.kind === kind)?.columns ?? [];
    return columns.map(({ id }) => id).filter((id) => id !== 'block' && id !== 'parent');
}

function holds([first, ...others]: readonly Item[]): Message {
    const { fr = '', en = '' } = first ? nameOf(first) : {};
    const [more, andMore] = others.length > 0 ? [' et d’autres', ' and more'] : ['', ''];
    return {
        fr: `sa ligne n’y est plus, mais elle contient encore ${fr}${more} : supprimez-en aussi les lignes.`,
        en: `its row is gone, but it still holds ${en}${andMore}: remove their rows too.`,
    };
}
