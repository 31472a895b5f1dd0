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
    [...STRUCTURE, ...ASSESSMENT, ...PEOPLE, ...ADMINISTRATION].flatMap(([row, fr, en, example, source]) => {
        const phrases = row.split('|');
        return phrases.map(
            (phrase) => [phrase, { fr, en, example: exampleOf(phrase, phrases, example), source }] as const,
        );
    }),
);

/** The example of a phrase: the one among several that holds it, else the first with this phrase in another's place. */
function exampleOf(phrase: string, phrases: readonly string[], examples: string): string {
    const all = examples.split('|');
    const isIn = (example: string, one: string): boolean => ` ${example} `.includes(` ${one} `);
    const own = all.find((example) => isIn(example, phrase));
    const [model = ''] = all;
    const other = phrases.filter((one) => isIn(model, one)).toSorted((a, b) => b.length - a.length)[0];
    return own ?? (other === undefined ? model : model.replace(other, phrase));
}
