import type { IToken } from 'chevrotain';
import type { EditCosts } from './edit-costs.ts';
import type { Position, Recognizer } from '../recognizer.ts';

/** One change to the tokens, before or at the token of an index. */
export type TokenEdit =
    | { readonly do: 'insert'; readonly index: number; readonly name: string }
    | { readonly do: 'delete'; readonly index: number }
    | { readonly do: 'replace'; readonly index: number; readonly name: string }
    /** All tokens from `index` to `last` are the words of a text whose opening quote is missing. */
    | { readonly do: 'gather'; readonly index: number; readonly last: number; readonly name: string };

/** Where a repair leads: the edits in order, and the position from which reading goes on at `index`. */
export interface Repair {
    readonly edits: readonly TokenEdit[];
    readonly from: number;
    readonly index: number;
    readonly position: Position;
    readonly cost: number;
}

interface Node {
    readonly index: number;
    readonly position: Position;
    readonly cost: number;
    /** Tokens read since the last edit. */
    readonly quiet: number;
    readonly edit: TokenEdit | undefined;
    readonly before: Node | undefined;
}

/** So many tokens read without a fault, and a repair is believed. */
const BELIEVED_AFTER = 14;
const MOST_NODES = 4000;
const MOST_COST = 7;
/** Fewer words rather than more: a code before the words is no part of the text. */
const COST_OF_GATHERING = 1;

/**
 * Finds the cheapest edits that let reading go on at a fault: Dijkstra's search over (token, position), from the
 * tokens just before the fault on. Undefined where nothing cheap enough is found.
 */
export function searchRepair(
    tokens: readonly IToken[],
    starts: readonly { readonly index: number; readonly positions: readonly Position[] }[],
    recognizer: Recognizer,
    costs: EditCosts,
    budget: { nodes: number },
    gathering: Gathering,
): Repair | undefined {
    const queue = new BucketQueue<Node>();
    const best = new Map<Position, Map<number, number>>();
    const push = (node: Node): void => {
        if (node.cost > MOST_COST) return;
        const key = node.index * 2 + (node.edit?.do === 'delete' ? 1 : 0);
        const costsAt = best.get(node.position) ?? new Map<number, number>();
        best.set(node.position, costsAt);
        const known = costsAt.get(key);
        if (known !== undefined && known <= node.cost) return;
        costsAt.set(key, node.cost);
        queue.push(node, node.cost);
    };
    for (const { index, positions } of starts) {
        for (const position of positions)
            push({ index, position, cost: 0, quiet: 0, edit: undefined, before: undefined });
    }
    for (let visited = 0; visited < MOST_NODES && budget.nodes > 0; visited++, budget.nodes--) {
        const node = queue.pop();
        if (!node) return undefined;
        if (isBelieved(node, tokens, recognizer)) return repairOf(node);
        expand(node, { tokens, recognizer, costs, gathering }, push);
    }
    return undefined;
}

function isBelieved(node: Node, tokens: readonly IToken[], recognizer: Recognizer): boolean {
    if (node.index === tokens.length) return recognizer.mayEnd([node.position]);
    return node.quiet >= BELIEVED_AFTER && hasEdit(node);
}

function hasEdit(node: Node): boolean {
    for (let n: Node | undefined = node; n; n = n.before) if (n.edit) return true;
    return false;
}

interface Search {
    readonly tokens: readonly IToken[];
    readonly recognizer: Recognizer;
    readonly costs: EditCosts;
    readonly gathering: Gathering;
}

/** What a text whose opening quote is missing is called, and where the words from a token on would end as one. */
export interface Gathering {
    readonly name: string;
    lastFrom(index: number): number | undefined;
}

function expand(node: Node, { tokens, recognizer, costs, gathering }: Search, push: (node: Node) => void): void {
    const { index, position, cost } = node;
    const token = tokens[index];
    const previous = tokens[index - 1];
    const waysOn = recognizer.waysOn(position);
    if (token) {
        for (const after of recognizer.step(position, token.tokenType.name)) {
            push({ index: index + 1, position: after, cost, quiet: node.quiet + 1, edit: undefined, before: node });
        }
        const deletion = costs.deletion(token, previous, node.edit?.do === 'delete');
        push({
            index: index + 1,
            position,
            cost: cost + deletion,
            quiet: 0,
            edit: { do: 'delete', index },
            before: node,
        });
        for (const { name, after } of waysOn) {
            const replacement = name === token.tokenType.name ? undefined : costs.replacement(token, name);
            if (replacement === undefined) continue;
            const edit = { do: 'replace', index, name } as const;
            for (const to of after)
                push({ index: index + 1, position: to, cost: cost + replacement, quiet: 0, edit, before: node });
        }
        const last = gathering.lastFrom(index);
        if (last !== undefined) {
            const edit = { do: 'gather', index, last, name: gathering.name } as const;
            for (const to of recognizer.step(position, gathering.name)) {
                push({
                    index: last + 1,
                    position: to,
                    cost: cost + COST_OF_GATHERING + (last - index) * 0.01,
                    quiet: 0,
                    edit,
                    before: node,
                });
            }
        }
    }
    for (const { name, after } of waysOn) {
        const insertion = cost + costs.insertion(name, token, previous);
        if (insertion > MOST_COST) continue;
        const edit = { do: 'insert', index, name } as const;
        for (const to of after) {
            if (isWorthInserting(name, to, token, recognizer))
                push({ index, position: to, cost: insertion, quiet: 0, edit, before: node });
        }
    }
}

/** A keyword is put in only where the author's next token then fits; signs, codes and texts may be missing in a row. */
function isWorthInserting(name: string, after: Position, next: IToken | undefined, recognizer: Recognizer): boolean {
    if (!next || !isKeyword(name)) return true;
    return recognizer.step(after, next.tokenType.name).length > 0;
}

function isKeyword(name: string): boolean {
    return name.charCodeAt(0) >= 97;
}

function repairOf(node: Node): Repair {
    const edits: TokenEdit[] = [];
    let first = node;
    for (let n: Node | undefined = node; n; n = n.before) {
        if (n.edit) edits.push(n.edit);
        first = n;
    }
    return {
        edits: edits.toReversed(),
        from: first.index,
        index: node.index,
        position: node.position,
        cost: node.cost,
    };
}

/** A priority queue for costs in a small range: buckets of a hundredth, last in first out, so that reading on goes first. */
class BucketQueue<T> {
    private readonly buckets: T[][] = [];
    private lowest = 0;

    push(item: T, cost: number): void {
        const bucket = Math.round(cost * 100);
        (this.buckets[bucket] ??= []).push(item);
        if (bucket < this.lowest) this.lowest = bucket;
    }

    pop(): T | undefined {
        for (; this.lowest < this.buckets.length; this.lowest++) {
            const item = this.buckets[this.lowest]?.pop();
            if (item !== undefined) return item;
        }
        return undefined;
    }
}
