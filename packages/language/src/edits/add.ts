import type { Item } from '../model/items.ts';
import { writeDeclaration, type WrittenDeclaration } from '../printing/write.ts';
import { insertStatement } from './body.ts';
import { among } from './declare.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Declares whole things last in their holder, each on a line of its own; `byNumber`: among those like it. */
export function add(
    source: Source,
    holder: Item,
    declarations: readonly WrittenDeclaration[],
    byNumber = false,
): TextEdit[] {
    const { file } = holder.span;
    if (!source.isOwn(file) || declarations.length === 0) return [];
    if (byNumber) {
        return declarations.map((one) => {
            const code = 'code' in one ? one.code : undefined;
            return among(source, one.kind, code, holder, writeDeclaration(one));
        });
    }
    const lines = declarations.map(writeDeclaration);
    if (holder.parent) return [insertStatement(source, holder, lines, { atEnd: true })];
    const text = source.text(file);
    const newline = source.lineBreak(file);
    const end = text.trimEnd().length;
    return [{ file, start: end, end: text.length, text: `${newline}${newline}${lines.join(newline)}${newline}` }];
}
