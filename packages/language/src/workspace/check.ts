import { CorpusError } from '../corpus/index.ts';
import type { UnitEntry } from '../model/index.ts';
import { FileError, type Files } from '../platform/files.ts';
import { inTurn } from '../platform/in-turn.ts';
import type { Pool } from '../platform/pool.ts';
import {
    Checker,
    type CheckSettings,
    compareNeighbours,
    type Finding,
    type ResourcesAtHand,
    type Severity,
    type SilentRule,
    RULES,
    silentRules,
} from '../rules/index.ts';
import { findBeside, type Seen, seenOf } from './beside.ts';
import { decode } from './decode.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import { KeptResults, type Outcome, type Task } from './kept-results.ts';
import { recordOf } from './kept-unit.ts';
import { type Cache, KnownProjets } from './known-files.ts';
import { Loader } from './loader.ts';
import { SourceReader } from './source-reader.ts';
import { closedFolder } from './unreadable.ts';
import {
    describe,
    entryOf,
    locate,
    type LocatedFinding,
    ownImprintOf,
    placesIn,
    reportOf,
    spansOf,
    type UnitReport,
} from './report.ts';
import type { Workspace } from './workspace.ts';

/** What whoever runs tasks has to be told first: plain data. */
export interface CheckerData {
    /** Whether what is found is kept: records are wanted too. */
    readonly keeps: boolean;
    /** By the root of the projet. */
    readonly settings: ReadonlyMap<string, CheckSettings>;
    /** The roots of the projets whose certifications are compared with one another. */
    readonly compared: ReadonlySet<string>;
    readonly libraries: LibraryIndex;
    readonly texts: ReadonlyMap<string, string>;
    /** What rules are to have at hand. */
    readonly wanted?: WantedResources;
}

/** What rules are to have at hand, as a face was asked for it: plain data, of which each worker makes its own. */
export interface WantedResources {
    /** The file of a reference of the register. */
    readonly against?: string | undefined;
    /** Whether spelling is to be checked. */
    readonly spelling?: boolean | undefined;
}

/** How many units travel together to a pool. */
const BATCH = 32;

/** Below so many units a pool costs more than it brings. */
const POOL_FROM = 400;

/** Runs a batch of tasks: here, or in a worker thread that was given the same data. */
export function unitChecker(
    files: Files,
    data: CheckerData,
    atHand: ResourcesAtHand = {},
): (tasks: unknown) => Promise<readonly Outcome[]> {
    const loader = new Loader(new SourceReader(files, data.texts), data.libraries);
    const checkers = new Map(
        Array.from(data.settings, ([root, settings]) => [root, new Checker(RULES, settings, atHand)]),
    );
    const outcomeOf = async ({ plan, judge }: Task): Promise<Outcome> => {
        const loaded = await loader.load(plan);
        const { unit } = loaded;
        const checker = checkers.get(plan.root);
        const isCompared = data.compared.has(plan.root);
        if (!judge) {
            const imprint = unit && isCompared ? ownImprintOf(unit) : undefined;
            return { report: { plan, findings: [], entry: entryOf(unit), uses: loaded.uses, imprint } };
        }
        if (!unit || !checker) return { report: reportOf(loaded) };
        const faults = await checker.faultsOf(unit);
        const judged = checker.judge(faults);
        const said = describe(loaded, isCompared);
        return {
            report: reportOf(loaded, judged, said),
            record: data.keeps ? await recordOf(loaded, said, faults, judged) : undefined,
        };
    };
    return async (tasks) => {
        const outcomes: Outcome[] = [];
        for (const task of tasks as readonly Task[]) {
            outcomes.push(await outcomeOf(task).catch((error: unknown) => failed(task, error)));
        }
        return outcomes;
    };
}

export interface CheckRequest {
    readonly settings: CheckSettings;
    /** Whether what is found in a file is to be told; all files are where it isn't given. */
    readonly reported?: (path: string) => boolean;
    /** Whether findings of a severity are to be told; all are where it isn't given. */
    readonly heeded?: (severity: Severity) => boolean;
    /** Keeps what is found in each unit, and finds it again while nothing that it rests on has changed. */
    readonly cache?: Cache;
    /** Makes a pool whose workers run `unitChecker` with this data; tasks run here where it isn't given. */
    readonly pool?: (data: CheckerData) => Pool;
    /** What rules need that is too heavy for them to hold, and what workers are to have of it. */
    readonly atHand?: ResourcesAtHand;
    readonly wanted?: WantedResources;
    /** Reports of an earlier check that still hold, by the first file of their units; takes in those of this one. */
    readonly kept?: Map<string, UnitReport>;
}

/**
 * What a check tells: folders that can't be read, what is wrong with configurations, units by path, then what only the
 * units of a projet together show.
 */
export type CheckEvent =
    | { readonly kind: 'folders'; readonly findings: readonly LocatedFinding[] }
    | { readonly kind: 'configuration'; readonly findings: readonly LocatedFinding[] }
    | { readonly kind: 'unit'; readonly report: UnitReport }
    | {
          readonly kind: 'register';
          readonly findings: readonly LocatedFinding[];
          /** The rules that could find nothing, as what they need isn't at hand. */
          readonly silent: readonly SilentRule[];
      };

/**
 * Checks the units of a workspace one after another, and lets each go once its findings are told: only the public
 * entries stay. All units are seen, whichever are told.
 */
