import type { CertificationTextKind } from '../../model/administration.ts';
import type { Item } from '../../model/items.ts';
import { ofThe } from '../phrases.ts';
import type { Message } from '../../model/message.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { theNameOf } from '../../model/names.ts';

/** A text that an author writes, with what it is of. */
export interface WrittenText {
    readonly text: Text;
    readonly item: Item;
    /** « la compétence C1 », « le déroulement de l’épreuve E1 ». */
    readonly name: () => Message;
    /** Whether « Néant » is no answer. */
    readonly mustSay: boolean;
}

const MUST_SAY: ReadonlySet<CertificationTextKind> = new Set([
    'objectifs',
    'contexte',
    'activités visées',
    'compétences attestées',
    'modalités d’évaluation',
    'secteurs',
    'emplois',
]);

/** Every text of a unit that is published, in the order of its declarations. */
export function* writtenTexts(unit: Unit): Generator<WrittenText> {
    const { certification } = unit;
    if (certification) {
        yield* textsOf(certification);
        const { texts, regulations, routes } = certification.administration;
        for (const [kind, text] of Object.entries(texts)) {
            const mustSay = MUST_SAY.has(kind as CertificationTextKind);
            yield { text, item: certification, name: () => quoted(kind), mustSay };
        }
        for (const [kind, text] of Object.entries(regulations?.texts ?? {}))
            yield { text, item: certification, name: () => quoted(`règlement : ${kind}`), mustSay: true };
        for (const { composition } of routes)
            if (composition)
                yield {
                    text: composition,
                    item: certification,
                    name: () => ({ fr: 'le jury d’une voie d’accès', en: 'the jury of an access route' }),
                    mustSay: true,
                };
    }
    for (const item of unit.items) yield* textsOf(item);
}

function* textsOf(item: Item): Generator<WrittenText> {
    const { title } = item;
    if (title) yield { text: title, item, name: () => theNameOf(item), mustSay: true };
    for (const [text, part] of innerTexts(item)) {
        if (text) yield { text, item, name: () => partOf(item, part), mustSay: false };
    }
}

function partOf(item: Item, { fr, en }: Message): Message {
    const of = ofThe(item);
    return { fr: `${fr} ${of.fr}`, en: `${en} ${of.en}` };
}

const DESCRIPTION: Message = { fr: 'la description', en: 'the description' };
const INDICATOR: Message = { fr: 'l’indicateur', en: 'the indicator' };
const SHORT_TITLE: Message = { fr: 'l’intitulé', en: 'the short title' };
const PROCEEDINGS: Message = { fr: 'le déroulement', en: 'the proceedings' };
const JURY: Message = { fr: 'le jury', en: 'the jury' };
const LIST: Message = { fr: 'la liste', en: 'the list' };
const MODALITIES: Message = { fr: 'les modalités', en: 'the modalities' };

function* innerTexts(item: Item): Generator<readonly [Text | undefined, Message]> {
    if ('description' in item) yield [item.description, DESCRIPTION];
    switch (item.kind) {
        case 'criterion':
            for (const text of item.indicators) yield [text, INDICATOR];
            break;
        case 'competency':
            yield [item.shortTitle, SHORT_TITLE];
            break;
        case 'assessment':
            yield [item.proceedings, PROCEEDINGS];
            yield [item.juryText, JURY];
            break;
        case 'block':
            yield [item.publishedList, LIST];
            yield [item.publishedModalities, MODALITIES];
            break;
        default:
    }
}

function quoted(words: string): Message {
    return { fr: `« ${words} »`, en: `« ${words} »` };
}
