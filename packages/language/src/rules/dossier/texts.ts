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
    readonly name: Message;
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
            yield { text, item: certification, name: quoted(kind), mustSay };
        }
        for (const [kind, text] of Object.entries(regulations?.texts ?? {}))
            yield { text, item: certification, name: quoted(`règlement : ${kind}`), mustSay: true };
        for (const { composition } of routes)
            if (composition)
                yield {
                    text: composition,
                    item: certification,
                    name: { fr: 'le jury d’une voie d’accès', en: 'the jury of an access route' },
                    mustSay: true,
                };
    }
    for (const item of unit.items) yield* textsOf(item);
}

function* textsOf(item: Item): Generator<WrittenText> {
    const { title } = item;
    if (title) yield new TextOf(title, item, () => theNameOf(item), true);
    for (const { text, fr, en } of innerTexts(item)) {
        const name = (): Message => {
            const of = ofThe(item);
            return { fr: `${fr} ${of.fr}`, en: `${en} ${of.en}` };
        };
        yield new TextOf(text, item, name, false);
    }
}

/** Its name is put together when it is asked for: most texts are in order. */
class TextOf implements WrittenText {
    readonly text: Text;
    readonly item: Item;
    readonly mustSay: boolean;
    private readonly nameIt: () => Message;

    constructor(text: Text, item: Item, nameIt: () => Message, mustSay: boolean) {
        this.text = text;
        this.item = item;
        this.nameIt = nameIt;
        this.mustSay = mustSay;
    }

    get name(): Message {
        return this.nameIt();
    }
}

interface InnerText extends Message {
    readonly text: Text;
}

function innerTexts(item: Item): InnerText[] {
    const told = (text: Text | undefined, fr: string, en: string): InnerText[] => (text ? [{ text, fr, en }] : []);
    const description = 'description' in item ? told(item.description, 'la description', 'the description') : [];
    switch (item.kind) {
        case 'criterion':
            return item.indicators.flatMap((text) => told(text, 'l’indicateur', 'the indicator'));
        case 'competency':
            return [...told(item.shortTitle, 'l’intitulé', 'the short title'), ...description];
        case 'assessment':
            return [
                ...description,
                ...told(item.proceedings, 'le déroulement', 'the proceedings'),
                ...told(item.juryText, 'le jury', 'the jury'),
            ];
        case 'block':
            return [
                ...description,
                ...told(item.publishedList, 'la liste', 'the list'),
                ...told(item.publishedModalities, 'les modalités', 'the modalities'),
            ];
        default:
            return description;
    }
}

function quoted(words: string): Message {
    return { fr: `« ${words} »`, en: `« ${words} »` };
}
