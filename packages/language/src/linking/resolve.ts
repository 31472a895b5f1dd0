import { codeKey } from './code-key.ts';
import type { Declaration, Family } from './declaration.ts';
import { nearestCodes } from './proposals.ts';
import type { Scope } from './scope.ts';

export type Resolution<T> =
    /** `spelling` tells whether the reference is written as the declaration is. */
    | { readonly outcome: 'resolved'; readonly target: T; readonly spelling: Spelling }
    /** A code of another certification, or one of its blocs: never an error. */
    | { readonly outcome: 'external' }
    /** Several blocs declare it: it has to be written with its container. */
    | { readonly outcome: 'ambiguous'; readonly candidates: readonly T[] }
    /** `proposals` are the declared codes most like it. */
    | { readonly outcome: 'unresolved'; readonly proposals: readonly string[] };

export type Spelling = 'exact' | 'case' | 'variant';

const EXTERNAL = /^(?:RNCP|RS)\|\d+/;

/**
 * Finds what a code means: first where it stands, then outwards, then in the libraries, then (where one bloc alone
 * declares it) in a bloc; `BC02.C1` names the container first, `RNCP39776BC01` the certification.
 */
export class Resolver<T extends Declaration> {
    private readonly root: Scope<T>;
    private readonly libraries: readonly Scope<T>[];
    private readonly numberKey: string | undefined;

    constructor(root: Scope<T>, libraries: readonly Scope<T>[], number: string | undefined) {
        this.root = root;
        this.libraries = libraries;
        this.numberKey = number === undefined ? undefined : codeKey(number);
    }

    resolve(code: string, from: Declaration, families: readonly Family[]): Resolution<T> {
        const key = codeKey(code);
        const scope = this.root.around(from);
        for (const family of families) {
            const found = this.find(code, key, scope, family);
            if (found) return found;
        }
        if (EXTERNAL.test(key) && !this.isOwn(key)) return { outcome: 'external' };
        return { outcome: 'unresolved', proposals: nearestCodes(code, this.knownCodes(families)) };
    }

    /** All declarations that a code may mean from here, nearest first: the ends of a range choose among them. */
    candidates(code: string, from: Declaration, family: Family): readonly T[] {
        const key = codeKey(code);
        const near: T[] = [];
        for (let scope: Scope<T> | undefined = this.root.around(from); scope; scope = scope.outer) {
            near.push(...scope.declared(family, key));
        }
        return near;
    }

    private *knownCodes(families: readonly Family[]): Generator<string> {
        for (const scope of [this.root, ...this.root.inner, ...this.libraries]) {
            for (const family of families) yield* scope.codes(family);
        }
    }

    private find(code: string, key: string, scope: Scope<T>, family: Family): Resolution<T> | undefined {
        for (let s: Scope<T> | undefined = scope; s; s = s.outer) {
            const found = choose(code, s.declared(family, key));
            if (found) return found;
        }
        for (const library of this.libraries) {
            const found = choose(code, library.declared(family, key));
            if (found) return found;
        }
        return this.inBlocks(code, key, family) ?? this.qualified(code, scope, family);
    }

    private inBlocks(code: string, key: string, family: Family): Resolution<T> | undefined {
        const holders = this.root.inner.filter((block) => block.declared(family, key).length > 0);
        if (holders.length > 1) {
            return { outcome: 'ambiguous', candidates: holders.flatMap((block) => block.declared(family, key)) };
        }
        return choose(code, holders[0]?.declared(family, key) ?? []);
    }

    /** « RNCP39776BC01 », « BC02.E1 », « RNCP39776.C1.1 »: the container first, whatever the dots. */
    private qualified(code: string, scope: Scope<T>, family: Family): Resolution<T> | undefined {
        const runs = codeKey(code).split('|');
        if (this.numberKey !== undefined && this.isOwn(runs.join('|'))) {
            const rest = code.slice(lengthOfRuns(code, this.numberKey.split('|').length)).replace(/^[._-]+/, '');
            return rest === '' ? undefined : this.find(rest, codeKey(rest), this.root, family);
        }
        for (let count = runs.length - 1; count > 0; count--) {
            const [container] = this.root.declared('skill', runs.slice(0, count).join('|'));
            if (container?.kind !== 'block') continue;
            const inside = this.root.around(container);
            const rest = code.slice(lengthOfRuns(code, count)).replace(/^[._-]+/, '');
            const found = inside === scope ? undefined : choose(rest, inside.declared(family, codeKey(rest)));
            if (found) return found;
        }
        return undefined;
    }

    private isOwn(key: string): boolean {
        return this.numberKey !== undefined && (key === this.numberKey || key.startsWith(`${this.numberKey}|`));
    }
}

/** The exact spelling wins; otherwise the first declared. */
function choose<T extends Declaration>(code: string, declared: readonly T[]): Resolution<T> | undefined {
    const target = declared.find((d) => d.code?.text === code) ?? declared[0];
    return target && { outcome: 'resolved', target, spelling: spellingOf(code, target.code?.text ?? '') };
}

function spellingOf(written: string, declared: string): Spelling {
    const [a, b] = [written.normalize('NFC'), declared.normalize('NFC')];
    if (a === b) return 'exact';
    return a.toUpperCase() === b.toUpperCase() ? 'case' : 'variant';
}

/** How long the first so many runs of letters or of digits are, in the code as written. */
function lengthOfRuns(code: string, count: number): number {
    const runs = /[0-9]+|[^0-9._\-/'’\s]+/g;
    for (let i = 0; i < count; i++) runs.exec(code);
    return runs.lastIndex;
}
