import { codeKey } from './code-key.ts';
import { type Declaration, type Family, familyOf } from './declaration.ts';

/**
 * Where codes are sought. The certification (or library) is one scope, each bloc another inside it; activities and
 * competencies are no scopes: what they hold is seen as if it stood beside them.
 */
export class Scope<T extends Declaration> {
    readonly owner: T;
    readonly outer: Scope<T> | undefined;
    readonly inner: Scope<T>[] = [];
    private readonly byKey = new Map<string, T[]>();
    private readonly scopes: Map<Declaration, Scope<T>>;

    constructor(owner: T, outer?: Scope<T>) {
        this.owner = owner;
        this.outer = outer;
        this.scopes = outer ? outer.scopes : new Map();
        this.scopes.set(owner, this);
        for (const child of owner.children as readonly T[]) this.add(child);
    }

    /** All declarations of this scope itself that have this code, in their order. */
    declared(family: Family, key: string): readonly T[] {
        return this.byKey.get(`${family} ${key}`) ?? [];
    }

    /** The declarations of this scope that share family and code, by both. */
    entries(): Iterable<readonly [string, readonly T[]]> {
        return this.byKey;
    }

    /** The codes of a family declared in this scope itself, as they are written. */
    *codes(family: Family): Generator<string> {
        for (const [key, group] of this.byKey) {
            if (!key.startsWith(`${family} `)) continue;
            for (const { code } of group) if (code) yield code.text;
        }
    }

    /** The scope in which a declaration stands. */
    around(declaration: Declaration): Scope<T> {
        for (let d: Declaration | undefined = declaration; d; d = d.parent) {
            const scope = this.scopes.get(d);
            if (scope) return scope;
        }
        return this;
    }

    private add(declaration: T): void {
        const family = familyOf(declaration);
        if (family && declaration.code) {
            const key = `${family} ${codeKey(declaration.code.text)}`;
            const known = this.byKey.get(key);
            if (known) known.push(declaration);
            else this.byKey.set(key, [declaration]);
        }
        if (declaration.kind === 'block') this.inner.push(new Scope(declaration, this));
        else for (const child of declaration.children as readonly T[]) this.add(child);
    }
}
