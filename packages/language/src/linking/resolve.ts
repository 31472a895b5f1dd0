import { afterRuns, codeKey, type Spelling, spellingOf } from './code-key.ts';
import { type Declaration, type Family, isInside } from './declaration.ts';
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

/** What is sought: declarations of one code and family, and of those only what `accepts` lets pass, where it is given. */
interface Sought<T> {
    readonly code: string;
    readonly key: string;
    readonly family: Family;
    readonly accepts: ((declaration: T) => boolean) | undefined;
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

    resolve(code: string, from: Declaration, family: Family, accepts?: (declaration: T) => boolean): Resolution<T> {
        const sought = { code, key: codeKey(code), family, accepts };
        const own = find(sought, this.root, this.root.around(from));
        if (own) return own;
        const short = this.root.withoutNumber(code);
        const found =
            (short === undefined
                ? undefined
                : requalified(code, short, find(withCode(sought, short), this.root, this.root))) ??
            this.inLibraries(sought);
        if (found) return found;
        if (family === 'skill' && short === undefined && this.isExternal(code)) return { outcome: 'external' };
        return { outcome: 'unresolved', proposals: nearestCodes(short ?? code, this.knownCodes(family)) };
    }

    /** All declarations that a code may mean from here, nearest first: the ends of a range choose among them. */
    candidates(code: string, from: Declaration, family: Family): readonly T[] {
        const key = codeKey(code);
        return [...outwards(this.root.around(from))].flatMap((scope) => scope.declared(family, key));
    }

    /** The scope that a bloc makes, of this certification or of a library. */
    scopeOf(block: Declaration): Scope<T> | undefined {
        return [this.root, ...this.libraries].map((root) => root.madeBy(block)).find((scope) => scope !== undefined);
    }

    private inLibraries(sought: Sought<T>): Resolution<T> | undefined {
        for (const library of this.libraries) {
            const found = find(sought, library, library);
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

function withCode<T>(sought: Sought<T>, code: string): Sought<T> {
    return { ...sought, code, key: codeKey(code) };
}

/** Finds a code in one certification or library, from one of its scopes. */
function find<T extends Declaration>(sought: Sought<T>, root: Scope<T>, from: Scope<T>): Resolution<T> | undefined {
    return outward(sought, from) ?? inBlocks(sought, root) ?? qualified(sought, root, from);
}

/** The exact spelling wins, then the nearest scope, then a difference of case alone, then the first declared. */
function outward<T extends Declaration>(sought: Sought<T>, from: Scope<T>): Resolution<T> | undefined {
    let nearest: readonly T[] = [];
    for (let scope: Scope<T> | undefined = from; scope; scope = scope.outer) {
        const group = declaredIn(scope, sought);
        const exact = group.find((declaration) => isExact(sought, declaration));
        if (exact) return resolved(sought, exact);
        if (nearest.length === 0) nearest = group;
    }
    return resolved(sought, best(sought, nearest));
}

/** From elsewhere a bloc's code needs its bloc, unless no other bloc declares it, or none spells it so. */
function inBlocks<T extends Declaration>(sought: Sought<T>, root: Scope<T>): Resolution<T> | undefined {
    const groups = root.inner.map((block) => declaredIn(block, sought)).filter((group) => group.length > 0);
    const exact = groups.filter((group) => group.some((declaration) => isExact(sought, declaration)));
    const holders = exact.length > 0 ? exact : groups;
    // A bloc that several take over is one and the same.
    const candidates = [...new Set(holders.flat())];
    if (holders.length > 1 && candidates.length > 1) return { outcome: 'ambiguous', candidates };
    return resolved(sought, best(sought, candidates));
}

/** « BC02.E1 », « A5C1 »: the container first, whatever the dots. */
function qualified<T extends Declaration>(
    sought: Sought<T>,
    root: Scope<T>,
    from: Scope<T>,
): Resolution<T> | undefined {
    const runs = sought.key.split('|');
    for (let count = runs.length - 1; count > 0; count--) {
        const prefix = runs.slice(0, count).join('|');
        for (const scope of new Set([...outwards(from), ...root.inner])) {
            for (const container of scope.declared('skill', prefix)) {
                const rest = withCode(sought, afterRuns(sought.code, count));
                const target = best(rest, heldBy(container, root, rest));
                if (target) return requalified(sought.code, rest.code, resolved(rest, target));
            }
        }
    }
    return undefined;
}

function heldBy<T extends Declaration>(container: T, root: Scope<T>, sought: Sought<T>): T[] {
    const scope = root.madeBy(container);
    if (scope) return [...declaredIn(scope, sought)];
    return declaredIn(root.around(container), sought).filter((declaration) => isInside(declaration, container));
}

function declaredIn<T extends Declaration>(scope: Scope<T>, { key, family, accepts }: Sought<T>): readonly T[] {
    const declared = scope.declared(family, key);
    return accepts ? declared.filter(accepts) : declared;
}

function best<T extends Declaration>({ code }: Sought<T>, declared: readonly T[]): T | undefined {
    const spelt = (wanted: Spelling) => declared.find((one) => spellingOf(code, one.code?.text ?? '') === wanted);
    return spelt('exact') ?? spelt('case') ?? declared[0];
}

function isExact<T extends Declaration>({ code }: Sought<T>, declaration: T): boolean {
    return spellingOf(code, declaration.code?.text ?? '') === 'exact';
}

function resolved<T extends Declaration>({ code, key }: Sought<T>, target: T | undefined): Resolution<T> | undefined {
    if (!target) return undefined;
    const declared = target.code?.text ?? '';
    // A bloc declared with the certification's number answers to its short code as well.
    if (target.kind === 'block' && key !== codeKey(declared)) {
        const runs = codeKey(declared).split('|').length - key.split('|').length;
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
