import type { CertificationTextKind } from '../../model/administration.ts';
import type { Certification, Item } from '../../model/items.ts';
import { ofThe } from '../phrases.ts';
import type { Message } from '../../model/message.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { theNameOf } from '../../model/names.ts';

/** A text that an author writes, with what it is of. */
export interface WrittenText {
    readonly text: Text;
    readonly item: Item;
    /** Of its item: « la compétence C1 », « le déroulement de l’épreuve E1 ». */
    readonly name: (item: Item) => Message;
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
export function writtenTexts(unit: Unit): WrittenText[] {
    const written: WrittenText[] = [];
    const { certification } = unit;
    if (certification) {
        addTextsOf(certification, written);
        addAdministration(certification, written);
    }
    for (const item of unit.items) addTextsOf(item, written);
    return written;
}

function addAdministration(certification: Certification, to: WrittenText[]): void {
    const { texts, regulations, routes } = certification.administration;
    for (const [kind, text] of Object.entries(texts)) {
        const mustSay = MUST_SAY.has(kind as CertificationTextKind);
        to.push({ text, item: certification, name: () => quoted(kind), mustSay });
    }
    for (const [kind, text] of Object.entries(regulations?.texts ?? {}))
        to.push({ text, item: certification, name: () => quoted(`règlement : ${kind}`), mustSay: true });
    for (const { composition } of routes)
        if (composition) to.push({ text: composition, item: certification, name: () => ROUTE_JURY, mustSay: true });
}

const ROUTE_JURY: Message = { fr: 'le jury d’une voie d’accès', en: 'the jury of an access route' };

type Name = WrittenText['name'];

function partNamed(fr: string, en: string): Name {
    return (item) => {
        const of = ofThe(item);
        return { fr: `${fr} ${of.fr}`, en: `${en} ${of.en}` };
    };
}

const DESCRIPTION = partNamed('la description', 'the description');
const INDICATOR = partNamed('l’indicateur', 'the indicator');
const SHORT_TITLE = partNamed('l’intitulé', 'the short title');
const PROCEEDINGS = partNamed('le déroulement', 'the proceedings');
const JURY = partNamed('le jury', 'the jury');
const LIST = partNamed('la liste', 'the list');
const MODALITIES = partNamed('les modalités', 'the modalities');

function addTextsOf(item: Item, to: WrittenText[]): void {
    const { title } = item;
    if (title) to.push({ text: title, item, name: theNameOf, mustSay: true });
    const add = (text: Text | undefined, name: Name): void => {
        if (text) to.push({ text, item, name, mustSay: false });
    };
    if ('description' in item) add(item.description, DESCRIPTION);
    switch (item.kind) {
        case 'criterion':
            for (const text of item.indicators) add(text, INDICATOR);
            break;
        case 'competency':
            add(item.shortTitle, SHORT_TITLE);
            break;
        case 'assessment':
            add(item.proceedings, PROCEEDINGS);
            add(item.juryText, JURY);
            break;
        case 'block':
            add(item.publishedList, LIST);
            add(item.publishedModalities, MODALITIES);
            break;
        default:
    }
}

function quoted(words: string): Message {
    return { fr: `« ${words} »`, en: `« ${words} »` };
}
