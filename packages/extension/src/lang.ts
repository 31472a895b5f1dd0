import { env } from 'vscode';

export type Lang = 'fr' | 'en';

/** A text that is shown, in both languages. */
export interface Words {
    readonly fr: string;
    readonly en: string;
}

/** The language of the editor. */
export const lang: Lang = env.language.startsWith('fr') ? 'fr' : 'en';

export function say(words: Words): string {
    return words[lang];
}
