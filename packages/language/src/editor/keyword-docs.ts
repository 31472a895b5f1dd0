import { ADMINISTRATION, PEOPLE } from './keyword-docs-administration.ts';
import { ASSESSMENT, STRUCTURE } from './keyword-docs-structure.ts';

/** What a phrase of the language says: its use, an example, the text that it rests on. */
export interface KeywordDoc {
    readonly fr: string;
    readonly en: string;
    readonly example: string;
    /** An article, or the place of the published fiche where it is shown. */
    readonly source?: string;
}

/** By phrase, as the language writes it. */
export const KEYWORD_DOCS: ReadonlyMap<string, KeywordDoc> = new Map(
    [...STRUCTURE, ...ASSESSMENT, ...PEOPLE, ...ADMINISTRATION].flatMap(([phrases, fr, en, example, source]) =>
        phrases.split('|').map((phrase) => [phrase, { fr, en, example, source }] as const),
    ),
);
