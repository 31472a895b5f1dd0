import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { IToken } from 'chevrotain';
import type { Message } from '../model/message.ts';
import { formatting, type Formatting, type LayoutEdit, TYPOGRAPHIC, typographyEdit } from '../printing/index.ts';
import { endOf, startOf, tokensOf } from './tokens.ts';
import type { View } from './view.ts';

const STEP = '    ';

/** The characters at which what was just written is laid out. */
export const ON_TYPE = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n', ...TYPOGRAPHIC] };

/** What lays a file out as the language is written, and how much of it was left as it is. */
export interface Formatted {
    readonly edits: TextEdit[];
    readonly left: Formatting['left'];
}

/** The edits that lay a file out, or those of them that lie in a range. */
export function formatted(view: View, path: string, within?: Range): Formatted {
    const { places } = view;
    const from = within ? places.offset(path, within.start) : 0;
    const to = within ? places.offset(path, within.end) : Infinity;
    const { edits, left } = formatting(places.textOf(path));
    return { edits: textEdits(view, path, between(edits, from, to)), left };
}

/** What wasn't laid out, in the author's words; undefined where all was. */
export function leftPhrase(left: Formatting['left']): Message | undefined {
    if (left === 'nothing') return undefined;
    return left === 'everything'
        ? {
              fr: 'Rien n’est mis en forme : la faute de syntaxe empêche de savoir où chaque texte finit. Corrigez-la d’abord.',
              en: 'Nothing is formatted: the fault of syntax leaves open where texts end. Correct it first.',
          }
        : {
              fr: 'Les déclarations en faute restent telles quelles ; le reste est mis en forme.',
              en: 'Declarations at fault stay as they are; the rest is formatted.',
          };
}

/** The same for what a character just typed has finished: a line, what braces hold; with `typography`, texts too. */
export function formattedOnType(
    view: View,
    path: string,
    offset: number,
    character: string,
    typography: boolean,
): TextEdit[] {
    const text = view.places.textOf(path);
    if (character === '}') return textEdits(view, path, closed(text, offset));
    if (character === '\n') return textEdits(view, path, newLine(text, offset));
    const edit = typography && isInText(text, offset) ? typographyEdit(text, offset) : undefined;
    return textEdits(view, path, edit ? [edit] : []);
}

function textEdits({ places }: View, path: string, edits: readonly LayoutEdit[]): TextEdit[] {
    return edits.map(({ start, end, text }) => ({ range: places.range({ file: path, start, end }), newText: text }));
}

function layoutBetween(text: string, from: number, to: number): LayoutEdit[] {
    return between(formatting(text).edits, from, to);
}

function between(edits: readonly LayoutEdit[], from: number, to: number): LayoutEdit[] {
    return edits.filter(({ start, end }) => from <= start && end <= to);
}

/** What the brace closes, from the line on which the declaration begins. */
function closed(text: string, offset: number): LayoutEdit[] {
    const { all } = tokensOf(text);
    const last = all.findIndex((token) => endOf(token) === offset && token.image === '}');
    let depth = 0;
    for (let i = last; i >= 0; i--) {
        const { image } = all[i] as IToken;
        if (image === '}') depth++;
        if (image === '{' && --depth === 0)
            return layoutBetween(text, beforeLine(text, startOf(all[i] as IToken)), offset);
    }
    return [];
}

/** The line that was just left, and the indentation of the new one. */
function newLine(text: string, offset: number): LayoutEdit[] {
    if (isInText(text, offset)) return [];
    const { all, comments } = tokensOf(text);
    const tokens = [...all, ...comments].toSorted((a, b) => startOf(a) - startOf(b));
    const last = tokens.findLast((token) => endOf(token) <= offset);
    if (!last) return [];
    const left = layoutBetween(text, beforeLine(text, startOf(last)), endOf(last));
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const blanks = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
    const wanted = STEP.repeat(depthAt(all, start, start + blanks.length));
    const indentation = blanks === wanted ? [] : [{ start, end: start + blanks.length, text: wanted }];
    return [...left, ...indentation];
}

/** How deep a line stands: in as many braces as are open, and one more where a list goes on. */
function depthAt(all: readonly IToken[], lineStart: number, contentStart: number): number {
    const before = all.filter((token) => startOf(token) < lineStart);
    const open = before.reduce((depth, { image }) => depth + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
    const closes = all.some((token) => startOf(token) === contentStart && token.image === '}');
    const goesOn = [',', 'à', 'et', 'sauf'].includes(before.at(-1)?.tokenType.name ?? '');
    return Math.max(open + (goesOn ? 1 : 0) - (closes ? 1 : 0), 0);
}

/** The end of what stands before the line of a place. */
function beforeLine(text: string, offset: number): number {
    return text.slice(0, text.lastIndexOf('\n', offset - 1) + 1).trimEnd().length;
}

/** Whether a place is inside a text, its end included as long as it isn't closed. */
function isInText(text: string, offset: number): boolean {
    return tokensOf(text).all.some(
        (token) =>
            token.tokenType.name === 'TEXT' &&
            startOf(token) < offset &&
            (offset < endOf(token) || (offset === endOf(token) && !/^".*"$/s.test(token.image))),
    );
}
