import type { AccessRoute } from '../model/administration.ts';
import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import { insertStatement } from './body.ts';
import { selecting, TO_WRITE } from './declare.ts';
import { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds a statement behind what it is to follow, or apart behind the first line of the certification or library. */
export function state(source: Source, statement: string, after?: Span): TextEdit {
    const { root } = source.unit;
    if (after) {
        const at = source.lineEnd(after.file, after.end);
        return { file: after.file, start: at, end: at, text: source.lineBreak(after.file) + statement };
    }
    const { file, end } = root.title?.span ?? root.code?.span ?? root.head;
    const at = source.lineEnd(file, end);
    const newline = source.lineBreak(file);
    return { file, start: at, end: at, text: `${newline}${newline}${statement}` };
}

/** « certification … » for « suite de … », or the other way round. */
export function rehead({ unit: { root } }: Source, as: 'certification' | 'suite'): TextEdit[] {
    if (root.kind !== 'certification' || !root.code) return [];
    const { file, start } = root.head;
    const end = root.title?.span.end ?? root.code.span.end;
    if (as === 'suite') return [{ file, start, end, text: `suite de ${root.code.text}` }];
    return [selecting({ file, start, end, text: `certification ${root.code.text} "${TO_WRITE}"` }, TO_WRITE)];
}

/** Takes a stretch out of a row, with the comma before it, or after it where it is the first. Comments stay. */
export function unlist(source: Source, at: Span): TextEdit[] {
    const { file, start, end } = at;
    const text = source.text(file);
    const before = /,(?:\s|\/\/[^\n\r]*[\n\r])*$/.exec(text.slice(0, start));
    if (before && !before[0].includes('//')) return [{ file, start: before.index, end, text: '' }];
    if (before) return [{ file, start: before.index, end: before.index + 1, text: '' }, source.remove(at)];
    const after = /^\s*,[ \t]*/.exec(text.slice(end));
    return after ? [{ file, start, end: end + after[0].length, text: '' }] : [source.remove(at)];
}

/** « avec jury … » behind the last route of each line of open routes that tells no jury. */
export function assignJury(source: Source, jury: Item): TextEdit[] {
    const routes = source.unit.certification?.administration.routes ?? [];
    const code = jury.code?.text;
    if (code === undefined) return [];
    return routes.flatMap((route, rank) => {
        if (!lacksJury(route) || isJoined(source, route, routes[rank + 1])) return [];
        const { file, end } = route.span;
        return [{ file, start: end, end, text: ` avec jury ${code}` }];
    });
}

function lacksJury({ open, jury, composition }: AccessRoute): boolean {
    return open && !jury && !composition;
}

function isJoined(source: Source, { span }: AccessRoute, next: AccessRoute | undefined): boolean {
    if (next?.span.file !== span.file) return false;
    return /^(?:\s|\/\/[^\n\r]*[\n\r])*(?:,|et(?=\s))/.test(source.text(span.file).slice(span.end, next.span.start));
}

/** « tolère … » in what it answers for, with a reason left to the author. */
export function silence(unit: Unit, holder: Item, rule: string): TextEdit {
    const source = new Source(unit);
    const statement = `tolère ${rule} "${REASON}"`;
    return selecting(holder.parent ? insertStatement(source, holder, [statement]) : state(source, statement), REASON);
}

const REASON = 'À justifier.';
