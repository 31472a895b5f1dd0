import { codeKey } from '../model/codes.ts';
import { groupBy } from '../model/group-by.ts';
import { inertLine } from '../model/inert.ts';
import type { Item } from '../model/items.ts';
import { shorten } from '../model/names.ts';
import { blockOf, familyOf, itemsIn } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { asRead } from '../model/wording.ts';

/** How a cell names an item: by its code, with its bloc's where another has it too, or by its first words. */
export class CellNames {
    private readonly byCode: ReadonlyMap<string, readonly Item[]>;

    constructor({ items, libraries }: Unit) {
        const all = [...items, ...libraries.flatMap(itemsIn)];
        this.byCode = groupBy(
            all.filter(({ code }) => code !== undefined),
            keyOf,
        );
    }

    /** `block`: the code of the bloc that stands beside it. */
    of(item: Item, block: string): string {
        const { code } = item;
        if (!code) {
            const title = inertLine(asRead(item.title?.value ?? ''));
            return title === '' ? (NAMELESS[item.kind] ?? '') : `« ${shorten(title, 60)} »`;
        }
        const own = inertLine(blockOf(item)?.code?.text ?? '');
        const isAlone = (this.byCode.get(keyOf(item))?.length ?? 0) < 2;
        const text = inertLine(code.text);
        return isAlone || own === '' || own === block ? text : `${own}.${text}`;
    }
}

const NAMELESS: Readonly<Partial<Record<Item['kind'], string>>> = { choice: 'au choix' };

function keyOf(item: Item): string {
    return `${familyOf(item)} ${codeKey(item.code?.text ?? '')}`;
}
