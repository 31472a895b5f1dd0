/** Phrases parted by `|`, their use in both languages, examples parted likewise (one of a phrase serves the others), a source. */
export type KeywordRow = readonly [phrases: string, fr: string, en: string, example: string, source?: string];
