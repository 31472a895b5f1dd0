import type { Item } from '../model/items.ts';
import { blockOf } from '../model/tree.ts';
import { groupBy } from '../model/group-by.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import type { Registered } from './registered.ts';

/** A text that is compared, and what says it. */
export interface ComparedText {
    readonly text: Text;
    readonly item: Item;
}

/** All that a référentiel says of its competencies, criteria and modalities, in its own files. */
export function comparedIn({ items }: Unit): ComparedText[] {
    return items.flatMap((item) => textsOf(item).flatMap((text) => (text ? [{ text, item }] : [])));
}

function textsOf(item: Item): readonly (Text | undefined)[] {
    switch (item.kind) {
        case 'competency':
            return [item.title, item.description];
        case 'criterion':
            return [item.title, ...item.indicators];
        case 'assessment':
            return [item.title, item.proceedings, item.description];
        case 'choice':
            return [item.description];
        case 'block':
            return [item.preamble, item.publishedList, item.modalitiesPreamble, item.publishedModalities];
        case 'certification': {
            const { texts } = item.administration;
            return [texts['compétences attestées'], texts['modalités d’évaluation']];
        }
        default:
            return [];
    }
}

/** A référentiel as a reference of the register keeps it; none of one that has no number. */
export function registeredFrom(unit: Unit): Registered | undefined {
    const { certification } = unit;
    if (!certification?.code) return undefined;
    const { replaces, replacedBy } = certification.administration;
    const byBlock = groupBy(comparedIn(unit), ({ item }) => blockOf(item));
    return {
        number: certification.code.text,
        title: certification.title?.value ?? '',
        active: true,
        kin: [...replaces, ...replacedBy].map(({ text }) => text),
        sections: Array.from(byBlock, ([block, said]) => ({
            ...(block?.code ? { code: block.code.text } : {}),
            ...(block?.title ? { title: block.title.value } : {}),
            text: said.map(({ text }) => text.value).join('\n\n'),
        })),
    };
}
