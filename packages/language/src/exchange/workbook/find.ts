// Which item a cell means.
import { codesAlike } from '../../edits/index.ts';
import { inertLine } from '../../model/inert.ts';
import type { Block, Item } from '../../model/items.ts';
import { blockOf, itemsIn } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { CellNames } from '../../worksheets/index.ts';
import type { State } from './state.ts';

/** The same where a cell may still say a name that was changed meanwhile: in the unit as it was, then. */
export function findEver(state: State, kinds: readonly Item['kind'][], name: string, block: string): Item | undefined {
    const found = findNamed(state.unit, kinds, name, block);
    const before = found ? undefined : findNamed(state.origin, kinds, name, block);
    return found ?? (before && state.follow(before));
}

/** The one item of some kinds that a cell names, with the bloc that stands beside it; undefined where none or several. */
export function findNamed(unit: Unit, kinds: readonly Item['kind'][], name: string, block: string): Item | undefined {
    const names = new CellNames(unit);
    const all = [...unit.items, ...unit.libraries.flatMap(itemsIn)].filter(({ kind }) => kinds.includes(kind));
    const meant = all.filter((item) => isName(names.of(item, block), name, item) || isBare(item, name, block));
    const own = meant.filter((item) => inertLine(blockOf(item)?.code?.text ?? '') === block);
    const [first, second] = own.length > 0 ? own : meant;
    return second ? undefined : first;
}

function isName(shown: string, name: string, { code }: Item): boolean {
    return code ? codesAlike(shown, name) : shown === name;
}

/** Its code alone, in its bloc. */
function isBare(item: Item, name: string, block: string): boolean {
    return item.code !== undefined && blockOf(item)?.code?.text === block && codesAlike(item.code.text, name);
}

export function findBlock({ blocks }: Unit, code: string): Block | undefined {
    const [first, second] = blocks.filter((block) => block.code && codesAlike(block.code.text, code));
    return second ? undefined : first;
}
