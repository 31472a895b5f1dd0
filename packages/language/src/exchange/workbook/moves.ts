// Items that are to stand elsewhere: in another bloc, or in another parent.
import type { Operation } from '../../edits/index.ts';
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import type { Unit } from '../../model/unit.ts';
import { type Cells, CellNames, type RowKind } from '../../worksheets/index.ts';
import { findBlock, findEver, findNamed } from './find.ts';
import { settled } from './cells.ts';
import type { Job, Task } from './job.ts';
import { State } from './state.ts';

/** What the cells say of where a row's item stands. */
interface Place {
    readonly block: string;
    readonly parent: string;
}

export type ItemKind = Exclude<RowKind, 'link'>;

/** In what a row's item may stand, beside blocs and the certification itself. */
export const HOLDERS: Readonly<Record<ItemKind, readonly Item['kind'][]>> = {
    activity: ['activity'],
    competency: ['activity', 'competency'],
    criterion: ['competency', 'assessment'],
    assessment: ['assessment', 'choice'],
};

export function moves(job: Job): Task[] {
    return job.known.flatMap((one): Task[] => {
        const { row, source } = one;
        const { kind } = row;
        const first = source.item;
        if (kind === 'link' || !first || !job.wanted(one, ['block', 'parent'])) return [];
        return [{ attempt: () => moveOne(job, first, kind, row.cells), refuse: (reason) => job.refuse(row, reason) }];
    });
}

function moveOne(job: Job, first: Item, kind: ItemKind, { block, parent }: Cells): Message | undefined {
    const now = job.state.rowOf(first)?.cells;
    if (!now) return undefined;
    const there = placeNow(job.state, kind, { block: block ?? now.block ?? '', parent: parent ?? now.parent ?? '' });
    return isAt(now, there) ? undefined : job.take(moved(job.state, first, kind, now, there), 'moved');
}

function moved(state: State, first: Item, kind: ItemKind, now: Cells, there: Place): State | Message {
    const item = state.follow(first);
    const operation = item ? operationFor(state.unit, item, kind, now, there) : ELSEWHERE;
    if ('fr' in operation) return operation;
    const after = state.after(operation);
    if (!(after instanceof State)) return after;
    const row = after.rowOf(first);
    return row && isAt(row.cells, there) ? after : ELSEWHERE;
}

function operationFor(unit: Unit, item: Item, kind: ItemKind, now: Cells, there: Place): Operation | Message {
    const name = identity(item);
    if (there.parent === now.parent && kind === 'competency') {
        const block = findBlock(unit, there.block);
        if (!block) return there.block === '' ? LEAVES_BLOCK : noBlock(there.block);
        return { do: 'place', competency: name, block: identity(block), only: true };
    }
    const holder = holderFor(unit, kind, there);
    return 'fr' in holder ? holder : { do: 'move', item: name, into: identity(holder) };
}

/** Where a row's item is to stand, by the name that its parent has now. */
export function placeNow(state: State, kind: ItemKind, { block, parent }: Place): Place {
    const holder = parent === '' ? undefined : findEver(state, HOLDERS[kind], parent, block);
    return { block, parent: holder ? new CellNames(state.unit).of(holder, block) : parent };
}

/** What a row's item is to stand in, by its cells. */
export function holderFor(unit: Unit, kind: ItemKind, { block, parent }: Place): Item | Message {
    if (parent !== '') return findNamed(unit, HOLDERS[kind], parent, block) ?? noParent(parent);
    if (kind === 'criterion') return NO_PARENT;
    if (block !== '') return findBlock(unit, block) ?? noBlock(block);
    return unit.root;
}

function isAt(told: Cells, { block, parent }: Place): boolean {
    return settled(told.block) === block && settled(told.parent) === parent;
}

const ELSEWHERE: Message = {
    fr: 'elle ne peut pas être à la fois dans ce bloc et dans ce parent : déplacez-la dans le source.',
    en: 'it can’t be in this bloc and in this parent at once: move it in the source.',
};
const LEAVES_BLOCK: Message = {
    fr: 'une compétence ne sort pas de son bloc d’ici : nommez un autre bloc, ou changez-la dans le source.',
    en: 'a competency can’t leave its bloc from here: name another, or change it in the source.',
};
const NO_PARENT: Message = {
    fr: 'la colonne « Parent » est vide : de quelle compétence est ce critère ?',
    en: 'the column “Parent” is empty: of which competency is this criterion?',
};

function noBlock(block: string): Message {
    return { fr: `aucun bloc n’a le code « ${block} ».`, en: `no bloc has the code “${block}”.` };
}

function noParent(parent: string): Message {
    return {
        fr: `« ${parent} » (colonne « Parent ») n’est le code d’aucun élément qui puisse la contenir, ou de plusieurs.`,
        en: `“${parent}” (column “Parent”) is the code of nothing that could hold it, or of several.`,
    };
}
