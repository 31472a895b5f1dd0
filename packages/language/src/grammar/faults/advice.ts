// What authors write who come from elsewhere: told by what to write instead, not by what was expected.
import type { IToken } from 'chevrotain';
import { quoted } from './author-words.ts';
import { fault, type SyntaxFault } from './syntax-fault.ts';
import { dateIn } from './value-mends.ts';

type Advice = Omit<SyntaxFault, 'touchesCoverage'>;

/** What was not understood from `start` to `end`, behind `before`; nothing where it is of none of these kinds. */
export function adviceOn(source: string, start: number, end: number, before: IToken): Advice | undefined {
    const written = source.slice(start, end);
    return (
        comment(written, start, end) ??
        list(source, start, end, before) ??
        date(source, end, before) ??
        quoteInside(written, start, end, before) ??
        prose(written, start, end)
    );
}

function comment(written: string, start: number, end: number): Advice | undefined {
    const [signs] = /^#+/.exec(written) ?? [];
    if (signs === undefined) return undefined;
    return {
        ...fault('inattendu', start, end, {
            fr: 'Un commentaire s’écrit derrière « // », non derrière « # ».',
            en: 'A comment is written behind “//”, not behind “#”.',
        }),
        ...(/\n/.test(written) ? {} : { mend: { start, end: start + signs.length, text: '//' } }),
    };
}

const LISTS: ReadonlySet<string> = new Set([
    'évalue',
    'compétences',
    'pour',
    'sauf',
    'forme',
    'voies',
    'ouvertes',
    ',',
]);

/** « évalue - C1 - C2 »: items of a list behind dashes or bullets. */
function list(source: string, start: number, end: number, before: IToken): Advice | undefined {
    if (!/^[-–—•▪◦*]\s/.test(source.slice(start, end))) return undefined;
    if (!LISTS.has(before.tokenType.name) && before.tokenType.name !== 'CODE') return undefined;
    return {
        ...fault('inattendu', start, end, {
            fr: 'Une liste s’écrit sans tirets, avec des virgules : C1.1, C1.2.',
            en: 'A list is written without dashes, with commas: C1.1, C1.2.',
        }),
        ...withCommas(source, start, end),
    };
}

/** A list of codes alone, each behind its dash; the last one stands behind what was not understood. */
function withCommas(source: string, start: number, end: number): Pick<Advice, 'mend'> {
    const [last = ''] = /^[ \t]+[\p{L}\p{N}.]+/u.exec(source.slice(end)) ?? [];
    const [, ...written] = source.slice(start, end + last.length).split(/(?:^|\s)[-–—•▪◦*]\s/);
    const items = written.map((item) => item.trim().replace(/[,;]$/, '').trimEnd());
    if (!items.every((item) => /^[\p{L}\p{N}.]+$/u.test(item))) return {};
    return { mend: { start, end: end + last.length, text: items.join(', '), isCertain: true } };
}

/** « 31 octobre 2024 », of which the day was understood as a date. */
function date(source: string, end: number, { startOffset }: IToken): Advice | undefined {
    const text = dateIn(source.slice(startOffset, end));
    if (text === undefined) return undefined;
    return {
        ...fault('inattendu', startOffset, end, {
            fr: `Une date s’écrit en chiffres : ${quoted(text)}.`,
            en: `A date is written in figures: ${quoted(text)}.`,
        }),
        mend: { start: startOffset, end, text, isCertain: true },
    };
}

/** « "Le "candidat" répond" »: the second quote ended the text. */
function quoteInside(written: string, start: number, end: number, before: IToken): Advice | undefined {
    const [, word] = /^([^"\n]{1,60})"/.exec(written) ?? [];
    const isRightBehind = before.startOffset + before.image.length === start;
    if (word === undefined || before.tokenType.name !== 'TEXT' || !isRightBehind) return undefined;
    return fault('inattendu', start, end, {
        fr: `Un guillemet droit finit le texte : dedans, écrivez « ${word} » entre guillemets français, ou \\"${word}\\".`,
        en: `A straight quote ends the text: inside it write « ${word} » in French quotes, or \\"${word}\\".`,
    });
}

/** A line of fewer words is no sentence. */
const LEAST = 4;

function prose(written: string, start: number, end: number): Advice | undefined {
    const [line = ''] = written.split('\n', 1);
    const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
    const isSentence =
        words.length >= LEAST &&
        !/["{}]/.test(line) &&
        words.filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST - 1;
    if (!isSentence) return undefined;
    return fault('inattendu', start, end, {
        fr: 'Ce texte n’est dans aucune déclaration : mettez-le entre guillemets derrière un mot de la langue (objectifs "…"), ou derrière « // » pour en faire un commentaire.',
        en: 'This text stands in no declaration: put it in quotes behind a word of the language (objectifs "…"), or behind “//” to make a comment of it.',
    });
}
