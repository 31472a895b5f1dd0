import type { IToken } from 'chevrotain';
import { quoted, shortened } from './author-words.ts';
import { fault, type SyntaxFault } from './syntax-fault.ts';

export function missingQuote(
    tokens: readonly IToken[],
    first: number,
    last: number,
): Omit<SyntaxFault, 'touchesCoverage'> {
    const start = tokens[first]?.startOffset ?? 0;
    const end = (tokens[last]?.startOffset ?? start) + 1;
    return {
        ...fault('guillemet', start, end, {
            fr: 'Ce texte n’a pas de guillemet ouvrant.',
            en: 'This text has no opening quote.',
        }),
        mend: { start, end: start, text: '"' },
    };
}

export function missingKeyword(name: string, after: IToken, alone: boolean): Omit<SyntaxFault, 'touchesCoverage'> {
    const start = after.startOffset;
    const shown = quoted(shortened(after.image));
    return {
        ...fault('manquant', start, start + after.image.length, {
            fr: `Devant ${shown}, il manque le mot qui dit ce que c’est, peut-être ${quoted(name)}.`,
            en: `Before ${shown}, the word that says what it is is missing, perhaps ${quoted(name)}.`,
        }),
        ...(alone ? { mend: { start, end: start, text: `${name} ` } } : {}),
    };
}

/** `at`: the last token that stands in the source before the brace that had to be put in. */
export function missingBrace(brace: IToken, at: IToken | undefined): SyntaxFault {
    const isOpening = brace.tokenType.name === '{';
    const start = at?.startOffset ?? 0;
    const end = start + (at?.image.length ?? 0);
    return {
        ...fault(
            'accolade',
            Math.max(start, end - 1),
            end,
            isOpening
                ? { fr: 'L’accolade ouvrante « { » manque ici.', en: 'The opening brace “{” is missing here.' }
                : {
                      fr: 'L’accolade fermante « } » manque après ceci.',
                      en: 'The closing brace “}” is missing after this.',
                  },
        ),
        mend: { start: end, end, text: isOpening ? ' {' : '\n}' },
        touchesCoverage: true,
    };
}

export function mendOfMissing(names: readonly string[], before: IToken): Pick<SyntaxFault, 'mend'> {
    const [name] = names;
    if (names.length !== 1 || name === undefined || name === 'CODE' || name === 'WORD') return {};
    const end = before.startOffset + before.image.length;
    const text = name === 'TEXT' ? ' ""' : name === ',' ? ',' : ` ${name}`;
    return { mend: { start: end, end, text } };
}
