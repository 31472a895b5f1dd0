import type { AstNode } from 'langium';
import type * as ast from '../../grammar/generated/ast.ts';
import { bracesOf, ownWordOf, ownWordsOf, placeOf, wordBefore } from '../../grammar/places.ts';
import type { DateValue, Duration, Labelled, Quantity } from '../administration.ts';
import type { Item, Silence } from '../items.ts';
import type { Code, SourceFile, Span } from '../source.ts';
import { Text } from '../text.ts';
import type { Repetition } from '../unit.ts';
import { dateOf, durationOf, numberOf } from './values.ts';

/** An item while it is being built. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * What is done once everything is declared, in this order: a code inside a bloc may be one of the bloc that it takes
 * over, « évalue BC01 » asks what a bloc holds, and an épreuve without « évalue » what the one around it evaluates.
 */
const LINK_PHASES = ['reuses', 'blocks', 'lists', 'inheritance'] as const;
type LinkPhase = (typeof LINK_PHASES)[number];

const FILES: ReadonlySet<string> = new Set(['CertificationFile', 'ContinuationFile', 'LibraryFile']);

/** Reads values off the tree of one file and gathers what the whole unit needs. */
export class BuildContext {
    readonly repetitions: Repetition[] = [];
    private readonly links: Record<LinkPhase, (() => void)[]> = {
        reuses: [],
        blocks: [],
        lists: [],
        inheritance: [],
    };
    private file: SourceFile = { path: '', text: '' };

    enter(file: SourceFile): void {
        this.file = file;
    }

    /** Puts off what needs other declarations. */
    later(phase: LinkPhase, link: () => void): void {
        this.links[phase].push(this.here(link));
    }

    /** The same work, done whenever it is as in the file that is being read now. */
    here(work: () => void): () => void {
        const { file } = this;
        return () => {
            const other = this.file;
            this.file = file;
            work();
            this.file = other;
        };
    }

    link(): void {
        for (const phase of LINK_PHASES) for (const link of this.links[phase]) link();
    }

    span(node: AstNode): Span {
        const place = placeOf(node);
        return place ? this.spanOf(place.start, place.end) : this.spanOf(0, 0);
    }

    /** From the keyword to the title (or the code, where that is all there is). */
    head(node: AstNode & { code?: ast.Code }, title: ast.Text | undefined): Span {
        const end = (title && placeOf(title)?.end) ?? (node.code && placeOf(node.code)?.end) ?? this.keyword(node).end;
        return this.spanOf(placeOf(node)?.start ?? 0, end);
    }

    /** From its opening brace to behind its closing one, where both are there. */
    body(node: AstNode): Span | undefined {
        const braces = bracesOf(node);
        return braces && this.spanOf(braces.start, braces.end);
    }

    /** A word that stands in a node itself. */
    wordOf(node: AstNode, name: string): Span | undefined {
        const word = ownWordOf(node, name);
        return word && this.spanOf(word.start, word.end);
    }

    /** The word of a statement right before a part of it. */
    wordBefore(part: AstNode): Span | undefined {
        const word = wordBefore(part);
        return word && this.spanOf(word.start, word.end);
    }

    /** The first word of a statement. */
    keyword(node: AstNode): Span {
        const { start } = this.span(node);
        const word = /^[^\s{",]+/.exec(this.file.text.slice(start, start + 40));
        return this.spanOf(start, start + (word ? word[0].length : 0));
    }

    /** A word or sign of a node that it stands for by itself. */
    spanOf(from: number, to: number): Span {
        return { file: this.file.path, start: from, end: to };
    }

    /** The comma of a list after which nothing comes, if there is one. */
    trailingComma(node: AstNode & { readonly trailing: boolean }): Span[] {
        if (!node.trailing) return [];
        const comma = ownWordsOf(node).findLast(({ name }) => name === ',');
        return comma ? [this.spanOf(comma.start, comma.end)] : [];
    }

    code(node: ast.Code | undefined): Code | undefined {
        return node?.value === undefined ? undefined : { text: node.value, span: this.span(node) };
    }

    codes(nodes: readonly ast.Code[]): Code[] {
        return nodes.flatMap((node) => this.code(node) ?? []);
    }

    text(node: ast.Text | undefined): Text | undefined {
        return node?.value === undefined ? undefined : new Text(node.value, this.span(node));
    }

    date(node: ast.Code | undefined): DateValue | undefined {
        const code = this.code(node);
        return code && { code, iso: dateOf(code.text) };
    }

    quantity(node: ast.Quantity | undefined): Quantity | undefined {
        if (node?.whole === undefined) return undefined;
        const text = node.decimals === undefined ? node.whole : `${node.whole},${node.decimals}`;
        return { text, span: this.span(node), value: numberOf(text) };
    }

    duration(node: ast.Duration | undefined): Duration | undefined {
        if (node?.amount === undefined) return undefined;
        const span = this.span(node);
        return { text: this.file.text.slice(span.start, span.end), span, ...durationOf(node) };
    }

    labelled(nodes: readonly ast.Labelled[]): Labelled[] {
        return nodes.flatMap((node) => {
            const code = this.code(node.code);
            return code ? [{ code, label: this.text(node.label) }] : [];
        });
    }

    silence(node: ast.Silence): Silence | undefined {
        const rule = node.rule?.value;
        if (rule === undefined) return undefined;
        const { file } = this;
        const isOfFile = !node.$container || FILES.has(node.$container.$type);
        return {
            rule: { text: rule, span: this.span(node.rule) },
            reason: this.text(node.reason),
            until: this.date(node.until),
            span: this.span(node),
            within: isOfFile ? { file: file.path, start: 0, end: file.text.length } : this.span(node.$container),
        };
    }

    /** Sets what may be said once; said again, the first stays and the second is told. */
    once<T, K extends keyof T>(holder: T, key: K, value: T[K] | undefined, statement: string, node: AstNode): void {
        if (value === undefined) return;
        if (this.saidOnce(holder, key, statement, node)) holder[key] = value;
    }

    /** Tells what may be said once of a holder and is said again. True the first time. */
    saidOnce(holder: unknown, key: PropertyKey, statement: string, node: AstNode): boolean {
        const span = this.span(node);
        const first = this.said.first(holder, key, span);
        if (first !== span) this.repetitions.push({ statement, first, again: span });
        return first === span;
    }

    private readonly said = new SaidOnce();
}

/** Where each statement that may stand once was first met, per holder. */
class SaidOnce {
    private readonly places = new Map<unknown, Map<PropertyKey, Span>>();

    /** The place of the first; this one, if there was none before. */
    first(holder: unknown, key: PropertyKey, here: Span): Span {
        let known = this.places.get(holder);
        if (!known) this.places.set(holder, (known = new Map()));
        const first = known.get(key) ?? here;
        known.set(key, first);
        return first;
    }
}

/** Appends a child to an item under construction. */
export function adopt(parent: Draft<Item>, child: Item): void {
    (parent.children as Item[]).push(child);
}
