import { codeKey } from '../../model/codes.ts';
import type { Item } from '../../model/items.ts';
import type { Unit } from '../../model/unit.ts';
import { lastNumberOf, withNumber } from './code-parts.ts';

/** The code that an item could have instead of its own: the next number that nothing has. */
export function nextFreeCode(unit: Unit, { code }: Item): string | undefined {
    const own = code && lastNumberOf(code.text);
    if (!own) return undefined;
    const taken = new Set(unit.items.flatMap((item) => (item.code ? [codeKey(item.code.text)] : [])));
    let number = own.number + 1;
    while (taken.has(codeKey(withNumber(own, number)))) number++;
    return withNumber(own, number);
}

/** Whether two declarations of one code are one thing said twice. */
export function saysTheSame(first: Item, other: Item): boolean {
    return other.kind === first.kind && other.title?.value === first.title?.value;
}

/**
 * Keys of codes that seem to be missing only because another was written in their place: two things have one code, and
 * the next is free. That is one fault, told where the code stands twice; beside a fault of syntax it may not be told.
 */
export function writtenOtherwise(unit: Unit): ReadonlySet<string> {
    const keys = new Set<string>();
    if (unit.syntaxFaults.some(({ severity }) => severity === 'error')) return keys;
    for (const [first, ...others] of unit.duplicates) {
        for (const other of others) {
            const code = first && !saysTheSame(first, other) ? nextFreeCode(unit, other) : undefined;
            if (code !== undefined) keys.add(codeKey(code));
        }
    }
    return keys;
}
