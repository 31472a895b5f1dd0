import { afterRuns, codeKey } from './code-key.ts';
import { type Declaration, type Family, familyOf } from './declaration.ts';

const NONE: readonly never[] = [];

/**
 * Where codes are sought. The certification (or library) is one scope, each bloc another inside it; activities and
 * competencies are no scopes: what they hold is seen as if it stood beside them.
 */
export class Scope<T extends Declaration> {
    readonly owner: T;
    readonly outer: Scope<T> | undefined;
    readonly inner: Scope<T>[] = [];
    /** The key of the certification's number, which codes may be written with. */
    readonly number: string;
    private readonly byFamily = new Map<Family, Map<string, T[]>>();
    private readonly taken: Scope<T>[] = [];
    private readonly scopes: Map<Declaration, Scope<T>>;

    constructor(owner: T, outer?: Scope<T>) {
        this.owner = owner;
        this.outer = outer;
        this.number = outer ? outer.number : owner.kind === 'certification' ? codeKey(owner.code?.text ?? '') : '';
        this.scopes = outer ? outer.scopes : new Map();
        this.scopes.set(owner, this);
        for (const child of owner.children as readonly T[]) this.add(child);
    }

    /** All declarations of this scope itself that have this code, in their order, then those of the blocs taken over. */
    declared(family: Family, key: string): readonly T[] {
        const own = this.own(family, key);
        if (this.taken.length === 0) return own;
        return [...own, ...this.taken.flatMap((scope) => scope.own(family, key))];
    }

    /** Goes through the declarations of this scope itself that share family and code. */
    eachGroup(see: (group: readonly T[], family: Family, key: string) => void): void {
        for (const [family, byKey] of this.byFamily) for (const [key, group] of byKey) see(group, family, key);
    }

    /** The codes of a family declared in this scope itself, as they are written. */
    *codes(family: Family): Generator<string> {
        for (const group of this.byFamily.get(family)?.values() ?? []) {
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

    /** The scope that a declaration makes, if it makes one. */
    madeBy(declaration: Declaration): Scope<T> | undefined {
        return this.scopes.get(declaration);
    }

    /** « reprend »: what another bloc declares is seen here as if it were declared here. */
    take(scope: Scope<T>): void {
        this.taken.push(scope);
    }

    /** A code without the certification's number: « RNCP39776BC01 » is « BC01 ». Undefined where it isn't written with it. */
    withoutNumber(code: string): string | undefined {
        if (this.number === '') return undefined;
        const key = codeKey(code);
        if (!key.startsWith(this.number) || key[this.number.length] !== '|') return undefined;
        return afterRuns(code, this.number.split('|').length);
    }

    /** Those of this scope itself, without what blocs take over. */
    own(family: Family, key: string): readonly T[] {
        return this.byFamily.get(family)?.get(key) ?? NONE;
    }

    private add(declaration: T): void {
        const family = familyOf(declaration);
        if (family && declaration.code) {
            const { text } = declaration.code;
            const short = declaration.kind === 'block' ? this.withoutNumber(text) : undefined;
            this.addTo(family, codeKey(short ?? text), declaration);
        }
        if (declaration.kind === 'block') this.inner.push(new Scope(declaration, this));
        else for (const child of declaration.children as readonly T[]) this.add(child);
    }

    private addTo(family: Family, key: string, declaration: T): void {
        let byKey = this.byFamily.get(family);
        if (!byKey) this.byFamily.set(family, (byKey = new Map()));
        const known = byKey.get(key);
        if (known) known.push(declaration);
        else byKey.set(key, [declaration]);
    }
}
