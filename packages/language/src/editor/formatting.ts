import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../printing/index.ts';
import type { View } from './view.ts';

/** The edits that lay a file out as the language is written, or those of them that lie in a range. */
export function formatted({ places }: View, path: string, within?: Range): TextEdit[] {
    const from = within ? places.offset(path, within.start) : 0;
    const to = within ? places.offset(path, within.end) : Infinity;
    return formatEdits(places.textOf(path))
        .filter(({ start, end }) => from <= start && end <= to)
        .map(({ start, end, text }) => ({ range: places.range({ file: path, start, end }), newText: text }));
}
