import { type Concern, CONCERN_WORDS, CONCERNS } from './concern-words.ts';
import type { Activity, Competency } from './items.ts';
import { type Passage, phrasingOf } from './phrasing.ts';
import type { Span } from './source.ts';
import { Text } from './text.ts';
import type { Unit } from './unit.ts';

export { type Concern, CONCERN_NAMES, CONCERNS } from './concern-words.ts';

/** An activity or a competency that takes in a concern of the law, by the first words that show it. */
export interface Carrier {
    readonly item: Activity | Competency;
    /** As they are written. */
    readonly words: string;
    readonly at: Span;
}

/** The concerns that one activity or competency shows, by which words. */
export function concernsShownBy(item: Activity | Competency): readonly { concern: Concern; carrier: Carrier }[] {
    const texts = textsOf(item);
    return CONCERNS.flatMap((concern) => {
        const carrier = carrierOf(item, texts, concern);
        return carrier ? [{ concern, carrier }] : [];
    });
}

/** The activities and competencies of a unit that show each concern, in their order. */
export function concernsOf({ activities, competencies }: Unit): Readonly<Record<Concern, readonly Carrier[]>> {
    const carriers: Record<Concern, Carrier[]> = { ecology: [], digital: [], safety: [], disability: [] };
    for (const item of [...activities, ...competencies]) {
        for (const { concern, carrier } of concernsShownBy(item)) carriers[concern].push(carrier);
    }
    return carriers;
}

/** The concerns that nothing shows. Titles are read first: they show most of them, and the rest need not be read. */
export function absentConcerns({ activities, competencies }: Unit): readonly Concern[] {
    const items = [...activities, ...competencies];
    let absent: readonly Concern[] = CONCERNS;
    const read = (text: Text | undefined): void => {
        if (text) absent = absent.filter((one) => !shownIn(text, one));
    };
    for (const { title } of items) read(title);
    for (const item of items) if (absent.length > 0) textsBesideTitle(item).forEach(read);
    return absent;
}

function carrierOf(item: Activity | Competency, texts: readonly Text[], concern: Concern): Carrier | undefined {
    for (const text of texts) {
        const found = shownIn(text, concern);
        if (found)
            return {
                item,
                words: text.value.slice(found.start, found.end),
                at: text.locate(found.start, found.end),
            };
    }
    return undefined;
}

type Shown = Partial<Record<Concern, Passage | 'nothing'>>;

const shownOf = Text.once((): Shown => ({}));

/** The first words of a text that show a concern; its lexicon, which is long, is asked once. */
function shownIn(text: Text, concern: Concern): Passage | undefined {
    const shown = shownOf(text);
    const passage = (shown[concern] ??= phrasingOf(text).find(CONCERN_WORDS[concern]) ?? 'nothing');
    return passage === 'nothing' ? undefined : passage;
}

/** What an item says of itself, with what it is judged by and the knowledge that it asks. */
function textsOf(item: Activity | Competency): Text[] {
    return item.title ? [item.title, ...textsBesideTitle(item)] : textsBesideTitle(item);
}

function textsBesideTitle(item: Activity | Competency): Text[] {
    const more =
        item.kind === 'competency'
            ? [
                  item.shortTitle,
                  ...item.criteria.flatMap(({ title, indicators }) => [title, ...indicators]),
                  ...item.knowledge.map(({ title }) => title),
              ]
            : [];
    return [item.description, ...more].filter((text) => text !== undefined);
}
