/** Phrases parted by `|`, their use in both languages, an example, a source. */
export type KeywordRow = readonly [phrases: string, fr: string, en: string, example: string, source?: string];
