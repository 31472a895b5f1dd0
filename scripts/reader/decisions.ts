// How the next tokens decide between ways on, written as an expression of the reader's.
import { DEEPEST, END, type Sequence } from './expectations.ts';

/** The number of a token, by which the reader knows it. */
export type NumberOf = (token: string) => number;

/** The name under which the reader keeps a set of tokens. */
export type SetOf = (numbers: readonly number[]) => string;

/** So many tokens are compared one by one; more are looked up. */
const FEW = 3;

/** Whether two beginnings can be the same text: what comes behind an end is not known. */
function meets(a: Sequence, b: Sequence): boolean {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
        if (a[i] === END || b[i] === END) return true;
        if (a[i] !== b[i]) return false;
    }
    return true;
}

/** As few tokens as tell one set of beginnings from others; as many as may be looked at where none do. */
export function depthFor(ways: (depth: number) => readonly (readonly Sequence[])[]): number {
    for (let depth = 1; depth < DEEPEST; depth++) {
        const [own = [], ...others] = ways(depth);
        if (!own.some((a) => others.some((other) => other.some((b) => meets(a, b))))) return depth;
    }
    return DEEPEST;
}

/** An expression that is true where the next tokens are one of these beginnings, as far as others make it needful. */
export function condition(
    own: readonly Sequence[],
    others: readonly Sequence[],
    number: NumberOf,
    setOf: SetOf,
    at = 0,
): string {
    const heads = new Map<string, Sequence[]>();
    for (const sequence of own) {
        const [head = END] = sequence;
        heads.set(head, [...(heads.get(head) ?? []), sequence]);
    }
    if (heads.has(END)) return 'true';
    const tests = new Map<string, string[]>();
    for (const [head, sequences] of heads) {
        const rivals = others.filter(([other]) => other === head || other === END);
        const tails = sequences.map((sequence) => sequence.slice(1)).filter(({ length }) => length > 0);
        const isDecided = rivals.length === 0 || tails.length < sequences.length;
        const rest = rivals.flatMap(([other, ...tail]) => (other === END ? [[END]] : [tail]));
        const then = isDecided ? 'true' : condition(tails, rest, number, setOf, at + 1);
        tests.set(then, [...(tests.get(then) ?? []), head]);
    }
    const parts = [...tests].map(([then, names]) => {
        const numbers = names.map(number).toSorted((a, b) => a - b);
        const here =
            numbers.length > FEW
                ? `r.isOneOf(${at}, ${setOf(numbers)})`
                : numbers.map((one) => `r.next(${at}) === ${one}`).join(' || ');
        if (then === 'true') return here;
        return `${names.length > 1 ? `(${here})` : here} && ${then.includes(' || ') ? `(${then})` : then}`;
    });
    return parts.length > 1 ? parts.map((part) => (part.includes('&&') ? `(${part})` : part)).join(' || ') : parts[0]!;
}
