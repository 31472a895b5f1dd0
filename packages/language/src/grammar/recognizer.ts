import { GrammarAST } from 'langium';

/** How many rules deep a brace may open: some hundred levels of declarations, more than any author writes by hand. */
const DEEPEST = 200;

/** A place in a rule of the grammar, between two of its elements. */
export interface RuleState {
    readonly id: number;
    readonly rule: string;
    /** Tokens that lead on, by keyword or terminal name. */
    readonly tokens: Map<string, RuleState[]>;
    readonly calls: { readonly rule: string; readonly next: RuleState }[];
    readonly free: RuleState[];
    final: boolean;
}

interface RuleStates {
    readonly start: RuleState;
}

/** A token that may come next, and the positions after it. */
export interface WayOn {
    readonly name: string;
    readonly after: readonly Position[];
}

/**
 * A position of the parser: a state, and the position to return to when its rule ends. Positions are interned, so that
 * the step from one to the next is computed once for all files.
 */
export class Position {
    readonly state: RuleState;
    readonly caller: Position | undefined;
    readonly depth: number;
    readonly callees = new Map<number, Position>();
    steps: Map<string, readonly Position[]> | undefined;
    ends: boolean | undefined;
    waysOn: readonly WayOn[] | undefined;

    constructor(state: RuleState, caller: Position | undefined) {
        this.state = state;
        this.caller = caller;
        this.depth = caller ? caller.depth + 1 : 0;
    }

    /** The rules that enclose this position, innermost first. */
    *rules(): Generator<string> {
        for (let position: Position | undefined = this; position; position = position.caller) yield position.state.rule;
    }
}

/**
 * Tells, token by token, whether a text can still become a file of the language, and what may come next. It is
 * derived from the grammar itself; its positions are values, so a search may try several ways on from any of them.
 */
export class Recognizer {
    private readonly rules = new Map<string, RuleStates>();
    private readonly roots = new Map<number, Position>();
    private readonly entry: string;
    private starts: readonly Position[] | undefined;
    private statements: readonly { name: string; start: RuleState }[] | undefined;
    private keywords: ReadonlySet<string> | undefined;
    private nextId = 0;

    constructor(grammar: GrammarAST.Grammar) {
        const parserRules = grammar.rules.filter(GrammarAST.isParserRule);
        this.entry = parserRules.find((rule) => rule.entry)?.name ?? '';
        for (const rule of parserRules) this.rules.set(rule.name, this.compile(rule));
    }

    /** The position before the first token of a file. */
    start(): readonly Position[] {
        const rule = this.rules.get(this.entry);
        return rule ? [this.at(rule.start, undefined)] : [];
    }

    /** The positions after one more token. None: the token has no place here. */
    advance(positions: readonly Position[], token: string): readonly Position[] {
        if (positions.length === 1) return this.step(positions[0] as Position, token);
        const next = new Set<Position>();
        for (const position of positions) for (const after of this.step(position, token)) next.add(after);
        return [...next];
    }

    /** Whether the file may end here. */
    mayEnd(positions: readonly Position[]): boolean {
        return positions.some((position) => this.ends(position));
    }

    /** The tokens that may come next, in the grammar's order. */
    expected(positions: readonly Position[]): Set<string> {
        return new Set(positions.flatMap((position) => this.waysOn(position).map(({ name }) => name)));
    }

    /** The same for one position, each with where it leads. */
    waysOn(position: Position): readonly WayOn[] {
        return (position.waysOn ??= [
            ...new Set(this.closure(position).flatMap(({ state }) => [...state.tokens.keys()])),
        ].map((name) => ({ name, after: this.step(position, name) })));
    }

    /** The keywords with which a statement or a file can begin. */
    statementKeywords(): ReadonlySet<string> {
        if (this.keywords) return this.keywords;
        const keywords = new Set<string>();
        for (const { start } of this.statementRules()) {
            for (const token of this.expected([this.at(start, undefined)]))
                if (!/^[A-Z]/.test(token)) keywords.add(token);
        }
        return (this.keywords = keywords);
    }

    /** The tokens that may stand right after a keyword that begins a statement. */
    followersOf(keyword: string): Set<string> {
        const followers = new Set<string>();
        for (const { start } of this.statementRules()) {
            for (const token of this.expected(this.step(this.at(start, undefined), keyword))) followers.add(token);
        }
        return followers;
    }

