import { env, workspace } from 'vscode';
import type { Settings } from '@referentiel/language/requests';

export type Lang = 'fr' | 'en';

/** A text that is shown, in both languages. */
export interface Words {
    readonly fr: string;
    readonly en: string;
}

/** The language that was chosen when the window was loaded, else that of the editor: the server's, too. */
export const lang: Lang = chosen() ?? (env.language.startsWith('fr') ? 'fr' : 'en');

export function say(words: Words): string {
    return words[lang];
}

function chosen(): Lang | undefined {
    const language = workspace.getConfiguration('referentiel').get<Settings['language']>('language', 'auto');
    return language === 'auto' ? undefined : language;
}
