import { DOCUMENT_FORMATS, FORMATS } from '@referentiel/language';

/** What a browser prints from the HTML: it is no format of the language's. */
export const PDF = 'pdf';

/** The formats in which tables can be had. */
export const TABLE_FORMATS: readonly string[] = [...FORMATS.map(({ id }) => id), PDF];

/** For whom `generate` writes, and in which formats each is had: tables to work with, or documents to file. */
export const PROFILES = {
    travail: TABLE_FORMATS,
    dépôt: [...DOCUMENT_FORMATS, PDF],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Profile = keyof typeof PROFILES;
