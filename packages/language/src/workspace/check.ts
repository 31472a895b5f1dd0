import { CorpusError } from '../corpus/index.ts';
import type { UnitEntry } from '../model/index.ts';
import { FileError, type Files } from '../platform/files.ts';
import { inTurn } from '../platform/in-turn.ts';
import type { Pool } from '../platform/pool.ts';
import type { Store } from '../platform/store.ts';
import {
    Checker,
    type CheckSettings,
    compareNeighbours,
    type Finding,
    type ResourcesAtHand,
    type SilentRule,
    RULES,
    silentRules,
    versionsOf,
} from '../rules/index.ts';
import { findBeside, type Seen, seenOf } from './beside.ts';
import { UnitCache } from './cache.ts';
import { decode } from './decode.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import { Loader } from './loader.ts';
import { SourceReader } from './source-reader.ts';
import { closedFolder } from './unreadable.ts';
import {
    describe,
    entryOf,
    locate,
    type LocatedFinding,
    ownImprintOf,
    reportFrom,
    reportOf,
    type UnitReport,
} from './report.ts';
import type { Workspace } from './workspace.ts';

/** A unit to look at; one that is not judged only gives its public entry. */
interface Task {
    readonly plan: UnitPlan;
    readonly judge: boolean;
}

/** What whoever runs tasks has to be told first: plain data. */
export interface CheckerData {
    /** What made the records that are kept; nothing is kept where it isn't given. */
    readonly version?: string;
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

/** Where what was found in the units of a projet is kept, by its root. */
export type StoreOf = (root: string) => Store;

/** Runs a batch of tasks: here, or in a worker thread that was given the same data. */
export function unitChecker(
    files: Files,
    data: CheckerData,
    storeOf?: StoreOf,
    atHand: ResourcesAtHand = {},
): (tasks: unknown) => Promise<readonly UnitReport[]> {
    const { version, compared, libraries } = data;
    const loader = new Loader(new SourceReader(files, data.texts), libraries);
    const projets = new Map(
        Array.from(data.settings, ([root, settings]) => {
            const checker = new Checker(RULES, settings, atHand);
            const isCompared = compared.has(root);
            const { severities, options, kind, preset, overrides } = settings;
            const rests = [version, severities, options, kind, preset, overrides, versionsOf(atHand), isCompared];
            const cache =
                storeOf && version !== undefined
                    ? new UnitCache(storeOf(root), JSON.stringify(rests), loader, libraries)
                    : undefined;
            return [root, { checker, cache, isCompared }];
        }),
    );
    const runTask = async (task: Task): Promise<UnitReport> => {
        try {
            return await report(task);
        } catch (error) {
            return failed(task, error);
        }
    };
    const report = async ({ plan, judge }: Task): Promise<UnitReport> => {
        const { checker, cache, isCompared } = projets.get(plan.root) ?? {};
        const found = await cache?.find(plan);
        if (found && !judge)
            return { plan, findings: [], entry: found.entry, uses: found.uses, imprint: found.imprint };
        if (found && checker) return reportFrom(plan, found.sources, { ...found, judged: checker.judge(found.faults) });
        const loaded = await loader.load(plan);
        const { unit } = loaded;
        if (!judge)
            return {
                plan,
                findings: [],
                entry: entryOf(unit),
                uses: loaded.uses,
                imprint: unit && isCompared ? ownImprintOf(unit) : undefined,
            };
        if (!unit || !checker) return reportOf(loaded);
        const faults = await checker.faultsOf(unit);
        const said = describe(loaded, isCompared);
        await cache?.keep(loaded, { faults, ...said });
        return reportOf(loaded, checker.judge(faults), said);
    };
    return async (tasks) => {
        const reports: UnitReport[] = [];
        for (const task of tasks as readonly Task[]) reports.push(await runTask(task));
        return reports;
    };
}

export interface CheckRequest {
    readonly settings: CheckSettings;
    /** Whether what is found in a file is to be told; all files are where it isn't given. */
    readonly reported?: (path: string) => boolean;
    /** Keeps what is found in each unit, and finds it again while nothing that it rests on has changed. */
    readonly cache?: { readonly version: string; readonly storeOf: StoreOf };
    /** Makes a pool whose workers run `unitChecker` with this data; tasks run here where it isn't given. */
    readonly pool?: (data: CheckerData) => Pool;
    /** What rules need that is too heavy for them to hold, and what workers are to have of it. */
    readonly atHand?: ResourcesAtHand;
    readonly wanted?: WantedResources;
    /** Reports of an earlier check that still hold, by the first file of their units; takes in those of this one. */
    readonly kept?: Map<string, UnitReport>;
}

/**
 * What a check tells: folders that can't be read, what is wrong with configurations, units by path, then what only the units of a projet together
 * show.
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
    { settings, reported = () => true, cache, pool: makePool, atHand = {}, wanted, kept }: CheckRequest,
): AsyncGenerator<CheckEvent> {
    const roots = new Map(workspace.units.map((plan) => [plan.root, workspace.settingsFor(plan, settings)]));
    const { libraries } = workspace.grouping;
    const certificationsIn = (root: string): number => workspace.grouping.certificationsIn.get(root) ?? 0;
    const compared = new Set(
        [...roots].filter(([root, own]) => compareNeighbours(RULES, own, certificationsIn(root))).map(([root]) => root),
    );
    const data = { version: cache?.version, settings: roots, compared, libraries, texts: workspace.overlays, wanted };
    const tasks = workspace.units.map((plan): Task => ({ plan, judge: plan.files.some(reported) }));
    const entries = new Map<string, UnitEntry[]>();
    const entriesOf = (root: string): UnitEntry[] => {
        const known = entries.get(root) ?? [];
        entries.set(root, known);
        return known;
    };
    const seen: Seen[] = [];
    const told = (finding: LocatedFinding): boolean => reported(finding.at.file);

    const closed = [...workspace.closedFolders].filter(reported);
    if (closed.length > 0) {
        yield { kind: 'folders', findings: locate(closed.map(closedFolder), () => undefined) };
    }
    for (const { path, text, findings } of workspace.configurations) {
        if (findings.length === 0) continue;
        yield { kind: 'configuration', findings: locate(findings, () => ({ path, text })) };
    }

    const isOpen = ({ plan }: Task): boolean => !kept?.has(plan.files[0]);
    const pool = tasks.filter(isOpen).length >= POOL_FROM ? makePool?.(data) : undefined;
    const local = unitChecker(files, data, cache?.storeOf, atHand);
    try {
        const run = async (batch: readonly Task[]): Promise<readonly UnitReport[]> => {
            const open = batch.filter(isOpen);
            const fresh = await (pool ? runIn(pool, open) : local(open));
            if (!kept) return fresh;
            for (const report of fresh) kept.set(report.plan.files[0], report);
            return batch.flatMap(({ plan }) => kept.get(plan.files[0]) ?? []);
        };
        for await (const reports of inTurn(batches(tasks, pool ? BATCH : 1), run, pool ? pool.size * 2 : 1)) {
            for (const report of reports) {
                const { plan, entry } = report;
                if (entry) entriesOf(plan.root).push(entry);
                seen.push(...seenOf(plan, report.imprint));
                if (!plan.files.some(reported)) continue;
                yield { kind: 'unit', report: { ...report, findings: report.findings.filter(told) } };
            }
        }
    } finally {
        await pool?.close();
    }

    const findings: Finding[] = [];
    for (const [root, together] of entries) {
        findings.push(...(await new Checker(RULES, roots.get(root) ?? settings, atHand).checkRegister(together)));
    }
    const loader = new Loader(new SourceReader(files, workspace.overlays), libraries);
    const isAsked = ({ files: own }: UnitPlan): boolean => own.some(reported);
    const settingsOf = (root: string): CheckSettings => roots.get(root) ?? settings;
    findings.push(...(await findBeside(seen, isAsked, settingsOf, (plan) => loader.load(plan))));
    const shown = findings.filter(({ at }) => reported(at.file));
    const silent = new Map(
        [...roots].flatMap(([root, own]) =>
            silentRules(RULES, own, atHand, certificationsIn(root)).map((one) => [one.rule, one] as const),
        ),
    );
    yield { kind: 'register', findings: await locateAfterwards(files, workspace, shown), silent: [...silent.values()] };
}

/** Runs a batch in a pool; where what runs it dies, unit by unit, so that only the guilty one is not checked. */
async function runIn(pool: Pool, tasks: readonly Task[]): Promise<readonly UnitReport[]> {
    if (tasks.length === 0) return [];
    try {
        return (await pool.run(tasks)) as readonly UnitReport[];
    } catch (error) {
        const [task, ...others] = tasks;
        if (task && others.length === 0) return [failed(task, error)];
        const reports: UnitReport[] = [];
        for (const alone of tasks) reports.push(...(await runIn(pool, [alone])));
        return reports;
    }
}

/** A unit on which the tools fail doesn't keep the others from being checked. */
function failed({ plan }: Task, error: unknown): UnitReport {
    if (error instanceof CorpusError) return { plan, findings: [], damaged: 'corpus' };
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { plan, findings: [], failure };
}

/** Reads once more the few files in which something was found after they had been let go. */
async function locateAfterwards(
    files: Files,
    workspace: Workspace,
    findings: readonly Finding[],
): Promise<LocatedFinding[]> {
    const sources = new Map<string, { path: string; text: string }>();
    const places = findings.flatMap(({ at, related }) => [at, ...related.map((other) => other.at)]);
    for (const path of new Set(places.map(({ file }) => file))) {
        try {
            const text = workspace.overlays.get(path) ?? decode(await files.read(path)).text;
            sources.set(path, { path, text });
        } catch (error) {
            if (!(error instanceof FileError)) throw error;
        }
    }
    return locate(findings, (path) => sources.get(path));
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
    for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
