// What test files ask of « vitest », kept instead of run: each test may then run as often as there are mutants. The
// expectations are Vitest's own.
import { format } from 'node:util';

export { expect, vi } from 'vitest';

export interface Test {
    readonly file: string;
    readonly name: string;
    readonly run: () => Promise<void>;
}

type Body = (...args: unknown[]) => unknown;
type Hook = () => unknown;

interface Group {
    readonly name: string;
    readonly outer: Group | undefined;
    readonly before: Hook[];
    readonly after: Hook[];
}

/** Each test of the files loaded so far, in their order. */
export const tests: Test[] = [];
/** What has to run once before the tests do. */
export const firsts: Hook[] = [];

let file = '';
let group: Group = { name: '', outer: undefined, before: [], after: [] };

function hooksOf(from: Group, which: 'before' | 'after'): Hook[] {
    return from.outer ? [...hooksOf(from.outer, which), ...from[which]] : from[which];
}

function addTest(name: string, body: Body, args: readonly unknown[] = []): void {
    const own = group;
    tests.push({
        file,
        name: `${own.name} > ${name}`,
        run: async () => {
            for (const hook of hooksOf(own, 'before')) await hook();
            try {
                await body(...args, context);
            } finally {
                for (const hook of hooksOf(own, 'after')) await hook();
            }
        },
    });
}

const context = {
    skip(reason: string): never {
        throw new Error(reason);
    },
};

function addGroup(name: string, body: Body, args: readonly unknown[] = []): void {
    group = { name: `${group.name} > ${name}`, outer: group, before: [], after: [] };
    body(...args);
    group = group.outer!;
}

type Add = (name: string, body: Body, args?: readonly unknown[]) => void;

function withEach(add: Add) {
    const each =
        (cases: readonly unknown[]) =>
        (name: string, body: Body): void => {
            for (const one of cases) {
                const args = Array.isArray(one) ? (one as unknown[]) : [one];
                add(titled(name, one, args), body, args);
            }
        };
    const forEach =
        (cases: readonly unknown[]) =>
        (name: string, body: Body): void => {
            for (const one of cases)
                add(titled(name, one, Array.isArray(one) ? (one as unknown[]) : [one]), body, [one]);
        };
    return Object.assign((name: string, body: Body) => add(name, body), { each, for: forEach });
}

/** « %s » takes the next argument, « $rule » a property of a case. */
function titled(name: string, one: unknown, args: readonly unknown[]): string {
    const takes = name.match(/%[sdioj]/g)?.length ?? 0;
    return format(name, ...args.slice(0, takes)).replaceAll(/\$([\w.]+)/g, (_, path: string) =>
        String(path.split('.').reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], one)),
    );
}

export const test = withEach(addTest);
export const it = test;
export const describe = withEach(addGroup);
export const beforeEach = (hook: Hook): unknown => group.before.push(hook);
export const afterEach = (hook: Hook): unknown => group.after.push(hook);
export const beforeAll = (hook: Hook): unknown => firsts.push(hook);
export const afterAll = (): void => undefined;

/** A file's tests stand in no group that another file has opened. */
export function beginFile(name: string): void {
    file = name;
    group = { name, outer: undefined, before: [], after: [] };
}

/** What a run asks of this module, which it loads as test files do. */
export interface Suite {
    readonly beginFile: typeof beginFile;
    readonly firsts: typeof firsts;
    readonly tests: typeof tests;
}
