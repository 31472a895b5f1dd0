/** The infinitives of French, by the keys that words are compared by. Loaded when a rule first asks, once. */
export type Infinitives = ReadonlySet<string>;

let loading: Promise<Infinitives> | undefined;

export function loadInfinitives(): Promise<Infinitives> {
    return (loading ??= import('../generated/infinitives.ts').then(
        ({ INFINITIVES }) => new Set(INFINITIVES.split(' ')),
    ));
}

const PREFIX = /^(?:auto|co|re|pre|inter|sous|sur|tele)-/;

/** An infinitive, also behind a prefix (« co-construire »), or one made lately (« prompter ») that no dictionary has. */
export function isInfinitive(key: string, infinitives: Infinitives): boolean {
    return infinitives.has(key) || (key.includes('-') && infinitives.has(key.replace(PREFIX, '')));
}

/** Whether a word no dictionary knows may be an infinitive: « prompter »; « papier » and « courrier » are none. */
export function mayBeInfinitive(key: string): boolean {
    return key.length > 4 && /(?:[^i]er|ir)$/.test(key);
}
