import type * as ast from '../../grammar/generated/ast.ts';
import type { Family } from '../../linking/declaration.ts';
import { between, endsOf } from '../../linking/ranges.ts';
import { type Resolution, Resolver } from '../../linking/resolve.ts';
import { Scope } from '../../linking/scope.ts';
import type { Competency, Criterion, Item } from '../items.ts';
import type { ListEntry, Listing, Reference } from '../reference.ts';
import type { Code } from '../source.ts';
import { competenciesOf, rootOf } from '../tree.ts';
import type { BuildContext } from './context.ts';

/** Resolves the codes of one unit once all of it is declared, and keeps every use. */
export class UnitLinker {
    readonly references: Reference[] = [];
    readonly scope: Scope<Item>;
    private readonly resolver: Resolver<Item>;
    private readonly rank = new Map<Item, number>();
    private readonly sequence: Item[] = [];
    private readonly context: BuildContext;
    private readonly fill: (block: Item) => void;

    /** `fill` sees to it that what a bloc holds is known: a list may name a bloc that is declared after it. */
    constructor(context: BuildContext, root: Item, libraries: readonly Item[], fill: (block: Item) => void) {
        this.context = context;
        this.fill = fill;
        this.scope = new Scope(root);
        this.resolver = new Resolver(
            this.scope,
            libraries.map((library) => new Scope(library)),
        );
        for (const declared of [root, ...libraries]) this.number(declared);
    }

    reference<T extends Item>(code: Code, from: Item, family: Family, accepts?: (item: Item) => boolean): Reference<T> {
        const resolution = this.resolver.resolve(code.text, from, family, accepts);
        const reference = referenceOf(code, resolution);
        this.references.push(reference);
        return reference as Reference<T>;
    }

    /** « reprend »: the codes of one bloc are seen in another as its own. */
    take(block: Item, taken: Item): void {
        const scope = this.resolver.scopeOf(taken);
        if (scope) this.scope.madeBy(block)?.take(scope);
    }

    /** Resolves a list; `all` is what « tout » stands for here. */
    listing(node: ast.CodeList | ast.OpenList, from: Item, all: () => readonly Competency[]): Listing {
        const entries = this.entries(node.included, from);
        const exceptions = this.entries(node.excluded, from);
        const capital =
            node.$type === 'OpenList' ? entries.find(({ from: { code } }) => isEverything(code)) : undefined;
        const everything = node.$type === 'OpenList' && (node.all || capital?.from.outcome === 'unresolved');
        const named = new Selection((item) => this.competenciesOf(item));
        if (everything) for (const competency of all()) named.addCompetency(competency);
        for (const { items } of entries) for (const item of items) named.add(item);
        for (const { items } of exceptions) for (const item of items) named.remove(item);
        return {
            span: this.context.span(node),
            keyword: this.context.wordBefore(node),
            except: this.context.wordOf(node, 'sauf'),
            all: everything,
            entries,
            exceptions,
            trailingCommas: [node.included, node.excluded].flatMap((part) =>
                part ? this.context.trailingComma(part) : [],
            ),
            competencies: named.wholeCompetencies(),
            criteria: named.singleCriteria(),
        };
    }

    private competenciesOf(item: Item): readonly Competency[] {
        if (item.kind === 'block') this.fill(item);
        return competenciesOf(item);
    }

    private entries(node: ast.CodeEntries | undefined, from: Item): ListEntry[] {
        const entries: ListEntry[] = [];
        for (const range of node?.entries ?? []) {
            const entry = this.entry(range, from);
            if (entry) entries.push(entry);
        }
        return entries;
    }

    private entry(node: ast.CodeRange, from: Item): ListEntry | undefined {
        const start = this.context.code(node.from);
        if (!start) return undefined;
        const span = this.context.span(node);
        const first = this.reference(start, from, 'skill');
        const end = this.context.code(node.to);
        if (!end) return { span, from: first, items: first.target ? [first.target] : [] };
        const last = this.reference(end, from, 'skill');
        return { span, from: first, to: last, ...this.range(first, last, from) };
    }

