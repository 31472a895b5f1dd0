import { afterRuns, codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import { listingsOf } from '../model/listings.ts';
import { spanHolds } from '../model/source.ts';
import { blockOf, holdersOf, isIn } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { insertStatement } from './body.ts';
import { codeFor } from './codes.ts';
import { type Renames, runsOf } from './recode.ts';
import { whyNotAll } from './rename.ts';
import { followed } from './renumber.ts';
import type { Source } from './source.ts';
import { atEndOfFile, unindented, withComments } from './stretch.ts';
import { type Change, doOverlap, editText, inOrder, type TextEdit } from './text-edit.ts';

const HOLDERS: Readonly<Partial<Record<Item['kind'], readonly Item['kind'][]>>> = {
    activity: ['certification', 'library', 'activity', 'block'],
    competency: ['certification', 'library', 'activity', 'competency', 'block'],
    criterion: ['competency', 'assessment'],
    knowledge: ['competency'],
    assessment: ['certification', 'block', 'assessment', 'choice'],
    choice: ['certification', 'block'],
};

/**
 * Moves a declaration, with its comments, to the end of another; uses that named its old place name the new one. Where
 * its code is to change, what is numbered after it changes too.
 */
export function move(source: Source, item: Item, into: Item, as?: string): Change {
    const renames = as === undefined ? new Map<Item, string>() : renamesWith(item, as);
    const refused = whyNotAll(source.unit, renames);
    return refused ? { refused } : { edits: moved(source, item, into, renames) };
}

/** An item under a new code, and all in it whose codes begin with its number. */
function renamesWith(item: Item, as: string): Map<Item, string> {
    const renames = new Map([[item, as]]);
    const visit = ({ children }: Item): void => {
        for (const child of children) {
            const code = child.code && followed(child.code.text, item.code?.text ?? '', as);
            if (code !== undefined) renames.set(child, code);
            visit(child);
        }
    };
    visit(item);
    return renames;
}

/** Moves a declaration as it is, under the codes that it is to have. */
export function moved(source: Source, item: Item, into: Item, renames: Renames = new Map()): TextEdit[] {
    if (item.parent === into || !HOLDERS[item.kind]?.includes(into.kind) || isIn(into, item)) return [];
    if (!source.isOwn(item.span.file) || !source.isOwn(into.span.file)) return [];
    // What an épreuve says of its criterion has no place in a competency.
    if (item.kind === 'criterion' && item.for && into.kind !== 'assessment') return [];
    const whole = withComments(source, item.span);
    const spread = spreadRanges(source.unit, item, renames);
    if (!spread) return [];
    const uses = inOrder([
        ...declarations(renames),
        ...spread,
        ...usesAfter(source, item, into, renames).filter((edit) => !spread.some((range) => doOverlap(range, edit))),
    ]);
    const isInner = (edit: TextEdit): boolean => spanHolds(whole, edit);
    const inner = uses.filter(isInner).map((edit) => ({
        ...edit,
        start: edit.start - whole.start,
        end: edit.end - whole.start,
    }));
    const lines = unindented(editText(source.slice(whole), inner), source.indentation(whole.file, whole.start));
    const inserted =
        into.parent === undefined
            ? atEndOfFile(source, into.span.file, lines)
            : insertStatement(source, into, lines, { atEnd: true, apart: item.children.length > 0 && isApart(into) });
    return inOrder([...uses.filter((edit) => !isInner(edit)), source.remove(whole), inserted]);
}

function isApart({ children }: Item): boolean {
    return children.some((child) => child.children.length > 0);
}

/**
 * A range that would lose what is moved, or take in what lies between, is told code by code; undefined where something
 * of it has no code.
 */
function spreadRanges(unit: Unit, item: Item, renames: Renames): TextEdit[] | undefined {
    const edits: TextEdit[] = [];
    for (const { listing, holder } of listingsOf(unit)) {
        for (const { span, to, items } of [...listing.entries, ...listing.exceptions]) {
            const moving = items.filter((one) => isIn(one, item));
            if (!to || moving.length === 0 || moving.length === items.length) continue;
            const codes = items.map((one) => renames.get(one) ?? codeFor(unit, one, blockOf(holder)));
            if (codes.includes(undefined)) return undefined;
            edits.push({ ...span, text: codes.join(', ') });
        }
    }
    return edits;
}

function declarations(renames: Renames): TextEdit[] {
    return Array.from(renames).flatMap(([{ code }, text]) => (code ? [{ ...code.span, text }] : []));
}

/** A use that is qualified with what held the item is qualified with what holds it now. */
function usesAfter({ unit }: Source, item: Item, into: Item, renames: Renames): TextEdit[] {
    const around = [into, ...holdersOf(into)];
    const left = holdersOf(item).filter((holder) => !around.includes(holder));
    const container = around.find(({ code, parent }) => code && parent);
    return unit.references.flatMap(({ code, target }) => {
        if (!target || !isIn(target, item) || !target.code) return [];
        const extra = Math.max(runsOf(code.text).length - runsOf(target.code.text).length, 0);
        const tail = afterRuns(code.text, extra);
        const head = code.text.normalize('NFC').slice(0, code.text.normalize('NFC').length - tail.length);
        const own = renames.get(target) ?? tail;
        const namesLeft = left.some((holder) => holder.code && codeKey(head).endsWith(codeKey(holder.code.text)));
        const text = extra > 0 && namesLeft ? (container?.code ? `${container.code.text}.${own}` : own) : head + own;
        return text === code.text ? [] : [{ ...code.span, text }];
    });
}