export async function* check(
    files: Files,
    workspace: Workspace,
    {
        settings,
        reported = () => true,
        heeded = () => true,
        cache,
        pool: makePool,
        atHand = {},
        wanted,
        kept,
    }: CheckRequest,
): AsyncGenerator<CheckEvent> {
    const roots = new Map(workspace.units.map((plan) => [plan.root, workspace.settingsFor(plan, settings)]));
    const { libraries } = workspace.grouping;
    const certificationsIn = (root: string): number => workspace.grouping.certificationsIn.get(root) ?? 0;
    const compared = new Set(
        [...roots].filter(([root, own]) => compareNeighbours(RULES, own, certificationsIn(root))).map(([root]) => root),
    );
    // What this process has seen itself, it need not ask for.
    const store = kept && kept.size > 0 ? undefined : cache;
    const data = {
        keeps: store !== undefined,
        settings: roots,
        compared,
        libraries,
        texts: workspace.overlays,
        wanted,
    };
    const tasks = workspace.units.map((plan): Task => ({ plan, judge: plan.files.some(reported) }));
    const entries = new Map<string, UnitEntry[]>();
    const entriesOf = (root: string): UnitEntry[] => {
        const known = entries.get(root) ?? [];
        entries.set(root, known);
        return known;
    };
    const seen: Seen[] = [];
    const told = ({ at, severity }: Finding): boolean => reported(at.file) && heeded(severity);

    const closed = [...workspace.closedFolders].filter(reported);
    if (closed.length > 0) {
        yield { kind: 'folders', findings: locate(closed.map(closedFolder), placesIn(new Map())) };
    }
    for (const { path, text, findings } of workspace.configurations) {
        if (findings.length === 0) continue;
        yield { kind: 'configuration', findings: locate(findings, placesIn(new Map([[path, { path, text }]]))) };
    }

    const known = store && (workspace.known ?? new KnownProjets(files, workspace.overlays, store));
    const results = new KeptResults(files, data, atHand, known && { version: store.version, known }, kept);
    const pool = (await results.countOpen(tasks)) >= POOL_FROM ? makePool?.(data) : undefined;
    const local = unitChecker(files, data, atHand);
    try {
        const run = async (batch: readonly Task[]): Promise<readonly UnitReport[]> => {
            const known = await Promise.all(batch.map((task) => results.find(task, heeded)));
            const open = batch.filter((_, rank) => !known[rank]);
            const outcomes = await (pool ? runIn(pool, open) : local(open));
            const fresh = await Promise.all(open.map((task, rank) => results.keep(task, outcomes[rank]!)));
            return known.map((report) => report ?? fresh.shift()!);
        };
        for await (const reports of inTurn(batches(tasks, pool ? BATCH : 1), run, pool ? pool.size * 2 : 1)) {
            for (const report of reports) {
                const { plan, entry } = report;
                if (entry) entriesOf(plan.root).push(entry);
                if (compared.has(plan.root)) seen.push(...seenOf(plan, report.imprint));
                if (!plan.files.some(reported)) continue;
                yield { kind: 'unit', report: { ...report, findings: report.findings.filter(told) } };
            }
        }
    } finally {
        await pool?.close();
        await results.save();
    }

    const findings: Finding[] = [];
    for (const [root, together] of entries) {
        findings.push(...(await new Checker(RULES, roots.get(root) ?? settings, atHand).checkRegister(together)));
    }
    const loader = new Loader(new SourceReader(files, workspace.overlays), libraries);
    const isAsked = ({ files: own }: UnitPlan): boolean => own.some(reported);
    const settingsOf = (root: string): CheckSettings => roots.get(root) ?? settings;
    findings.push(...(await findBeside(seen, isAsked, settingsOf, (plan) => loader.load(plan))));
    const shown = findings.filter(told);
    const silent = new Map(
        [...roots].flatMap(([root, own]) =>
            silentRules(RULES, own, atHand, certificationsIn(root)).map((one) => [one.rule, one] as const),
        ),
    );
    yield { kind: 'register', findings: await locateAfterwards(files, workspace, shown), silent: [...silent.values()] };
}

/** Runs a batch in a pool; where what runs it dies, unit by unit, so that only the guilty one is not checked. */
async function runIn(pool: Pool, tasks: readonly Task[]): Promise<readonly Outcome[]> {
    if (tasks.length === 0) return [];
    try {
        return (await pool.run(tasks)) as readonly Outcome[];
    } catch (error) {
        const [task, ...others] = tasks;
        if (task && others.length === 0) return [failed(task, error)];
        const outcomes: Outcome[] = [];
        for (const alone of tasks) outcomes.push(...(await runIn(pool, [alone])));
        return outcomes;
    }
}

/** A unit on which the tools fail doesn't keep the others from being checked. */
function failed({ plan }: Task, error: unknown): Outcome {
    if (error instanceof CorpusError) return { report: { plan, findings: [], damaged: 'corpus' } };
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { report: { plan, findings: [], failure } };
}

/** Reads once more the few files in which something was found after they had been let go. */
async function locateAfterwards(
    files: Files,
    workspace: Workspace,
    findings: readonly Finding[],
): Promise<LocatedFinding[]> {
    const sources = new Map<string, { path: string; text: string }>();
    const { at, named } = spansOf(findings);
    for (const path of new Set([...at, ...named].map(({ file }) => file))) {
        try {
            const text = workspace.overlays.get(path) ?? decode(await files.read(path)).text;
            sources.set(path, { path, text });
        } catch (error) {
            if (!(error instanceof FileError)) throw error;
        }
    }
    return locate(findings, placesIn(sources));
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
    for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