    private range(first: Reference, last: Reference, from: Item): Pick<ListEntry, 'items' | 'broken'> {
        if (!first.target || !last.target) return { items: [first.target, last.target].filter((t) => t !== undefined) };
        if (first.target.kind === last.target.kind && first.target.parent === last.target.parent)
            return this.between(first.target, last.target);
        const froms = new Set([first.target, ...this.resolver.candidates(first.code.text, from, 'skill')]);
        const tos = new Set([last.target, ...this.resolver.candidates(last.code.text, from, 'skill')]);
        const ends = endsOf([...froms], [...tos]);
        if (!ends) return { items: [first.target, last.target], broken: 'kinds' };
        return this.between(...ends);
    }

    private between(from: Item, to: Item): Pick<ListEntry, 'items' | 'broken'> {
        if (rootOf(from) !== rootOf(to)) return { items: [from, to], broken: 'apart' };
        if (this.rankOf(from) <= this.rankOf(to)) return { items: between(this.sequence, this.rank, [from, to]) };
        return { items: between(this.sequence, this.rank, [to, from]), broken: 'reversed' };
    }

    private rankOf(item: Item): number {
        return this.rank.get(item) ?? -1;
    }

    private number(item: Item): void {
        this.rank.set(item, this.sequence.length);
        this.sequence.push(item);
        for (const child of item.children) this.number(child);
    }
}

function referenceOf(code: Code, resolution: Resolution<Item>): Reference {
    const { outcome } = resolution;
    const isResolved = outcome === 'resolved';
    return {
        code,
        outcome,
        target: isResolved ? resolution.target : undefined,
        spelling: isResolved ? resolution.spelling : 'exact',
        respelt: isResolved ? resolution.respelt : code.text,
        candidates: outcome === 'ambiguous' ? resolution.candidates : [],
        proposals: outcome === 'unresolved' ? resolution.proposals : [],
    };
}

/** « Tout », as Word begins a sentence: a code, but by chance. */
function isEverything({ text }: Code): boolean {
    return text.toLowerCase() === 'tout';
}

/** Collects what a list names, competencies whole or by single criteria, each once and in order. */
class Selection {
    private readonly whole = new Set<Competency>();
    private readonly single = new Map<Competency, Set<Criterion>>();
    private readonly competenciesOf: (item: Item) => readonly Competency[];

    constructor(competenciesOf: (item: Item) => readonly Competency[]) {
        this.competenciesOf = competenciesOf;
    }

    add(item: Item): void {
        if (item.kind === 'criterion') this.addCriterion(item);
        else for (const competency of this.competenciesOf(item)) this.addCompetency(competency);
    }

    addCompetency(competency: Competency): void {
        this.whole.add(competency);
    }

    remove(item: Item): void {
        if (item.kind === 'criterion') {
            this.removeCriterion(item);
            return;
        }
        for (const competency of this.competenciesOf(item)) {
            this.whole.delete(competency);
            this.single.delete(competency);
        }
    }

    wholeCompetencies(): Competency[] {
        return [...this.whole];
    }

    singleCriteria(): Criterion[] {
        return [...this.single].flatMap(([competency, criteria]) => (this.whole.has(competency) ? [] : [...criteria]));
    }

    private addCriterion(criterion: Criterion): void {
        const competency = criterion.parent;
        if (competency?.kind === 'competency') this.criteriaOf(competency).add(criterion);
    }

    /** « tout sauf CE1.2.1 »: the competency stays by its other criteria. */
    private removeCriterion(criterion: Criterion): void {
        const competency = criterion.parent;
        if (competency?.kind !== 'competency') return;
        if (this.whole.delete(competency))
            for (const other of competency.criteria) this.criteriaOf(competency).add(other);
        this.criteriaOf(competency).delete(criterion);
    }

    private criteriaOf(competency: Competency): Set<Criterion> {
        const known = this.single.get(competency) ?? new Set<Criterion>();
        this.single.set(competency, known);
        return known;
    }
}
