import type { Span } from '../model/source.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** A declaration with the comments right above it and the one behind it on its line. */
export function withComments(source: Source, span: Span): Span {
    const { file } = span;
    const text = source.text(file);
    let { start, end } = span;
    if (source.isLastButComment(file, end)) {
        const [behind] = source.commentsIn({ file, start: end, end: source.lineEnd(file, end) });
        end = behind?.end ?? end;
    }
    if (!source.isFirstOnLine(file, start)) return { file, start, end };
    for (let line = source.lineStart(file, start); line > 0;) {
        const above = source.lineStart(file, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
        const [comment] = source.commentsIn({ file, start: above, end: line });
        if (!comment || !source.isFirstOnLine(file, comment.start)) break;
        ({ start } = comment);
        line = above;
    }
    return { file, start, end };
}

/** The lines of a stretch that begins behind this indentation, each without it. */
export function unindented(text: string, indentation: string): string[] {
    const [first = '', ...others] = text.split(/\r\n|\n|\r/);
    const depths = others.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
    const common = Math.min(indentation.length, ...depths);
    return [first, ...others.map((line) => (line.trim() === '' ? '' : line.slice(common)))];
}

/** At the end of a file, apart from what stands there. */
export function atEndOfFile(source: Source, file: string, lines: readonly string[]): TextEdit {
    const text = source.text(file);
    const newline = source.lineBreak(file);
    const end = text.trimEnd().length;
    return { file, start: end, end: text.length, text: `${newline}${newline}${lines.join(newline)}${newline}` };
}
