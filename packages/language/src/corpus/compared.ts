import type { Certification, Item } from '../model/items.ts';
import { blockOf } from '../model/tree.ts';
import { groupBy } from '../model/group-by.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import type { Entry } from './format.ts';
import type { Registered } from './registered.ts';

/** A text that is compared, and what says it. */
export interface ComparedText {
    readonly text: Text;
    readonly item: Item;
}

/** All that a référentiel says of its competencies, criteria and modalities, in its own files. */
export function comparedIn({ items }: Unit): ComparedText[] {
    const compared: ComparedText[] = [];
    for (const item of items) for (const text of textsOf(item)) if (text) compared.push({ text, item });
    return compared;
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

/** What stands between two texts of a bloc. */
export const BETWEEN_TEXTS = '\n\n';

/** What a certification says, bloc by bloc. */
export interface SaidInBlock {
    readonly code: string;
    readonly title: string;
    readonly texts: readonly Text[];
    /** All of them together. */
    readonly text: string;
}

/** All that is compared of a référentiel by its bloc; what is in none comes together. */
export function saidByBlock(unit: Unit): SaidInBlock[] {
    const byBlock = groupBy(comparedIn(unit), ({ item }) => blockOf(item));
    return Array.from(byBlock, ([block, said]) => ({
        code: block?.code?.text ?? '',
        title: block?.title?.value ?? '',
        texts: said.map(({ text }) => text),
        text: said.map(({ text }) => text.value).join(BETWEEN_TEXTS),
    }));
}

/** A référentiel as an entry of what others are compared with; none of one that has no number. */
export function entryFrom({ certification }: Unit): Entry | undefined {
    if (!certification?.code) return undefined;
    return {
        number: certification.code.text,
        title: certification.title?.value ?? '',
        kin: otherVersionsOf(certification),
    };
}

/** The numbers of the certifications that one says it replaces, or is replaced by. */
export function otherVersionsOf({ administration: { replaces, replacedBy } }: Certification): string[] {
    return [...replaces, ...replacedBy].map(({ text }) => text);
}

/** A référentiel as a reference of the register keeps it; none of one that has no number. */
export function registeredFrom(unit: Unit): Registered | undefined {
    const entry = entryFrom(unit);
    if (!entry) return undefined;
    return {
        ...entry,
        active: true,
        sections: saidByBlock(unit).map(({ code, title, text }) => ({
            ...(code === '' ? {} : { code }),
            ...(title === '' ? {} : { title }),
            text,
        })),
    };
}
