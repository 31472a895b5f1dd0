import type { Declaration } from './declaration.ts';

/**
 * The pair of ends that a range means: of all that the two codes may name, two of one kind that stand nearest
 * together — under the same parent before in the same scope.
 */
export function endsOf<T extends Declaration>(froms: readonly T[], tos: readonly T[]): readonly [T, T] | undefined {
    let sameKind: readonly [T, T] | undefined;
    for (const from of froms) {
        for (const to of tos) {
            if (from.kind !== to.kind) continue;
            if (from.parent === to.parent) return [from, to];
            sameKind ??= [from, to];
        }
    }
    return sameKind;
}

/**
 * The declarations from one end of a range to the other, both included, in the order in which they are declared and of
 * their kind; what stands inside one of them comes with it. A container of the last end isn't among them: of what it
 * holds, the range takes what comes before its end.
 */
export function between<T extends Declaration>(
    sequence: readonly T[],
    rank: ReadonlyMap<Declaration, number>,
    [first, last]: readonly [T, T],
): T[] {
    const containers = new Set<Declaration>();
    for (let d = last.parent; d && d !== first; d = d.parent) containers.add(d);
    const inside = new Set<Declaration>();
    const found: T[] = [];
    for (const declaration of sequence.slice(rank.get(first), (rank.get(last) ?? -1) + 1)) {
        if (!isAlike(declaration, first) || containers.has(declaration)) continue;
        if (!declaration.parent || !inside.has(declaration.parent)) found.push(declaration);
        inside.add(declaration);
    }
    return found;
}

/** Whether a declaration is of another's kind: an épreuve's own criteria aren't those of a competency. */
function isAlike(declaration: Declaration, other: Declaration): boolean {
    if (declaration.kind !== other.kind) return false;
    return declaration.kind !== 'criterion' || declaration.parent?.kind === other.parent?.kind;
}
