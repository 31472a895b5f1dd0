import type { OptionsOf } from '../rule.ts';

/** The words of its own that a projet has besides what a rule knows: the option `mots`. */
export interface OwnWords {
    readonly mots: readonly string[];
}

/** That option; `description` says which words they are. */
export function ownWords(description: string): OptionsOf<OwnWords> {
    return {
        schema: {
            type: 'object',
            properties: { mots: { type: 'array', items: { type: 'string' }, description } },
            additionalProperties: false,
        },
        defaults: { mots: [] },
    };
}
