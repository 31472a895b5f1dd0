import { Form } from '../../model/forms.ts';
import { Text } from '../../model/text.ts';
import { type Phrasing, phrasingOf } from '../../model/phrasing.ts';

/** Words that say nothing by themselves. */
const EMPTY = new Set(
    `le la les l un une des de du d au aux a et ou ni ne pas n y en se s sa son ses leur leurs ce cet cette ces qui que qu dont
    il elle ils elles on est sont etre ete ont avoir fait faire par pour avec sans sur sous dans entre vers chez lors afin ainsi
    tout toute tous toutes chaque plus moins tres bien selon si comme notamment candidat candidate candidats titulaire`.split(
        /\s+/,
    ),
);
const LETTERS = 5;

/** What a form carries of a text's content: its first letters, so that « reformuler » and « reformulée » are one. */
export const contentWord = Form.once(({ key, isWord }) =>
    isWord && !EMPTY.has(key) && !/\d/.test(key) ? key.slice(0, LETTERS) : '',
);

/** The words of a text that carry its content. Read once for each text. */
export const contentWords = Text.once((text) => contentWordsOf(phrasingOf(text)));

export function contentWordsOf({ forms }: Phrasing): ReadonlySet<string> {
    const words = new Set(forms.map(contentWord));
    words.delete('');
    return words;
}

/** Which share of some words others have too, from 0 to 1. */
export function containment(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
    let shared = 0;
    for (const word of words) if (others.has(word)) shared++;
    return words.size === 0 ? 0 : shared / words.size;
}
