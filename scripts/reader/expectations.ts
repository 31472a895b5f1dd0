// Which tokens a part of a rule can begin with, a few of them deep, and which can follow a rule.
import { GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** What stands at the end of a sequence of tokens after which the rule ends. */
export const END = '$';
/** The end of the file, which is a token too. */
export const FILE_END = 'EOF';
/** As far as the reader looks ahead. */
export const DEEPEST = 3;

/** Tokens in their order, by name: as many as were asked for, or fewer with `END` behind them. */
export type Sequence = readonly string[];

/** The elements of a rule one after the other, a fragment's in place of its call. */
export function partsOf(element: Element): readonly Element[] {
    if (element.cardinality) return [element];
    if (GrammarAST.isGroup(element)) return element.elements.flatMap(partsOf);
    const fragment = fragmentOf(element);
    return fragment ? partsOf(fragment.definition) : [element];
}

export function fragmentOf(element: Element): GrammarAST.ParserRule | undefined {
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    return GrammarAST.isParserRule(rule) && rule.fragment ? rule : undefined;
}

/** An element as if it stood there exactly once. */
export function once(element: Element): Element {
    return { ...element, cardinality: undefined };
}

/** The beginnings of what a list of elements can be, `depth` tokens long or less. */
export function beginnings(elements: readonly Element[], depth: number): Sequence[] {
    const [first, ...rest] = elements;
    if (depth === 0) return [[]];
    if (!first) return [[END]];
    const { cardinality } = first;
    const isRepeated = cardinality === '*' || cardinality === '+';
    const after = isRepeated ? [{ ...first, cardinality: '*' } as Element, ...rest] : rest;
    const taken = expand(once(first), after, depth);
    return unique(cardinality === '?' || cardinality === '*' ? [...taken, ...beginnings(rest, depth)] : taken);
}

function expand(element: Element, rest: readonly Element[], depth: number): Sequence[] {
    if (GrammarAST.isKeyword(element)) return prefixed(element.value, rest, depth);
    if (GrammarAST.isAction(element)) return beginnings(rest, depth);
    if (GrammarAST.isAssignment(element)) return beginnings([element.terminal, ...rest], depth);
    if (GrammarAST.isGroup(element)) return beginnings([...element.elements, ...rest], depth);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((one) => beginnings([one, ...rest], depth));
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (GrammarAST.isTerminalRule(rule)) return prefixed(rule.name, rest, depth);
    if (GrammarAST.isParserRule(rule)) return beginnings([rule.definition, ...rest], depth);
    throw new Error(`The straight reader knows no grammar element of type ${element.$type}.`);
}

function prefixed(token: string, rest: readonly Element[], depth: number): Sequence[] {
    return beginnings(rest, depth - 1).map((sequence) => [token, ...sequence]);
}

function unique(sequences: readonly Sequence[]): Sequence[] {
    return [...new Map(sequences.map((sequence) => [sequence.join('\n'), sequence])).values()];
}

/** The tokens that can come right after each rule, by the rule's name; the end of the file too. */
export function followers(rules: readonly GrammarAST.ParserRule[]): ReadonlyMap<string, ReadonlySet<string>> {
    const follow = new Map(rules.map(({ name, entry }) => [name, new Set(entry ? [FILE_END] : [])]));
    let isGrowing = true;
    const add = (name: string, holder: string, rest: readonly Element[]): void => {
        const known = follow.get(name) ?? new Set();
        for (const [token] of beginnings(rest, 1)) {
            for (const one of token === END ? (follow.get(holder) ?? []) : [token as string]) {
                if (known.has(one)) continue;
                known.add(one);
                isGrowing = true;
            }
        }
    };
    const visit = (element: Element, rest: readonly Element[], holder: string): void => {
        const again = element.cardinality === '*' || element.cardinality === '+';
        const after = again ? [{ ...element, cardinality: '*' } as Element, ...rest] : rest;
        if (GrammarAST.isAssignment(element)) visit(element.terminal, after, holder);
        else if (GrammarAST.isAlternatives(element)) for (const one of element.elements) visit(one, after, holder);
        else if (GrammarAST.isGroup(element))
            element.elements.forEach((one, i) => visit(one, [...element.elements.slice(i + 1), ...after], holder));
        else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref))
            add(element.rule.ref.name, holder, after);
    };
    while (isGrowing) {
        isGrowing = false;
        for (const rule of rules) visit(rule.definition, [], rule.name);
    }
    return follow;
}
