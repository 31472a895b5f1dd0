// Rows that were added.
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import { isCodeShaped } from '../../model/codes.ts';
import type { Cells } from '../../worksheets/index.ts';
import { findBlock } from './find.ts';
import { saysCells } from './cells.ts';
import type { Job, Task } from './job.ts';
import { holderFor, type ItemKind, placeNow } from './moves.ts';
import { State } from './state.ts';
import { NO_TEXT, UNLIKE, withCells } from './texts.ts';

/** Declares what was added. */
export function additions(job: Job): Task[] {
    return job.fresh.flatMap((row): Task[] => {
        const { kind } = row;
        if (kind === 'link') return [];
        return [
            {
                attempt: () => job.take(added(job.state, kind, row.cells), 'added'),
                refuse: (reason) => job.refuse(row, reason),
            },
        ];
    });
}

function added(state: State, kind: ItemKind, cells: Cells): State | Message {
    const { code = '', title = '', block = '' } = cells;
    if (title === '') return NO_TEXT;
    if (code !== '' && !isCodeShaped(code)) return noCode(code);
    const { parent } = placeNow(state, kind, { block, parent: cells.parent ?? '' });
    const holder = holderFor(state.unit, kind, { block, parent });
    if ('fr' in holder) return holder;
    const declaration = { kind, title: title.replaceAll('\n', ' '), ...(code === '' ? {} : { code }) };
    const after = state.after({
        do: 'add',
        in: identity(holder),
        declarations: [declaration],
        byNumber: true,
    });
    if (!(after instanceof State)) return after;
    const [item, other] = after.added;
    if (!item || other) return UNLIKE;
    return completed(after, item, { ...cells, parent });
}

/** What its declaration doesn't say: its other cells, and the bloc of a competency that stands outside any. */
function completed(state: State, item: Item, cells: Cells): State | Message {
    const { code: _, block = '', parent: __, title = '', ...texts } = cells;
    const more: Cells = {
        ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
        ...(title.includes('\n') ? { title } : {}),
    };
    const written = withCells(state, item, cells, more);
    if (!(written instanceof State)) return written;
    const isPlaced = item.kind !== 'competency' || written.rowOf(item)?.cells.block === block;
    const placed = isPlaced ? written : placedIn(written, item, block);
    if (!(placed instanceof State)) return placed;
    const row = placed.rowOf(item);
    return row && saysCells(row.cells, cells) ? placed : UNLIKE;
}

function placedIn(state: State, first: Item, code: string): State | Message {
    const block = findBlock(state.unit, code);
    const item = state.follow(first);
    if (!item || !block) return UNLIKE;
    return state.after({ do: 'place', competency: identity(item), block: identity(block) });
}

function noCode(code: string): Message {
    return {
        fr: `« ${code} » n’est pas un code : un seul mot, avec un chiffre ou une majuscule.`,
        en: `“${code}” is not a code: one word, with a digit or a capital.`,
    };
}
