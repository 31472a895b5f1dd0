import type { Words } from './words/index.ts';

/** The exit codes, the same for every command. */
export const EXIT = { fine: 0, findings: 1, misuse: 2, failure: 3 } as const;

/** What was asked can't be done as it was asked; the phrase is for whoever asked, in their language. */
export class Misuse extends Error {
    readonly phrase: (words: Words) => string;

    constructor(phrase: (words: Words) => string) {
        super('Misuse');
        this.phrase = phrase;
    }
}
