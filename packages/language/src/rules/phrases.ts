export { capital } from '../model/names.ts';

import type { Route } from '../model/administration.ts';
import type { Item } from '../model/items.ts';
import { theNameOf } from '../model/names.ts';
import type { Message } from '../model/message.ts';

/** « C1.1, C1.2 et C1.3 ». */
export function list(items: readonly string[]): Message {
    const head = items.slice(0, -1).join(', ');
    const last = items.at(-1) ?? '';
    return head === '' ? { fr: last, en: last } : { fr: `${head} et ${last}`, en: `${head} and ${last}` };
}

const ROUTE_NAMES: Record<Route, Message> = {
    FI: { fr: 'la formation initiale', en: 'initial training' },
    CA: { fr: 'l’apprentissage', en: 'apprenticeship' },
    FC: { fr: 'la formation continue', en: 'continuing training' },
    CQ: { fr: 'le contrat de professionnalisation', en: 'a professionalisation contract' },
    CL: { fr: 'la candidature individuelle', en: 'individual application' },
    VAE: { fr: 'l’expérience (VAE)', en: 'experience (VAE)' },
};

/** « la formation continue et l’expérience (VAE) ». */
export function routesPhrase(routes: readonly Route[]): Message {
    return {
        fr: list(routes.map((route) => ROUTE_NAMES[route].fr)).fr,
        en: list(routes.map((route) => ROUTE_NAMES[route].en)).en,
    };
}

/** « 1 compétence », « 2 compétences »; in French zero is singular. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
    return `${n} ${n < 2 ? singular : plural}`;
}

/** « de la compétence C1 », « de l’épreuve E1 », « du bloc BC01 ». */
export function ofThe(item: Item): Message {
    const { fr, en } = theNameOf(item);
    return { fr: fr.startsWith('le ') ? `du ${fr.slice(3)}` : `de ${fr}`, en: `of ${en}` };
}

/** « C1.1, C1.2 ou C1.3 ». */
export function either(items: readonly string[]): Message {
    const { fr, en } = list(items);
    return { fr: lastReplaced(fr, ' et ', ' ou '), en: lastReplaced(en, ' and ', ' or ') };
}

function lastReplaced(text: string, word: string, by: string): string {
    const at = text.lastIndexOf(word);
    return at < 0 ? text : text.slice(0, at) + by + text.slice(at + word.length);
}

/** « « C1 », « C2 » et « C3 » ». */
export function quotedList(items: readonly string[]): Message {
    return { fr: list(items.map((item) => `« ${item} »`)).fr, en: list(items.map((item) => `“${item}”`)).en };
}
