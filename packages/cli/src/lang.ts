export const LANGUAGES = ['fr', 'en'] as const;
/** The language of messages. */
export type Lang = (typeof LANGUAGES)[number];

/** The language that `--lang` asks for, wherever it stands; else the one of the environment; else French. */
export function chooseLang(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
    const end = args.indexOf('--');
    const said = args.slice(0, end < 0 ? undefined : end).flatMap((arg, i) => {
        const value = arg === '--lang' ? args[i + 1] : /^--lang=(.*)$/.exec(arg)?.[1];
        return LANGUAGES.filter((lang) => lang === value);
    });
    // As every program has it: the first of them that is set counts.
    const { LC_ALL, LC_MESSAGES, LANG } = env;
    return said.at(-1) ?? (/^en(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'fr');
}
