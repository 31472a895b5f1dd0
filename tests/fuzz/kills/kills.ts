// The command line as delivered is killed at each of its writes: nothing is half-written, and the next run heals or finishes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, ENVIRONMENT } from '../../cli/delivered.ts';
import type { Below } from '../kinds.ts';
import { allWritings, place, type Writing } from './writings.ts';

/** What lies in a folder, by path; folders without a file are nothing. */
type Tree = ReadonlyMap<string, string>;

const LOADED_BEFORE = join(import.meta.dirname, 'kill-at.cjs');
/** What is not yet, or no longer, what was asked for: under names that say so. */
const ASIDE = /\.referentiel-\d+-\d+\.tmp(?:\/|$)|(?:^|\/)\.referentiel-writing/;
/** What is kept from one run to the next: only slower when it isn't there, and each record has its own seal. */
const KEPT = /(?:^|\/)\.referentiel-cache\//;
const SECRET = 'caches/referentiel/secret';

function treeOf(path: string): Tree {
    const tree = new Map<string, string>();
    for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()) {
        if (!statSync(join(path, entry)).isFile()) continue;
        const bytes = readFileSync(join(path, entry));
        tree.set(entry, entry === SECRET ? `${bytes.length} bytes` : bytes.toString('latin1'));
    }
    return tree;
}

/** How a tree differs from another; nothing where it doesn't. */
function difference(one: Tree, other: Tree): string {
    const names = new Set([...one.keys(), ...other.keys()]);
    return [...names].filter((name) => one.get(name) !== other.get(name)).join(', ');
}

/** A place of its own, whose name is always as long: what is written may say it. */
class Place {
    readonly path = mkdtempSync(join(tmpdir(), 'kills-'));
    private readonly env = { ...process.env, ...ENVIRONMENT, XDG_CACHE_HOME: join(this.path, 'caches') };

    constructor({ files }: Writing) {
        mkdirSync(join(this.path, 'p'));
        place(join(this.path, 'p'), files);
        writeFileSync(join(this.path, 'p/referentiel.config.json'), '{}');
    }

    /** Runs a command; gives by what it was killed or its exit code, and what it said. */
    run(
        args: readonly string[],
        env: NodeJS.ProcessEnv = {},
        timeout?: number,
    ): { end: string | number; said: string } {
        const { signal, status, stdout } = spawnSync(process.execPath, [bundle, ...args], {
            cwd: join(this.path, 'p'),
            env: { ...this.env, ...env },
            encoding: 'utf8',
            timeout,
            killSignal: 'SIGKILL',
        });
        return { end: signal ?? status ?? -1, said: stdout };
    }

    tree(): Tree {
        return treeOf(this.path);
    }

    remove(): void {
        rmSync(this.path, { recursive: true, force: true });
    }
}

/** How a writing goes when nothing stops it. */
interface Course {
    readonly name: string;
    readonly writing: Writing;
    readonly before: Tree;
    readonly after: Tree;
    readonly said: string;
    readonly steps: number;
    readonly milliseconds: number;
}

function courseOf(name: string, writing: Writing): Course {
    const there = new Place(writing);
    const counted = join(there.path, 'count');
    try {
        const before = there.tree();
        const begin = performance.now();
        const { end, said } = there.run(writing.args, {
            NODE_OPTIONS: `--require=${LOADED_BEFORE}`,
            KILL_AT: '-1',
            KILL_COUNT: counted,
        });
        const milliseconds = performance.now() - begin;
        if (typeof end === 'string' || end > 1) throw new Error(`${name}: ${end}`);
        const steps = Number(readFileSync(counted, 'utf8'));
        rmSync(counted);
        const after = there.tree();
        if (difference(before, after) === '') throw new Error(`${name} changes nothing`);
        return { name, writing, before, after, said, steps, milliseconds };
    } finally {
        there.remove();
    }
}

/** Where a run is killed: right before one of its steps, or after a time. */
type Kill = { readonly step: number } | { readonly after: number };

