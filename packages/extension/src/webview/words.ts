import type { Lang, Words } from '../lang.ts';

/** In the language of the page, which is that of the editor. */
export function say(words: Words): string {
    return words[spoken()];
}

/** What is told in it stands among French texts. */
export function spoken(): Lang {
    return document.documentElement.lang as Lang;
}