    /** The statements in which a keyword can stand first, by the rule of what holds them: `AssessmentStatement`. */
    holdersOf(keyword: string): string[] {
        return this.statementRules()
            .filter(({ start }) => this.step(this.at(start, undefined), keyword).length > 0)
            .map(({ name }) => name);
    }

    /** The positions before a statement of any kind. */
    statementStarts(): readonly Position[] {
        return (this.starts ??= this.statementRules().map(({ start }) => this.at(start, undefined)));
    }

    private statementRules(): readonly { name: string; start: RuleState }[] {
        return (this.statements ??= [...this.rules]
            .filter(([name]) => /(?:Statement|File|Line)$/.test(name))
            .map(([name, { start }]) => ({ name, start })));
    }

    /** The positions after one token from one position. */
    step(position: Position, token: string): readonly Position[] {
        const known = position.steps?.get(token);
        if (known) return known;
        if (token === '{' && position.depth > DEEPEST) return [];
        const next = new Set<Position>();
        for (const reached of this.closure(position)) {
            for (const state of reached.state.tokens.get(token) ?? []) next.add(this.at(state, reached.caller));
        }
        const result = [...next];
        (position.steps ??= new Map()).set(token, result);
        return result;
    }

    private ends(position: Position): boolean {
        return (position.ends ??= this.closure(position).some(({ state, caller }) => state.final && !caller));
    }

    /** All positions reached without a token: into called rules, over optional parts, out of finished rules. */
    private closure(position: Position): Position[] {
        const seen = new Set<Position>([position]);
        for (const { state, caller } of seen) {
            for (const free of state.free) seen.add(this.at(free, caller));
            for (const call of state.calls) {
                const rule = this.rules.get(call.rule);
                if (rule) seen.add(this.at(rule.start, this.at(call.next, caller)));
            }
            if (state.final && caller) seen.add(caller);
        }
        return [...seen];
    }

    private at(state: RuleState, caller: Position | undefined): Position {
        const siblings = caller ? caller.callees : this.roots;
        let position = siblings.get(state.id);
        if (!position) siblings.set(state.id, (position = new Position(state, caller)));
        return position;
    }

    private compile(rule: GrammarAST.ParserRule): RuleStates {
        const start = this.state(rule.name);
        this.build(rule.definition, start, rule.name).final = true;
        return { start };
    }

    private state(rule: string): RuleState {
        return { id: this.nextId++, rule, tokens: new Map(), calls: [], free: [], final: false };
    }

    /** Adds the states of one element after `from`; gives the state after it. */
    private build(element: GrammarAST.AbstractElement, from: RuleState, rule: string): RuleState {
        const first = this.state(rule);
        const last = this.state(rule);
        from.free.push(first);
        this.buildOnce(element, first, rule).free.push(last);
        if (element.cardinality === '?' || element.cardinality === '*') first.free.push(last);
        if (element.cardinality === '+' || element.cardinality === '*') last.free.push(first);
        return last;
    }

    private buildOnce(element: GrammarAST.AbstractElement, from: RuleState, rule: string): RuleState {
        if (GrammarAST.isGroup(element)) {
            return element.elements.reduce((state, child) => this.build(child, state, rule), from);
        }
        const to = this.state(rule);
        if (GrammarAST.isAlternatives(element)) {
            for (const child of element.elements) this.build(child, from, rule).free.push(to);
        } else if (GrammarAST.isAssignment(element)) {
            this.build(element.terminal, from, rule).free.push(to);
        } else if (GrammarAST.isKeyword(element)) {
            addToken(from, element.value, to);
        } else if (GrammarAST.isRuleCall(element)) {
            const called = element.rule.$refText;
            if (GrammarAST.isTerminalRule(element.rule.ref)) addToken(from, called, to);
            else from.calls.push({ rule: called, next: to });
        } else if (GrammarAST.isAction(element)) {
            from.free.push(to);
        } else {
            throw new Error(`The recognizer knows no grammar element of type ${element.$type}.`);
        }
        return to;
    }
}

function addToken(from: RuleState, token: string, to: RuleState): void {
    const known = from.tokens.get(token);
    if (known) known.push(to);
    else from.tokens.set(token, [to]);
}
