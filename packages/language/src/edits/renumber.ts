import { codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import { lastNumberOf, type NumberedCode } from '../model/numbered-code.ts';
import type { Unit } from '../model/unit.ts';
import { recoded } from './rename.ts';
import { type Change, refuse } from './text-edit.ts';

export const NUMBERED_KINDS = ['activity', 'competency', 'criterion', 'block'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** Numbers anew, in declared order, the items of one kind that stand directly in another, and every use of them. */
export function renumber(unit: Unit, within: Item, kind: NumberedKind, users: readonly Unit[] = []): Change {
    const renames = new Map<Item, string>();
    numberRow(
        unit,
        within.children.filter((child) => child.kind === kind),
        renames,
    );
    return renumbered(unit, renames, users);
}

/**
 * Numbers a whole certification anew. Where a code carries the number of what holds it (C2.1 in A2), it follows it.
 */
export function renumberAll(
    unit: Unit,
    kinds: readonly NumberedKind[] = NUMBERED_KINDS,
    users: readonly Unit[] = [],
): Change {
    const renames = new Map<Item, string>();
    const visit = (holder: Item): void => {
        for (const kind of NUMBERED_KINDS) {
            if (!kinds.includes(kind)) continue;
            numberRow(
                unit,
                holder.children.filter((child) => child.kind === kind),
                renames,
            );
        }
        for (const child of holder.children) visit(child);
    };
    visit(unit.root);
    return renumbered(unit, renames, users);
}

/** Numbers what follows an item among its like on from its own number. */
export function renumberFrom(unit: Unit, item: Item, users: readonly Unit[] = []): Change {
    const code = item.code && lastNumberOf(item.code.text);
    if (!code || !isNumbered(item)) return { edits: [] };
    const siblings = item.parent?.children ?? [];
    const renames = new Map<Item, string>();
    let { number } = code;
    for (const other of siblings.slice(siblings.indexOf(item) + 1)) {
        const own = other.code && lastNumberOf(other.code.text);
        if (!own || rowKey(other, own) !== rowKey(item, code)) continue;
        number++;
        renames.set(other, code.before + String(number).padStart(code.digits.length, '0') + code.after);
    }
    return renumbered(unit, renames, users);
}

function isNumbered({ kind }: Item): boolean {
    return (NUMBERED_KINDS as readonly string[]).includes(kind);
}

/** A code that now means nothing would come to mean something. */
function renumbered(unit: Unit, renames: ReadonlyMap<Item, string>, users: readonly Unit[]): Change {
    const keys = new Set([...renames.values()].map(codeKey));
    const lost = unit.references.find(({ target, code }) => !target && keys.has(codeKey(code.text)));
    if (!lost) return recoded(unit, renames, users);
    const { text } = lost.code;
    return refuse(
        `« ${text} » est employé sans rien désigner, et deviendrait le code d’autre chose : corrigez-le d’abord.`,
        `“${text}” is used and means nothing, and would become another thing’s code: mend it first.`,
    );
}

/** Codes that differ by their last number alone make one row, whatever their dots. */
function rowKey({ kind }: Item, { before }: NumberedCode): string {
    return `${kind} ${codeKey(before)}`;
}

/** The most common way of writing the codes of a row, the first of equals. */
function patternOf(codes: readonly NumberedCode[]): NumberedCode | undefined {
    const counts = new Map<string, number>();
    for (const { before, after } of codes)
        counts.set(`${before}\n${after}`, (counts.get(`${before}\n${after}`) ?? 0) + 1);
    const most = Math.max(...counts.values());
    return codes.find(({ before, after }) => counts.get(`${before}\n${after}`) === most);
}

function numberRow(unit: Unit, siblings: readonly Item[], renames: Map<Item, string>): void {
    const numbered = siblings.flatMap((item) => {
        const code = item.code && lastNumberOf(item.code.text);
        return code ? [{ item, code }] : [];
    });
    const pattern = patternOf(numbered.map(({ code }) => code));
    const [first] = numbered;
    if (!pattern || !first) return;
    const row = numbered.filter(({ item, code }) => rowKey(item, code) === rowKey(first.item, pattern));
    const before = followingParent(first.item.parent, pattern.before, renames);
    let number = firstNumber(unit, first.item, pattern, siblings, renames);
    for (const { item } of row) {
        renames.set(item, before + String(number).padStart(pattern.digits.length, '0') + pattern.after);
        number++;
    }
}

/** A row that began in what stands before goes on; another begins at 1 (at 0 where it did). */
function firstNumber(
    unit: Unit,
    first: Item,
    pattern: NumberedCode,
    siblings: readonly Item[],
    renames: ReadonlyMap<Item, string>,
): number {
    const key = rowKey(first, pattern);
    let last: number | undefined;
    for (const item of unit.items) {
        if (item === first) break;
        const code = item.code && lastNumberOf(renames.get(item) ?? item.code.text);
        if (!code || siblings.includes(item) || rowKey(item, code) !== key) continue;
        last = Math.max(last ?? 0, code.number);
    }
    if (last !== undefined) return last + 1;
    return lastNumberOf(first.code?.text ?? '')?.number === 0 ? 0 : 1;
}

/** « C1. » in A1 becomes « C2. » where A1 becomes A2. */
function followingParent(parent: Item | undefined, before: string, renames: ReadonlyMap<Item, string>): string {
    const renamed = parent && renames.get(parent);
    if (renamed === undefined || !parent?.code) return before;
    return numbersIn(before).length === numbersIn(parent.code.text).length
        ? (followed(before, parent.code.text, renamed) ?? before)
        : before;
}

/** A code whose first numbers are those of another, with the numbers that the other gets: CE1.2.1 after C1.2 → C3.1. */
export function followed(code: string, other: string, renamed: string): string | undefined {
    const [own, old, now] = [numbersIn(code), numbersIn(other), numbersIn(renamed)];
    if (old.length === 0 || now.length !== old.length) return undefined;
    if (old.some((number, rank) => Number(number) !== Number(own[rank]))) return undefined;
    let rank = 0;
    return code.replace(/\d+/g, (digits) => now[rank++] ?? digits);
}

function numbersIn(code: string): string[] {
    return code.match(/\d+/g) ?? [];
}
