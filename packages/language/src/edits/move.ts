import { afterRuns, codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import { insertStatement } from './body.ts';
import { runsOf } from './recode.ts';
import type { Source } from './source.ts';
import { editText, inOrder, type TextEdit } from './text-edit.ts';

const HOLDERS: Readonly<Partial<Record<Item['kind'], readonly Item['kind'][]>>> = {
    activity: ['certification', 'library', 'activity', 'block'],
    competency: ['certification', 'library', 'activity', 'competency', 'block'],
    criterion: ['competency', 'assessment'],
    knowledge: ['competency'],
    assessment: ['certification', 'block', 'assessment', 'choice'],
    choice: ['certification', 'block'],
};

/** Moves a declaration, with its comments, to the end of another; uses that named its old place name the new one. */
export function move(source: Source, item: Item, into: Item): TextEdit[] {
    if (item.parent === into || !HOLDERS[item.kind]?.includes(into.kind) || isIn(into, item)) return [];
    if (!source.isOwn(item.span.file) || !source.isOwn(into.span.file)) return [];
    // What an épreuve says of its criterion has no place in a competency.
    if (item.kind === 'criterion' && item.for && into.kind !== 'assessment') return [];
    const whole = withComments(source, item);
    const uses = usesAfter(source, item, into);
    const isInside = ({ file, start, end }: TextEdit): boolean =>
        file === whole.file && whole.start <= start && end <= whole.end;
    const inner = uses.filter(isInside).map((edit) => ({
        ...edit,
        start: edit.start - whole.start,
        end: edit.end - whole.start,
    }));
    const lines = unindented(editText(source.slice(whole), inner), source.indentation(whole.file, whole.start));
    const inserted =
        into.parent === undefined
            ? atEndOfFile(source, into, lines)
            : insertStatement(source, into, lines, { atEnd: true, apart: item.children.length > 0 && isApart(into) });
    return inOrder([...uses.filter((edit) => !isInside(edit)), source.remove(whole), inserted]);
}

function isApart({ children }: Item): boolean {
    return children.some((child) => child.children.length > 0);
}

/** A declaration with the comments right above it and the one behind it on its line. */
function withComments(source: Source, { span }: Item): Span {
    const { file } = span;
    const text = source.text(file);
    let { start, end } = span;
    const behind = /^[ \t]*\/\/[^\n\r]*/.exec(text.slice(end));
    if (behind) end += behind[0].length;
    if (!source.isFirstOnLine(file, start)) return { file, start, end };
    for (let line = source.lineStart(file, start); line > 0;) {
        const above = source.lineStart(file, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
        const comment = /^[ \t]*(?=\/\/)/.exec(text.slice(above, line));
        if (!comment) break;
        start = above + comment[0].length;
        line = above;
    }
    return { file, start, end };
}

/** The lines of a stretch that begins behind this indentation, each without it. */
function unindented(text: string, indentation: string): string[] {
    const [first = '', ...others] = text.split(/\r\n|\n|\r/);
    const depths = others.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
    const common = Math.min(indentation.length, ...depths);
    return [first, ...others.map((line) => (line.trim() === '' ? '' : line.slice(common)))];
}

/** At the top level: at the end of the certification's first file. */
function atEndOfFile(source: Source, into: Item, lines: readonly string[]): TextEdit {
    const { file } = into.span;
    const text = source.text(file);
    const newline = source.lineBreak(file);
    const end = text.trimEnd().length;
    return { file, start: end, end: text.length, text: `${newline}${newline}${lines.join(newline)}${newline}` };
}

/** A use that is qualified with what held the item is qualified with what holds it now. */
function usesAfter({ unit }: Source, item: Item, into: Item): TextEdit[] {
    const left = holdersOf(item.parent).filter((holder) => !holdersOf(into).includes(holder));
    const container = holdersOf(into).find(({ code, parent }) => code && parent);
    return unit.references.flatMap(({ code, target }) => {
        if (!target || !isIn(target, item) || !target.code) return [];
        const extra = runsOf(code.text).length - runsOf(target.code.text).length;
        if (extra <= 0) return [];
        const tail = afterRuns(code.text, extra);
        const head = code.text.normalize('NFC').slice(0, code.text.normalize('NFC').length - tail.length);
        if (!left.some((holder) => holder.code && codeKey(head).endsWith(codeKey(holder.code.text)))) return [];
        return [{ ...code.span, text: container?.code ? `${container.code.text}.${tail}` : tail }];
    });
}

function holdersOf(item: Item | undefined): Item[] {
    return item ? [item, ...holdersOf(item.parent)] : [];
}

function isIn(item: Item, container: Item): boolean {
    return holdersOf(item).includes(container);
}
