import type { AccessRoute } from '../model/administration.ts';
import type { Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import { insertStatement } from './body.ts';
import { selecting } from './declare.ts';
import { CODE_TO_WRITE, TO_WRITE } from './operation.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds a statement behind what it is to follow, or apart behind the first line of the certification or library. */
export function state(source: Source, statement: string, after?: Span): TextEdit {
    const place = after ?? headOf(source.unit.root);
    const lines = statement.replaceAll('\n', source.lineBreak(place.file));
    return atBlank(after ? below(source, after, source.lineBreak(after.file) + lines) : apart(source, lines, place));
}

/** Adds a statement to declarations, last in each. */
export function tell(source: Source, items: readonly Item[], statement: string): TextEdit[] {
    return atFirstBlank(items.map((item) => insertStatement(source, item, [statement], { atEnd: true })));
}

function atBlank(edit: TextEdit): TextEdit {
    return selecting(edit, edit.text.includes(TO_WRITE) ? TO_WRITE : CODE_TO_WRITE);
}

/** There is one cursor: in the first. */
function atFirstBlank(edits: readonly TextEdit[]): TextEdit[] {
    return edits.map((edit, rank) => (rank === 0 ? atBlank(edit) : edit));
}

function apart(source: Source, statement: string, head: Span): TextEdit {
    const newline = source.lineBreak(head.file);
    return below(source, head, newline + newline + statement);
}

/** Behind the line on which a stretch ends; at its end where more than a comment follows on that line. */
function below(source: Source, { file, end }: Span, text: string): TextEdit {
    const at = source.lineEnd(file, end);
    if (source.isLastButComment(file, end)) return { file, start: at, end: at, text };
    return { file, start: end, end, text: text + source.lineBreak(file) };
}

function headOf({ title, code, head }: Item): Span {
    return title?.span ?? code?.span ?? head;
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
    const before = source.jointsIn({ file, start: 0, end: start }).at(-1);
    const between = before && { file, start: before.end, end: start };
    if (between && source.isBare(between)) {
        const isBehindComment = source.commentsIn(between).length > 0;
        return isBehindComment ? [{ ...before, text: '' }, source.remove(at)] : [{ ...before, end, text: '' }];
    }
    const [after] = source.jointsIn({ file, start: end, end: Infinity });
    return after && source.slice({ file, start: end, end: after.start }).trim() === ''
        ? [{ file, start, end: source.blanksAfter(file, after.end), text: '' }]
        : [source.remove(at)];
}

/** « avec jury … » behind the last route of each line of open routes that tells no jury: one declared, or one to be written. */
export function assignJury(source: Source, jury?: Item): TextEdit[] {
    const routes = source.unit.certification?.administration.routes ?? [];
    const told = jury ? jury.code?.text : `"${TO_WRITE}"`;
    if (told === undefined) return [];
    const edits = routes.flatMap((route, rank) => {
        if (!lacksJury(route) || isJoined(source, route, routes[rank + 1])) return [];
        const { file, end } = route.span;
        return [{ file, start: end, end, text: ` avec jury ${told}` }];
    });
    return atFirstBlank(edits);
}

function lacksJury({ open, jury, composition }: AccessRoute): boolean {
    return open && !jury && !composition;
}

function isJoined(source: Source, { span }: AccessRoute, next: AccessRoute | undefined): boolean {
    if (next?.span.file !== span.file) return false;
    return source.jointsIn({ ...span, start: span.end, end: next.span.start }).length > 0;
}

/** « tolère … » in what it answers for, a declaration or a whole file, with a reason left to the author. */
export function silence(source: Source, holder: Item, rule: string, file: string): TextEdit {
    const statement = `tolère ${rule} "${REASON}"`;
    if (holder.parent) return selecting(insertStatement(source, holder, [statement]), REASON);
    const { root, continuations } = source.unit;
    const continuation = continuations.find(({ head }) => head.file === file);
    return selecting(apart(source, statement, continuation?.head ?? headOf(root)), REASON);
}

const REASON = 'À justifier.';
