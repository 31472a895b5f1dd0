import { FORMATS, type Profile, PROFILES } from '@referentiel/language';

/** What a browser prints from the HTML: it is no format of the language's. */
export const PDF = 'pdf';

/** The formats in which tables can be had. */
export const TABLE_FORMATS: readonly string[] = [...FORMATS.map(({ id }) => id), PDF];

/** Those of a profile. */
export function formatsOf(profile: Profile): readonly string[] {
    return [...PROFILES[profile], PDF];
}
