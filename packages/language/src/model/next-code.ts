import { codeKey } from './codes.ts';
import type { Item } from './items.ts';
import { lastNumberOf } from './numbered-code.ts';
import type { Unit } from './unit.ts';

export type Coded = 'activity' | 'competency' | 'criterion' | 'block' | 'assessment' | 'jury';

/** The code that the next item of a kind would have: numbered on from the others, as the author numbers. */
export function nextCode(unit: Unit, holder: Item, kind: Coded): string {
    const siblings = holder.children.filter((child) => child.kind === kind && child.code && /\d/.test(child.code.text));
    const last = siblings.at(-1)?.code?.text;
    const first = last ?? firstCode(unit, holder, kind);
    const taken = new Set(
        unit.items.flatMap((item) => (item.kind === kind && item.code ? [codeKey(item.code.text)] : [])),
    );
    const own = new Set(siblings.flatMap(({ code }) => (code ? [codeKey(code.text)] : [])));
    // Épreuves are numbered anew in each bloc.
    const used = kind === 'assessment' && holder.kind === 'block' ? own : taken;
    let code = last === undefined ? first : following(first);
    for (let tries = 0; used.has(codeKey(code)) && tries < 1000; tries++) code = following(code);
    return code;
}

/** The same with its last number one higher: BC01 → BC02, C1.9. → C1.10. */
function following(code: string): string {
    const found = lastNumberOf(code);
    if (!found) return `${code}2`;
    const { before, number, digits, after } = found;
    return before + String(number + 1).padStart(digits.length, '0') + after.replace(/\.$/, '');
}

/** What the first item of a kind is called in a holder: as others like it are, or as most are. */
function firstCode(unit: Unit, holder: Item, kind: Coded): string {
    const own = numberOf(holder);
    if (own !== undefined) {
        for (const other of unit.items) {
            const [model] =
                other.kind === holder.kind && other !== holder ? other.children.filter((c) => c.kind === kind) : [];
            const number = numberOf(other);
            if (!model?.code || number === undefined || !model.code.text.includes(number)) continue;
            const at = model.code.text.indexOf(number);
            const rest = model.code.text.slice(at + number.length);
            return (
                model.code.text.slice(0, at) + own + rest.replace(/\d+/, (digits) => '1'.padStart(digits.length, '0'))
            );
        }
    }
    // Activities go on across blocs: behind A2, whichever bloc it is in, comes A3.
    const before =
        kind === 'activity' && holder.kind === 'block'
            ? unit.items.findLast((item) => item.kind === kind && item.code && /\d/.test(item.code.text))
            : undefined;
    if (before?.code) return following(before.code.text);
    switch (kind) {
        case 'activity':
            if (holder.kind === 'block') return 'A1';
            return own === undefined ? 'A1' : `A${own}.1`;
        case 'competency':
            return own === undefined || holder.kind === 'block' ? 'C1' : `C${own}.1`;
        case 'criterion':
            return own === undefined ? 'CE1' : `CE${own}.1`;
        case 'block':
            return 'BC01';
        case 'assessment':
            return holder.kind === 'assessment' && own !== undefined ? `E${own}.1` : 'E1';
        default:
            return 'J1';
    }
}

/** « 1.2 » of C1.2. */
function numberOf({ code, kind }: Item): string | undefined {
    if (kind === 'certification' || kind === 'library') return undefined;
    return /\d+(?:\.\d+)*/.exec(code?.text ?? '')?.[0];
}
