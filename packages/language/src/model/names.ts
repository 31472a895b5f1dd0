import type { Item } from './items.ts';
import { type Message } from './message.ts';
import type { Span } from './source.ts';

/** A name or a sentence as it begins a line. */
export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a finding about an item stands: at its code, else from its keyword to its title. */
export function placeOf(item: Item): Span {
    return item.code?.span ?? item.head;
}

const NOUNS: Record<Item['kind'], { fr: string; article: string; en: string }> = {
    certification: { fr: 'certification', article: 'la ', en: 'certification' },
    library: { fr: 'bibliothèque', article: 'la ', en: 'library' },
    activity: { fr: 'activité', article: 'l’', en: 'activity' },
    competency: { fr: 'compétence', article: 'la ', en: 'competency' },
    criterion: { fr: 'critère', article: 'le ', en: 'criterion' },
    knowledge: { fr: 'connaissance', article: 'la ', en: 'knowledge' },
    block: { fr: 'bloc', article: 'le ', en: 'bloc' },
    assessment: { fr: 'épreuve', article: 'l’', en: 'assessment' },
    choice: { fr: 'choix', article: 'le ', en: 'choice' },
    jury: { fr: 'jury', article: 'le ', en: 'jury' },
    awardingBody: { fr: 'certificateur', article: 'le ', en: 'awarding body' },
};

/** An item's kind and code, or its rank and the start of its text: « compétence C1.2 », « compétence n° 2 (« Rédiger… ») ». */
export function nameOf(item: Item): Message {
    const noun = NOUNS[item.kind];
    const which = item.code?.text ?? rankOf(item);
    return { fr: `${noun.fr}${which && ` ${which}`}`, en: `${noun.en}${which && ` ${which}`}` };
}

/** The same with the French article: « la compétence C1.2 », « l’épreuve E1 ». */
export function theNameOf(item: Item): Message {
    const name = nameOf(item);
    return { fr: `${NOUNS[item.kind].article}${name.fr}`, en: name.en };
}

function rankOf(item: Item): string {
    const title = item.title ? `« ${shorten(item.title.value)} »` : '';
    return 'rank' in item ? `n° ${item.rank}${title && ` (${title})`}` : title;
}

/** The first words of a text on one line, at most so many characters. */
export function shorten(text: string, length = 40): string {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= length) return line;
    const cut = line.slice(0, length);
    const space = cut.lastIndexOf(' ');
    return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
