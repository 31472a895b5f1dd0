import type { IToken } from 'chevrotain';
import type { SelectionRange } from 'vscode-languageserver-types';
import { endOf, startOf, tokensOf } from './tokens.ts';

type Stretch = readonly [start: number, end: number];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Wider and wider: word, line of a text, text, statement, what braces hold, declaration, file. */
export function selectionRange(
    text: string,
    offset: number,
    rangeOf: (start: number, end: number) => SelectionRange['range'],
): SelectionRange {
    const { all } = tokensOf(text);
    const stretches = [...inTokens(all, offset), ...declarations(all), ...statementLines(text, all, offset)]
        .concat([[0, text.length]])
        .filter(([start, end]) => start <= offset && offset <= end && end > start)
        .toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]));
    const chain: Stretch[] = [];
    for (const stretch of stretches) {
        const last = chain.at(-1);
        const isWider = !last || (stretch[0] <= last[0] && stretch[1] >= last[1] && stretch.join() !== last.join());
        if (isWider) chain.push(stretch);
    }
    let result: SelectionRange | undefined;
    for (const [start, end] of chain.toReversed()) result = { range: rangeOf(start, end), parent: result };
    return result ?? { range: rangeOf(offset, offset) };
}

function* inTokens(tokens: readonly IToken[], offset: number): Generator<Stretch> {
    for (const token of tokens) {
        const [start, end] = [startOf(token), endOf(token)];
        if (offset < start) return;
        if (offset > end) continue;
        yield [start, end];
        if (token.tokenType.name !== 'TEXT') continue;
        const inner = token.image.replace(/^["«“]\s*|(?<!\s)\s*["»”]$/g, '');
        const from = start + token.image.indexOf(inner);
        yield [from, from + inner.length];
        for (const line of token.image.matchAll(/[^\s"][^\n\r]*[^\s"]/g)) {
            yield [start + line.index, start + line.index + line[0].length];
        }
        for (const word of token.image.matchAll(WORD)) yield [start + word.index, start + word.index + word[0].length];
    }
}

/** What braces hold, with and without them, and with the declaration that they belong to. */
function* declarations(tokens: readonly IToken[]): Generator<Stretch> {
    const open: { readonly brace: IToken; readonly head: IToken }[] = [];
    let head: IToken | undefined;
    let line = 0;
    for (const token of tokens) {
        if ((token.startLine ?? 0) > line) head = token;
        line = token.endLine ?? line;
        if (token.tokenType.name === '{') open.push({ brace: token, head: head ?? token });
        if (token.tokenType.name !== '}') continue;
        const opened = open.pop();
        if (!opened) continue;
        yield [endOf(opened.brace), startOf(token)];
        yield [startOf(opened.brace), endOf(token)];
        yield [startOf(opened.head), endOf(token)];
    }
}

/** From the first to the last token of the lines in which the place stands; a text may span several. */
function statementLines(text: string, tokens: readonly IToken[], offset: number): Stretch[] {
    let [start, end] = [offset, offset];
    while (start > 0 && text[start - 1] !== '\n') start--;
    while (end < text.length && text[end] !== '\n') end++;
    for (const token of tokens) {
        if (startOf(token) < start && endOf(token) > start) start = text.lastIndexOf('\n', startOf(token)) + 1;
        if (startOf(token) < end && endOf(token) > end) end = endOf(token);
    }
    const line = text.slice(start, end);
    const from = start + line.length - line.trimStart().length;
    return [[from, start + line.trimEnd().length]];
}
