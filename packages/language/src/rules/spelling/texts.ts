import { type ComparedText, comparedIn } from '../../corpus/index.ts';
import type { Item } from '../../model/items.ts';
import type { Unit } from '../../model/unit.ts';

/** All that a référentiel says in sentences, each text once: what it is made of, and what its fiche tells of it. */
export function sentencesIn(unit: Unit): ComparedText[] {
    const others = unit.items.flatMap((item) =>
        othersOf(item).flatMap((text): ComparedText[] => (text ? [{ text, item }] : [])),
    );
    return [...others, ...comparedIn(unit)];
}

function othersOf(item: Item) {
    switch (item.kind) {
        case 'certification': {
            const { texts } = item.administration;
            return [texts.objectifs, texts.contexte, texts['activités visées'], texts['prérequis d’entrée']];
        }
        case 'activity':
            return [item.title, item.description];
        case 'block':
            return [item.title, item.description];
        case 'knowledge':
            return [item.title];
        default:
            return [];
    }
}
