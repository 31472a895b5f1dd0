// A unit that changes step by step, each step made whole or not at all; what is followed is found again after each.
import { carryOut, doOverlap, editFiles, inOrder, type Operation, type TextEdit } from '../../edits/index.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { rowsOf, type WorkRow } from '../../worksheets/index.ts';

/** The unit as it would be with other texts in its files. */
export type Rebuild = (unit: Unit, files: readonly SourceFile[]) => Unit;

export class State {
    readonly unit: Unit;
    /** As it was before all steps. */
    readonly origin: Unit;
    /** What was declared by the last step. */
    readonly added: readonly Item[];
    private readonly rebuild: Rebuild;
    /** Every item that was ever there, as it was when it came, with what it is now. */
    private readonly now: ReadonlyMap<Item, Item>;
    private told: readonly WorkRow[] | undefined;

    private constructor(
        unit: Unit,
        origin: Unit,
        rebuild: Rebuild,
        now: ReadonlyMap<Item, Item>,
        added: readonly Item[],
    ) {
        this.unit = unit;
        this.origin = origin;
        this.rebuild = rebuild;
        this.now = now;
        this.added = added;
    }

    static of(unit: Unit, rebuild: Rebuild): State {
        const own = [unit.root, ...unit.items];
        return new State(unit, unit, rebuild, new Map(own.map((item) => [item, item])), []);
    }

    get rows(): readonly WorkRow[] {
        return (this.told ??= rowsOf(this.unit));
    }

    /** An item, as it was when it came, as it is now; undefined once it was taken away. A library's stays as it is. */
    follow(first: Item): Item | undefined {
        return this.now.get(first) ?? (this.isShared(first) ? first : undefined);
    }

    /** What an item of the unit was when it came: by which it is followed. */
    firstOf(item: Item): Item {
        for (const [first, last] of this.now) if (last === item) return first;
        return item;
    }

    /** The row of what is followed. */
    rowOf(first: Item | undefined): WorkRow | undefined {
        const item = first && this.follow(first);
        return item && this.rows.find((row) => row.item === item);
    }

    /** The unit after an operation, or why it isn't made. */
    after(operation: Operation): State | Message {
        const change = carryOut(this.unit, operation);
        if ('refused' in change) return change.refused;
        return change.edits.length === 0 ? NOTHING_DONE : this.afterEdits(change.edits);
    }

    /** After several operations that don't get in each other's way; undefined where they do. */
    afterAll(operations: readonly Operation[]): State | undefined {
        const edits: TextEdit[] = [];
        for (const operation of operations) {
            const change = carryOut(this.unit, operation);
            if ('refused' in change || change.edits.length === 0) return undefined;
            if (change.edits.some((edit) => edits.some((other) => doOverlap(edit, other) || isAtOnce(edit, other))))
                return undefined;
            edits.push(...change.edits);
        }
        const after = this.afterEdits(inOrder(edits));
        return after instanceof State ? after : undefined;
    }

    private afterEdits(edits: readonly TextEdit[]): State | Message {
        const changed = new Map(editFiles(this.unit.files, edits).map((file) => [file.path, file]));
        const unit = this.rebuild(
            this.unit,
            this.unit.files.map((file) => changed.get(file.path) ?? file),
        );
        if (faultsOf(unit) > faultsOf(this.unit)) return NOT_UNDERSTOOD;
        if (unit.duplicates.length > this.unit.duplicates.length) return TAKEN;
        const moved = followed(this.unit, unit, edits);
        const known = new Set(moved.values());
        const added = unit.items.filter((item) => !known.has(item));
        const now = new Map<Item, Item>(added.map((item) => [item, item]));
        for (const [first, last] of this.now) {
            const item = moved.get(last);
            if (item) now.set(first, item);
        }
        return new State(unit, this.origin, this.rebuild, now, added);
    }

    private isShared(item: Item): boolean {
        return this.unit.files.every(({ path }) => path !== item.span.file);
    }
}

const NOTHING_DONE: Message = {
    fr: 'cela ne se change pas d’ici : changez-le dans le source.',
    en: 'this can’t be changed from here: change it in the source.',
};
const NOT_UNDERSTOOD: Message = {
    fr: 'écrit ainsi, le source ne se lirait plus.',
    en: 'written so, the source could no longer be read.',
};
const TAKEN: Message = { fr: 'ce code est déjà pris.', en: 'this code is already taken.' };

function isAtOnce(a: TextEdit, b: TextEdit): boolean {
    return a.file === b.file && a.start === b.start;
}

function faultsOf({ syntaxFaults }: Unit): number {
    return syntaxFaults.filter(({ severity }) => severity === 'error').length;
}

/** The items of a unit as they stand in another that edits made of it: by their places; what was moved, by its order. */
function followed(before: Unit, after: Unit, edits: readonly TextEdit[]): ReadonlyMap<Item, Item> {
    const places = new Map(
        [after.root, ...after.items].map((item) => [placeOf(item.span.file, item.span.start), item]),
    );
    const pairs = new Map<Item, Item>();
    const lost: Item[] = [];
    for (const item of [before.root, ...before.items]) {
        const start = startAfter(item, edits);
        const found = start === undefined ? undefined : places.get(placeOf(item.span.file, start));
        if (found?.kind === item.kind) pairs.set(item, found);
        else lost.push(item);
    }
    const taken = new Set(pairs.values());
    const free = after.items.filter((item) => !taken.has(item));
    // What was moved stands elsewhere as it was; what was dropped leaves nothing.
    if (free.length === lost.length) for (const [rank, item] of lost.entries()) pairs.set(item, free[rank] as Item);
    return pairs;
}

function startAfter({ span: { file, start } }: Item, edits: readonly TextEdit[]): number | undefined {
    let shift = 0;
    for (const edit of edits) {
        if (edit.file !== file) continue;
        if (edit.end <= start) shift += edit.text.length - (edit.end - edit.start);
        else if (edit.start <= start) return undefined;
    }
    return start + shift;
}

function placeOf(file: string, start: number): string {
    return `${start} ${file}`;
}