/** Kills one run and looks at what is left; what is wrong with it, and whether it was killed at all. */
function killed(
    { writing, before, after, said }: Course,
    kill: Kill,
    isOther: boolean,
): { wrong?: string; was: boolean } {
    const there = new Place(writing);
    try {
        const env = 'step' in kill ? { NODE_OPTIONS: `--require=${LOADED_BEFORE}`, KILL_AT: String(kill.step) } : {};
        const was = there.run(writing.args, env, 'after' in kill ? kill.after : undefined).end === 'SIGKILL';
        for (const [name, content] of there.tree()) {
            if (ASIDE.test(name) || KEPT.test(name) || content === before.get(name) || content === after.get(name))
                continue;
            return { was, wrong: `${name} is half-written` };
        }
        // The next run is the same again; or another, after which all has changed or nothing has.
        const isSettled = writing.together === true && isOther;
        if (isSettled) there.run(['check', '--no-cache']);
        const now = there.tree();
        const isHealed = isSettled && leftAs(now, after) === '';
        // A command that has nothing to do where another lay something aside leaves it to the next there.
        if (isSettled && ![before, after].some((tree) => leftAs(withoutAsides(now), tree) === ''))
            return { was, wrong: 'some have changed, others have not' };
        if (!isHealed) {
            const again = there.run(writing.args);
            if (writing.args[0] === 'check' && !writing.together && again.said !== said)
                return { was, wrong: 'the next run says otherwise' };
        }
        const left = leftAs(there.tree(), after);
        return left === '' ? { was } : { was, wrong: `the next run leaves otherwise: ${left}` };
    } finally {
        there.remove();
    }
}

const withoutAsides = (tree: Tree): Tree => new Map([...tree].filter(([name]) => !ASIDE.test(name)));

/** How what is left differs from a tree, whatever is kept of it for the next run. */
function leftAs(left: Tree, tree: Tree): string {
    const compared = (one: Tree): Tree =>
        new Map([...one].filter(([name]) => ASIDE.test(name) || !(KEPT.test(name) || name === SECRET)));
    return difference(compared(left), compared(tree));
}

/** Kills so many runs, of every writing at each of its steps first, then at any moment; gives what is wrong, one line a fault. */
export function killAll(times: number, below: Below, tell: (line: string) => void): readonly string[] {
    const faults: string[] = [];
    const writings = Object.entries(allWritings());
    let left = times;
    for (const [i, [name, writing]] of writings.entries()) {
        const course = courseOf(name, writing);
        const share = Math.ceil(left / (writings.length - i));
        left -= share;
        let late = 0;
        for (let n = 0; n < share; n++) {
            const kill = killOf(course, n, share, below);
            const { was, wrong } = killed(course, kill, n % 2 === 0);
            if (!was) late++;
            if (wrong !== undefined) faults.push(`${name}, ${JSON.stringify(kill)}: ${wrong}`);
        }
        const atSteps = Math.min(course.steps, share);
        tell(
            `${name}: ${share - late} kills, ${atSteps} of them at its ${course.steps} steps; ${late} came after its end`,
        );
    }
    return faults;
}

/** Kills a writing of several files at each of its steps, another command coming next each time; how often, and the faults. */
export function killBeforeAnother(name: string): { readonly steps: number; readonly faults: readonly string[] } {
    const writing = allWritings()[name];
    if (!writing) throw new Error(`no writing: ${name}`);
    const course = courseOf(name, writing);
    const faults = Array.from({ length: course.steps }, (_, step) => {
        const { wrong } = killed(course, { step }, true);
        return wrong === undefined ? [] : [`${name}, ${step}: ${wrong}`];
    });
    return { steps: course.steps, faults: faults.flat() };
}

/** Each step in turn, or as many of them as there is time for, evenly; then any moment. */
function killOf({ steps, milliseconds }: Course, n: number, share: number, below: Below): Kill {
    if (n >= steps) return { after: 1 + below(Math.ceil(milliseconds)) };
    return { step: steps <= share ? n : Math.floor((n * steps) / share) };
}
