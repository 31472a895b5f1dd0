import { AstUtils, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import type { SyntaxFault } from './faults/syntax-fault.ts';
import { parseByLangium } from './parse.ts';
import { fold } from './lexical/words.ts';

/** A word, sign, text or comment where it stands: what printing needs to lay a file out anew without reading it. */
export interface LaidToken {
    readonly kind: 'keyword' | 'code' | 'word' | 'text' | 'comment';
    readonly image: string;
    readonly start: number;
    readonly end: number;
    /** A keyword as it is to be written, with its accents; otherwise the image. */
    readonly written: string;
    /** Whether a statement begins with it. */
    readonly startsStatement: boolean;
    /** The comma of a number: « 1,5 ». */
    readonly isDecimalComma: boolean;
}

export interface LaidFile {
    readonly tokens: readonly LaidToken[];
    readonly faults: readonly SyntaxFault[];
    /** Where each statement of the file itself begins and ends, in order. */
    readonly statements: readonly { readonly start: number; readonly end: number }[];
}

/** Reads a file for its layout: every token with the statements that begin there. */
export function readLaidFile(source: string): LaidFile {
    const { tree, faults } = parseByLangium(source);
    const starts = new Set<number>();
    const decimals = new Set<number>();
    for (const node of AstUtils.streamAst(tree)) {
        const { statements } = node as { statements?: readonly { $cstNode?: CstNode }[] };
        for (const { $cstNode } of statements ?? []) if ($cstNode) starts.add($cstNode.offset);
        if (node.$type !== 'Quantity' || !node.$cstNode) continue;
        for (const leaf of leavesOf(node.$cstNode)) if (leaf.text === ',') decimals.add(leaf.offset);
    }
    const leaves = tree.$cstNode ? [...leavesOf(tree.$cstNode)].filter(({ length }) => length > 0) : [];
    const ordered = leaves.toSorted((a, b) => a.offset - b.offset);
    const first = ordered.find(({ hidden }) => !hidden);
    if (first) starts.add(first.offset);
    return {
        tokens: ordered.map((leaf) => laid(leaf, source, starts, decimals)),
        faults,
        statements: tree.statements.flatMap(({ $cstNode }) =>
            $cstNode ? [{ start: $cstNode.offset, end: $cstNode.end }] : [],
        ),
    };
}

const KINDS: Readonly<Record<string, LaidToken['kind']>> = {
    CODE: 'code',
    WORD: 'word',
    TEXT: 'text',
    COMMENT: 'comment',
};

function laid(
    { offset, end, tokenType }: LeafCstNode,
    source: string,
    starts: ReadonlySet<number>,
    decimals: ReadonlySet<number>,
): LaidToken {
    const image = source.slice(offset, end);
    const kind = KINDS[tokenType.name] ?? 'keyword';
    // A misspelt keyword that was understood all the same stays as it is: to mend it is for its author to decide.
    const isSame = kind === 'keyword' && fold(image) === fold(tokenType.name);
    return {
        kind,
        image,
        start: offset,
        end,
        written: isSame ? tokenType.name : image,
        startsStatement: kind !== 'comment' && starts.has(offset),
        isDecimalComma: decimals.has(offset),
    };
}

function* leavesOf(node: CstNode): Generator<LeafCstNode> {
    if (isLeafCstNode(node)) yield node;
    else if (isCompositeCstNode(node)) for (const child of node.content) yield* leavesOf(child);
}
