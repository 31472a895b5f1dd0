import { type ComparedText, comparedIn } from '../../corpus/index.ts';
import type { Item } from '../../model/items.ts';
import { onceFor } from '../../model/once.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';

/** All that a référentiel says in sentences, each text once: what it is made of, and what its fiche tells of it. */
export const sentencesIn = onceFor((unit: Unit): readonly ComparedText[] => {
    const sentences: ComparedText[] = [];
    for (const item of unit.items) for (const text of othersOf(item)) if (text) sentences.push({ text, item });
    sentences.push(...comparedIn(unit));
    return sentences;
});

const NOTHING: readonly undefined[] = [];

function othersOf(item: Item): readonly (Text | undefined)[] {
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
            return NOTHING;
    }
}
