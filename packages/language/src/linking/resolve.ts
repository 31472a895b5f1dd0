import { afterRuns, codeKey, type Spelling, spellingOf } from './code-key.ts';
import type { Declaration, Family } from './declaration.ts';
import { nearestCodes } from './proposals.ts';
import type { Scope } from './scope.ts';

export type Resolution<T> =
    | {
          readonly outcome: 'resolved';
          readonly target: T;
          /** Whether the reference is written as the declaration is. */
          readonly spelling: Spelling;
          /** The reference with the declaration's spelling: what it was qualified with stays. */
          readonly respelt: string;
      }
    /** A code of another certification, or one of its blocs: never an error. */
    | { readonly outcome: 'external' }
    /** Several blocs declare it: it has to be written with its container. */
    | { readonly outcome: 'ambiguous'; readonly candidates: readonly T[] }
    /** `proposals` are the declared codes most like it. */
    | { readonly outcome: 'unresolved'; readonly proposals: readonly string[] };

const EXTERNAL = /^(?:RNCP|RS)\|\d+/;

/** What is sought: declarations of one family, and of those only what `accepts` lets pass. */
interface Sought<T> {
    readonly family: Family;
    readonly accepts: (declaration: T) => boolean;
}

/**
 * Finds what a code means: first where it stands, then outwards, then (where one bloc alone declares it) in a bloc,
 * then in the libraries in the same way. `BC02.C1` names the container first, `RNCP39776BC01` the certification.
 */
export class Resolver<T extends Declaration> {
    private readonly root: Scope<T>;
    private readonly libraries: readonly Scope<T>[];

    constructor(root: Scope<T>, libraries: readonly Scope<T>[]) {
        this.root = root;
        this.libraries = libraries;
    }

    resolve(
        code: string,
        from: Declaration,
        family: Family,
        accepts: (declaration: T) => boolean = () => true,
    ): Resolution<T> {
        const sought = { family, accepts };
        const short = this.root.withoutNumber(code);
        const found =
            find(code, this.root, this.root.around(from), sought) ??
            (short === undefined ? undefined : requalified(code, short, find(short, this.root, this.root, sought))) ??
            this.inLibraries(code, sought);
        if (found) return found;
        if (family === 'skill' && short === undefined && this.isExternal(code)) return { outcome: 'external' };
        return { outcome: 'unresolved', proposals: nearestCodes(short ?? code, this.knownCodes(family)) };
    }

    /** All declarations that a code may mean from here, nearest first: the ends of a range choose among them. */
    candidates(code: string, from: Declaration, family: Family): readonly T[] {
        return [...outwards(this.root.around(from))].flatMap((scope) => scope.declared(family, codeKey(code)));
    }

    /** The scope that a bloc makes, of this certification or of a library. */
    scopeOf(block: Declaration): Scope<T> | undefined {
        return [this.root, ...this.libraries].map((root) => root.madeBy(block)).find((scope) => scope !== undefined);
    }

    private inLibraries(code: string, sought: Sought<T>): Resolution<T> | undefined {
        for (const library of this.libraries) {
            const found = find(code, library, library, sought);
            if (found) return found;
        }
        return undefined;
    }

    private isExternal(code: string): boolean {
        const key = codeKey(code);
        return key !== this.root.number && EXTERNAL.test(key);
    }

    private *knownCodes(family: Family): Generator<string> {
        for (const root of [this.root, ...this.libraries]) {
            for (const scope of [root, ...root.inner]) yield* scope.codes(family);
        }
    }
}

function* outwards<T extends Declaration>(scope: Scope<T>): Generator<Scope<T>> {
    for (let s: Scope<T> | undefined = scope; s; s = s.outer) yield s;
}

/** Finds a code in one certification or library, from one of its scopes. */
function find<T extends Declaration>(
    code: string,
    root: Scope<T>,
    from: Scope<T>,
    sought: Sought<T>,
): Resolution<T> | undefined {
    return outward(code, from, sought) ?? inBlocks(code, root, sought) ?? qualified(code, root, from, sought);
}

