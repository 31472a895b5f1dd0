import type { Quantity } from '../../model/administration.ts';
import type { Item } from '../../model/items.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';

/** One jury, wherever it is told. */
export interface ToldJury {
    readonly item: Item;
    /** Who sits in it. */
    readonly text?: Text;
    /** How many « membres » says. */
    readonly members?: Quantity;
}

/** The juries of a certification; of several routes with the same composition, one. */
export function* juriesOf(unit: Unit): Generator<ToldJury> {
    for (const item of unit.items) {
        if (item.kind === 'jury') yield { item, text: item.title, members: item.members };
        else if (item.kind === 'assessment' && item.juryText) yield { item, text: item.juryText };
    }
    const routes = unit.certification?.administration.routes ?? [];
    const compositions = new Map(
        routes.flatMap(({ composition }) => (composition ? [[composition.value, composition]] : [])),
    );
    for (const text of compositions.values()) yield { text, item: unit.root };
}
