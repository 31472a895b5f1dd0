import { afterRuns, codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import type { Reference } from '../model/reference.ts';
import type { Span } from '../model/source.ts';
import { isInside } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { inOrder, type TextEdit } from './text-edit.ts';

/** New codes for some items of a unit. */
export type Renames = ReadonlyMap<Item, string>;

/** Writes new codes where items are declared and everywhere they are used; what a use is qualified with stays. */
export function recode(unit: Unit, renames: Renames): TextEdit[] {
    const all = withNumberedBlocks(unit, renames);
    const edits: TextEdit[] = [];
    const write = ({ file, start, end }: Span, text: string): void => {
        edits.push({ file, start, end, text });
    };
    for (const [item, code] of all) if (item.code && item.code.text !== code) write(item.code.span, code);
    const root = all.get(unit.root);
    if (root !== undefined) for (const { code } of unit.continuations) write(code.span, root);
    for (const { library, code } of unit.root.uses) {
        const written = library && all.get(library);
        if (written !== undefined && written !== code.text) write(code.span, written);
    }
    for (const reference of unit.references) {
        const { target, code } = reference;
        if (!target) continue;
        const written = respelt(unit, reference, target, all);
        if (written !== undefined && written !== code.text) write(code.span, written);
    }
    return inOrder(edits);
}

/** Blocs that are declared with the certification's number change with it. */
function withNumberedBlocks(unit: Unit, renames: Renames): Renames {
    const number = renames.get(unit.root);
    const old = codeKey(unit.root.code?.text ?? '');
    if (number === undefined || old === '') return renames;
    const all = new Map(renames);
    for (const block of unit.blocks) {
        const code = block.code?.text ?? '';
        if (!all.has(block) && codeKey(code).startsWith(`${old}|`))
            all.set(block, joined(number, code, old.split('|').length));
    }
    return all;
}

/** A code whose first runs become another code. */
function joined(first: string, code: string, runs: number): string {
    const tail = afterRuns(code, runs);
    const written = code.normalize('NFC');
    const joint = jointOf(written.slice(0, written.length - tail.length));
    // RNCP39776BC01, as registered numbers are written.
    return /\d$/.test(first) && /^\p{L}/u.test(tail) ? first + tail : `${first}${joint || '-'}${tail}`;
}

/** How a use is to be written; undefined where nothing of it changes. */
function respelt(unit: Unit, { code }: Reference, target: Item, renames: Renames): string | undefined {
    const written = runsOf(code.text);
    const declared = runsOf(target.code?.text ?? '');
    const extra = Math.max(0, written.length - declared.length);
    const tail = afterRuns(code.text, extra);
    const head = code.text.normalize('NFC').slice(0, code.text.normalize('NFC').length - tail.length);
    const renamed = renames.get(target);
    const newTail = renamed === undefined ? tail : shortened(unit, renamed, written, declared, renames);
    const newHead = extra > 0 ? requalified(unit, head, target, renames) : head;
    return newHead === head && newTail === tail ? undefined : newHead + newTail;
}

/** A bloc declared with the certification's number stays without it where it was written so. */
function shortened(
    unit: Unit,
    renamed: string,
    written: readonly string[],
    declared: readonly string[],
    renames: Renames,
): string {
    if (written.length >= declared.length) return renamed;
    const number = runsOf(renames.get(unit.root) ?? unit.root.code?.text ?? '');
    const isNumbered = number.length > 0 && number.every((run, i) => runsOf(renamed)[i] === run);
    return isNumbered ? afterRuns(renamed, number.length) : renamed;
}

/** What a use is qualified with: the certification's number, a container, or both. */
function requalified(unit: Unit, head: string, target: Item, renames: Renames): string {
    const joint = jointOf(head);
    let rest = head.slice(0, head.length - joint.length);
    let number = '';
    const own = runsOf(unit.root.code?.text ?? '');
    if (own.length > 0 && own.every((run, i) => runsOf(rest)[i] === run)) {
        const tail = afterRuns(rest, own.length);
        number = rest.slice(0, rest.length - tail.length);
        rest = tail;
        const renamed = renames.get(unit.root);
        if (renamed !== undefined) number = renamed + jointOf(number);
    }
    if (rest !== '') rest = containerCode(unit, rest, target, renames) ?? rest;
    return number + rest + joint;
}

function containerCode(unit: Unit, written: string, target: Item, renames: Renames): string | undefined {
    const key = codeKey(written);
    for (const [item, code] of renames) {
        if (item === unit.root || !holds(item, target)) continue;
        const declared = item.code?.text ?? '';
        if (codeKey(declared) === key) return code;
        if (codeKey(declared).endsWith(`|${key}`))
            return afterRuns(code, Math.max(0, runsOf(code).length - runsOf(written).length));
    }
    return undefined;
}

/** Whether an item stands in another, or in a bloc that it takes over. */
function holds(container: Item, item: Item): boolean {
    const taken = container.kind === 'block' ? container.reuses?.target : undefined;
    return isInside(item, container) || (taken !== undefined && isInside(item, taken));
}

export function runsOf(code: string): string[] {
    const key = codeKey(code);
    return key === '' ? [] : key.split('|');
}

/** The signs with which the beginning of a code ends: « RNCP39776. ». */
function jointOf(code: string): string {
    return /(?<![._\-/'’])[._\-/'’]+$/.exec(code)?.[0] ?? '';
}
