// One pass, in a process of its own: loads the sources with their mutants and the tests that concern them, sees which
// mutants each test comes by, and turns on the mutants asked for, one by one. Tells its parent of each.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { groupBy } from '../../packages/language/src/model/group-by.ts';
import { instrument, type Mutant } from './mutants.ts';
import type { Suite, Test } from './suite.ts';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
    readonly mutant: Mutant;
    readonly is: 'killed' | 'survived' | 'not run';
    /** The test that fails. */
    readonly by?: string;
    /** It keeps something for the process (a lexicon), which must not accuse the next one: begin another process. */
    readonly lingers?: true;
}

const language = 'packages/language/src';
const MUTATED = [`${language}/rules/**/*.ts`, `${language}/linking/*.ts`, `${language}/model/coverage.ts`];
/** They word, set or list what is found. */
const LEFT_OUT = [
    `${language}/rules/page*.ts`,
    `${language}/rules/phrases.ts`,
    `${language}/rules/example.ts`,
    `${language}/rules/articles.ts`,
    `${language}/rules/generated/*`,
];
const TESTS = [
    `${language}/{rules,linking,model}/**/*.test.ts`,
    'tests/{rules,edits}/*.test.ts',
    'tests/coverage.test.ts',
    'tests/conception.test.ts',
];

/** All mutants of the sources, by path; the text of each source with its mutants. */
export function allMutants(): { readonly texts: ReadonlyMap<string, string>; readonly mutants: readonly Mutant[] } {
    const texts = new Map<string, string>();
    const mutants: Mutant[] = [];
    for (const file of pathsOf(MUTATED, [...LEFT_OUT, `${language}/**/*.test.ts`])) {
        const read = instrument(readFileSync(join(root, file), 'utf8'), file, mutants.length);
        texts.set(file, read.text);
        mutants.push(...read.mutants);
    }
    return { texts, mutants };
}

function pathsOf(patterns: readonly string[], but: readonly string[]): string[] {
    const left = new Set(globSync(but, { cwd: root }));
    return globSync(patterns, { cwd: root })
        .filter((path) => !left.has(path))
        .toSorted();
}

/** The mutant that is on, and what is told of those that are come by. */
const state = { on: -1, calls: 0, limit: Infinity, reached: undefined as Set<number> | undefined };

Object.assign(globalThis, {
    $mutant(id: number): boolean {
        state.reached?.add(id);
        if (++state.calls > state.limit) throw new Error('endless');
        return id === state.on;
    },
});

interface Judged {
    readonly test: Test;
    readonly reached: ReadonlySet<number>;
    readonly calls: number;
}

async function loadTests(texts: ReadonlyMap<string, string>): Promise<Judged[]> {
    const suite = pathToFileURL(join(import.meta.dirname, 'suite.ts')).href;
    registerHooks({
        resolve(specifier, from, next) {
            const isOurs = specifier === 'vitest' && from.parentURL !== suite;
            return isOurs ? { url: suite, shortCircuit: true } : next(specifier, from);
        },
        load(url, context, next) {
            const text = url.startsWith('file:') && texts.get(relative(root, fileURLToPath(url)));
            return text ? { format: 'module-typescript', source: text, shortCircuit: true } : next(url, context);
        },
    });
    const { beginFile, firsts, tests } = (await import(suite)) as Suite;
    for (const file of pathsOf(TESTS, ['**/*.long.test.ts'])) {
        beginFile(file);
        await import(pathToFileURL(join(root, file)).href);
    }
    for (const first of firsts) await first();
    const judged: Judged[] = [];
    for (const test of tests) {
        state.reached = new Set();
        state.calls = 0;
        const failure = await failureOf(test);
        if (failure) process.stderr.write(`left out, as it fails without mutant: ${test.name}: ${failure}\n`);
        else if (state.reached.size > 0) judged.push({ test, reached: state.reached, calls: state.calls });
    }
    state.reached = undefined;
    return judged;
}

async function failureOf(test: Test): Promise<string | undefined> {
    try {
        await test.run();
        return undefined;
    } catch (error) {
        return error instanceof Error ? error.message.split('\n')[0] || error.name : String(error);
    }
}

/** Of what most tests come by, those of one file that come by the least are asked: the others would only take time. */
const PER_FILE = 30;

/** Tests that come by few mutants first: they are the likeliest to tell. */
async function judge(mutant: Mutant, all: readonly Judged[]): Promise<Outcome> {
    const concerned = all.filter(({ reached }) => reached.has(mutant.id));
    if (concerned.length === 0) return { mutant, is: 'not run' };
    const nearest = concerned.toSorted((a, b) => a.reached.size - b.reached.size);
    const asked = [...groupBy(nearest, ({ test }) => test.file).values()].flatMap((own) => own.slice(0, PER_FILE));
    for (const { test, calls } of asked.toSorted((a, b) => a.reached.size - b.reached.size)) {
        Object.assign(state, { on: mutant.id, calls: 0, limit: calls * 100 + 100_000 });
        const failure = await failureOf(test);
        Object.assign(state, { on: -1, limit: Infinity });
        if (failure === undefined) continue;
        const lingers = (await failureOf(test)) !== undefined;
        return { mutant, is: 'killed', by: test.name, ...(lingers && { lingers }) };
    }
    return { mutant, is: 'survived' };
}

async function run(wanted: readonly number[]): Promise<void> {
    const { texts, mutants } = allMutants();
    const tests = await loadTests(texts);
    process.stderr.write(`${tests.length} tests\n`);
    for (const id of wanted) {
        const outcome = await judge(mutants[id]!, tests);
        await new Promise((sent) => process.send!(outcome, sent));
        if (outcome.lingers) break;
    }
    process.exit();
}

if (import.meta.main) process.once('message', (wanted) => void run(wanted as number[]));
