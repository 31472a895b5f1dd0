import type { Item } from '../../model/items.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';

/** One composition of a jury, wherever it is told: once each. */
export interface JuryText {
    readonly text: Text;
    readonly item: Item;
    /** How many members « membres » says. */
    readonly members?: number;
}

export function* juryTextsOf(unit: Unit): Generator<JuryText> {
    for (const item of unit.items) {
        if (item.kind === 'jury' && item.title) {
            yield { text: item.title, item, ...(item.members?.value !== undefined && { members: item.members.value }) };
        } else if (item.kind === 'assessment' && item.juryText) yield { text: item.juryText, item };
    }
    const routes = unit.certification?.administration.routes ?? [];
    const compositions = new Map(
        routes.flatMap(({ composition }) => (composition ? [[composition.value, composition]] : [])),
    );
    for (const text of compositions.values()) yield { text, item: unit.root };
}
