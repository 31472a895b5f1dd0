import type { TreeNode } from '@referentiel/language/requests';

export interface Entry {
    readonly node: TreeNode;
    readonly parent?: Entry;
    readonly children: readonly Entry[];
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

/** Trees whose nodes know what they stand in; of those that are filtered, only what leads to an unevaluated competency. */
export class Outline {
    readonly roots: readonly Entry[];
    private readonly entries = new Map<string, Entry>();

    constructor(roots: readonly TreeNode[], { isFiltered }: { readonly isFiltered: boolean }) {
        this.roots = roots.map((root) =>
            this.enter(isFiltered ? { ...root, children: root.children.flatMap(unevaluated) } : root),
        );
    }

    entry(id: string): Entry | undefined {
        return this.entries.get(id);
    }

    /** The innermost thing that a place of a file is in; of the same thing shown twice, the first. */
    at(isFile: (uri: string) => boolean, place: Position): Entry | undefined {
        let found: Entry | undefined;
        for (const entry of this.entries.values()) {
            const { location, span } = entry.node;
            if (!location || !span || !isFile(location.uri)) continue;
            if (isBefore(place, span.start) || isBefore(span.end, place)) continue;
            const innermost = found?.node.span;
            // Of two that hold a place, the inner one begins later.
            if (!innermost || isBefore(innermost.start, span.start)) found = entry;
        }
        return found;
    }

    private enter(node: TreeNode, parent?: Entry): Entry {
        const children: Entry[] = [];
        const entry = { node, ...(parent ? { parent } : {}), children };
        this.entries.set(node.id, entry);
        children.push(...node.children.map((child) => this.enter(child, entry)));
        return entry;
    }
}

function unevaluated(node: TreeNode): TreeNode[] {
    const children = node.children.flatMap(unevaluated);
    const isLacking = node.verdict === 'not evaluated' || node.verdict === 'in part';
    return isLacking || children.length > 0 ? [{ ...node, children }] : [];
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
