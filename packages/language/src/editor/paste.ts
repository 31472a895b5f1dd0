import { escaped } from '../printing/index.ts';
import { placeAt } from './place.ts';
import { endOf, recognizer, startOf, tokensOf } from './tokens.ts';

const STEP = '    ';

/** What is brought into a référentiel, and what it is: letters, the source of a référentiel, or the Markdown of rich text. */
export interface Pasted {
    readonly text: string;
    readonly kind: 'letters' | 'source' | 'markdown';
}

/**
 * What to insert at a place so that a text says there what was pasted: its quotes and backslashes escaped, its lines
 * indented as the text is. Rich text becomes a text where one may stand. Nothing where it is to be inserted as it is.
 */
export function pasted(source: string, offset: number, { text, kind }: Pasted): string | undefined {
    const lines = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
    const around = textAround(source, offset);
    if (!around) return kind === 'markdown' ? newText(source, offset, lines) : undefined;
    const isEscaped = kind === 'source' && /^(?:[^"\\]|\\["\\])*$/.test(lines);
    const inserted = indented(isEscaped ? lines : escaped(lines), indentationIn(source, around, offset));
    return inserted === text && kind !== 'markdown' ? undefined : inserted;
}

/** The text whose quotes an offset stands between; one that isn't closed ends nowhere. */
function textAround(source: string, offset: number): { start: number; end: number } | undefined {
    const token = tokensOf(source).all.find((one) => startOf(one) < offset && offset <= endOf(one));
    if (token?.tokenType.name !== 'TEXT' || !token.image.startsWith('"')) return undefined;
    const isClosed = /^"(?:[^"\\]|\\[\s\S])*"$/.test(token.image);
    if (isClosed && offset === endOf(token)) return undefined;
    return { start: startOf(token), end: endOf(token) };
}

/** Where the lines of a text begin: as the one of the cursor or the first of them does, else a step further in. */
function indentationIn(source: string, { start, end }: { start: number; end: number }, offset: number): string {
    const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
    const before = source.slice(lineStart, offset);
    if (lineStart > start && /^[ \t]*$/.test(before)) return before;
    const content = /\n([ \t]*)(?=[^\s"])/.exec(source.slice(start, end))?.[1];
    return content ?? lineIndentation(source, start) + STEP;
}

function lineIndentation(source: string, offset: number): string {
    return /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
}

/** Every line but the first moved to an indentation; how they stand to each other stays. */
function indented(text: string, indentation: string): string {
    const [first = '', ...others] = text.split('\n');
    const filled = others.filter((line) => line.trim() !== '');
    const common = Math.min(...filled.map((line) => line.length - line.trimStart().length));
    return [first, ...others.map((line) => (line.trim() === '' ? '' : indentation + line.slice(common)))].join('\n');
}

/** Rich text where the grammar lets a text stand. */
function newText(source: string, offset: number, markdown: string): string | undefined {
    const place = placeAt(source, offset);
    if (!place || place.prefix !== '' || recognizer().advance(place.positions, 'TEXT').length === 0) return undefined;
    if (!markdown.includes('\n')) return `"${escaped(markdown)}"`;
    const outer = lineIndentation(source, offset);
    const inner = outer + STEP;
    return `"\n${inner}${indented(escaped(markdown), inner)}\n${outer}"`;
}
