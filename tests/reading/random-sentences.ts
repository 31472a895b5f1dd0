// Texts without fault, drawn from the grammar itself: every way that it knows is gone sooner or later.
import fc from 'fast-check';
import type { ReferentielLexer } from '../../packages/language/src/grammar/lexer.ts';
import { parsingServices } from '../../packages/language/src/grammar/services.ts';

const { recognizer } = parsingServices().parser.Lexer as ReferentielLexer;

const IMAGES: Readonly<Record<string, readonly string[]>> = {
    CODE: ['C1.1', 'A3', 'RNCP1', '31/12/2026', '12', '1h30', 'É2'],
    WORD: ['compétence-trop-longue', 'mot'],
    TEXT: ['"Un texte."', '""', '"sur\ndeux lignes"', '"avec \\" guillemet"'],
};
const BETWEEN = [' ', '\n', '\t', '\u00a0', '\r\n', ' // à revoir\n', '  '];

/** A sentence by a list of numbers that choose its ways; it ends at the first end that comes once they are used up. */
function sentence(choices: readonly number[]): string {
    let positions = recognizer.start();
    let text = '';
    for (let i = 0; i < choices.length + 200; i++) {
        const choice = choices[i] ?? 0;
        const isClosing = i >= choices.length;
        if (isClosing && recognizer.mayEnd(positions)) return text;
        const expected = [...recognizer.expected(positions)];
        if (expected.length === 0) return text;
        const name = isClosing && expected.includes('}') ? '}' : (expected[choice % expected.length] as string);
        const images = IMAGES[name] ?? [name];
        text += `${images[(choice >> 8) % images.length]}${BETWEEN[(choice >> 16) % BETWEEN.length]}`;
        positions = recognizer.advance(positions, name);
    }
    return text;
}

export const sentences = fc.array(fc.nat(), { maxLength: 120, size: 'max' }).map(sentence);
