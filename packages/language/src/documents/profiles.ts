import { FORMATS } from '../tables/writers/index.ts';

/** For whom documents are written, and in which formats: tables to work with, documents to file, forms for a jury. */
export const PROFILES = {
    travail: FORMATS.map(({ id }) => id),
    dépôt: ['docx', 'html'],
    jury: ['docx', 'xlsx', 'html'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Profile = keyof typeof PROFILES;

export function isProfile(id: string): id is Profile {
    return Object.hasOwn(PROFILES, id);
}