/** The exact spelling wins, then the nearest scope, then a difference of case alone, then the first declared. */
function outward<T extends Declaration>(code: string, from: Scope<T>, sought: Sought<T>): Resolution<T> | undefined {
    const groups = [...outwards(from)].map((scope) => declaredIn(scope, code, sought));
    const exact = groups.flat().find((declaration) => spelt(code, declaration) === 'exact');
    return resolved(code, exact ?? best(code, groups.find((group) => group.length > 0) ?? []));
}

/** From elsewhere a bloc's code needs its bloc, unless no other bloc declares it, or none spells it so. */
function inBlocks<T extends Declaration>(code: string, root: Scope<T>, sought: Sought<T>): Resolution<T> | undefined {
    const groups = root.inner.map((block) => declaredIn(block, code, sought)).filter((group) => group.length > 0);
    const exact = groups.filter((group) => group.some((declaration) => spelt(code, declaration) === 'exact'));
    const holders = exact.length > 0 ? exact : groups;
    // A bloc that several take over is one and the same.
    const candidates = [...new Set(holders.flat())];
    if (holders.length > 1 && candidates.length > 1) return { outcome: 'ambiguous', candidates };
    return resolved(code, best(code, candidates));
}

/** « BC02.E1 », « A5C1 »: the container first, whatever the dots. */
function qualified<T extends Declaration>(
    code: string,
    root: Scope<T>,
    from: Scope<T>,
    sought: Sought<T>,
): Resolution<T> | undefined {
    const runs = codeKey(code).split('|');
    for (let count = runs.length - 1; count > 0; count--) {
        const prefix = runs.slice(0, count).join('|');
        const rest = afterRuns(code, count);
        for (const scope of new Set([...outwards(from), ...root.inner])) {
            for (const container of scope.declared('skill', prefix)) {
                const target = best(rest, heldBy(container, root, rest, sought));
                if (target) return requalified(code, rest, resolved(rest, target));
            }
        }
    }
    return undefined;
}

function heldBy<T extends Declaration>(container: T, root: Scope<T>, code: string, sought: Sought<T>): T[] {
    const scope = root.madeBy(container);
    if (scope) return declaredIn(scope, code, sought);
    return declaredIn(root.around(container), code, sought).filter((declaration) => isInside(declaration, container));
}

function isInside(declaration: Declaration, container: Declaration): boolean {
    for (let d = declaration.parent; d; d = d.parent) if (d === container) return true;
    return false;
}

function declaredIn<T extends Declaration>(scope: Scope<T>, code: string, { family, accepts }: Sought<T>): T[] {
    return scope.declared(family, codeKey(code)).filter(accepts);
}

function best<T extends Declaration>(code: string, declared: readonly T[]): T | undefined {
    const spelling = (wanted: Spelling) => declared.find((declaration) => spelt(code, declaration) === wanted);
    return spelling('exact') ?? spelling('case') ?? declared[0];
}

function spelt(code: string, declaration: Declaration): Spelling {
    return spellingOf(code, declaration.code?.text ?? '');
}

function resolved<T extends Declaration>(code: string, target: T | undefined): Resolution<T> | undefined {
    if (!target) return undefined;
    const declared = target.code?.text ?? '';
    // A bloc declared with the certification's number answers to its short code as well.
    if (target.kind === 'block' && codeKey(code) !== codeKey(declared)) {
        const runs = codeKey(declared).split('|').length - codeKey(code).split('|').length;
        const short = afterRuns(declared, runs);
        return { outcome: 'resolved', target, spelling: spellingOf(code, short), respelt: short };
    }
    return { outcome: 'resolved', target, spelling: spellingOf(code, declared), respelt: declared };
}

/** What was found for the end of a code, as found for the whole of it. */
function requalified<T>(code: string, rest: string, found: Resolution<T> | undefined): Resolution<T> | undefined {
    if (found?.outcome !== 'resolved') return found;
    const prefix = code.normalize('NFC').slice(0, code.normalize('NFC').length - rest.length);
    return { ...found, respelt: prefix + found.respelt };
}
