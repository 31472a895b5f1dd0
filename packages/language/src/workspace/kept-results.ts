import type { SourceFile, Span } from '../model/index.ts';
import type { Files } from '../platform/files.ts';
import type { Store } from '../platform/store.ts';
import { Checker, type CheckSettings, type ResourcesAtHand, RULES, versionsOf } from '../rules/index.ts';
import { type KeptRecord, type KeptUnit, UnitCache } from './cache.ts';
import type { CheckerData } from './check.ts';
import type { UnitPlan } from './grouping.ts';
import { Loader } from './loader.ts';
import { type Places, unpackPlaces } from './places.ts';
import { placesIn, reportFrom, spansOf, type UnitReport } from './report.ts';
import { SourceReader } from './source-reader.ts';

/** Where what is found in the units of a projet is kept, by its root. */
export type StoreOf = (root: string) => Store;

/** Keeps what is found in each unit, and finds it again while nothing that it rests on has changed. */
export interface Cache {
    /** Changes whenever the tool may find something else. */
    readonly version: string;
    readonly storeOf: StoreOf;
}

/** A unit to look at; one that is not judged only gives its public entry. */
export interface Task {
    readonly plan: UnitPlan;
    readonly judge: boolean;
}

/** What came of a task; with what is to be kept of it, where anything is. */
export interface Outcome {
    readonly report: UnitReport;
    readonly record?: KeptRecord | undefined;
}

interface Projet {
    readonly checker: Checker;
    readonly cache: UnitCache | undefined;
}

/** What is known of units before they are looked at: by an earlier check of this process, or of another one. */
export class KeptResults {
    private readonly loader: Loader;
    private readonly projets: ReadonlyMap<string, Projet>;
    private readonly reports: Map<string, UnitReport> | undefined;
    private readonly compared: ReadonlySet<string>;
    private readonly known = new Set<UnitPlan>();

    /** `reports` are those of an earlier check that still hold, by the first file of their units; takes in those of this one. */
    constructor(
        files: Files,
        data: CheckerData,
        atHand: ResourcesAtHand,
        cache: Cache | undefined,
        reports: Map<string, UnitReport> | undefined,
    ) {
        this.loader = new Loader(new SourceReader(files, data.texts), data.libraries);
        this.reports = reports;
        this.compared = data.compared;
        const cacheOf = ({ version, storeOf }: Cache, root: string, settings: CheckSettings): UnitCache => {
            const { severities, options, kind, preset, overrides } = settings;
            const isCompared = data.compared.has(root);
            const rests = [version, severities, options, kind, preset, overrides, versionsOf(atHand), isCompared];
            return new UnitCache(files, data.texts, storeOf(root), JSON.stringify(rests), this.loader, data.libraries);
        };
        this.projets = new Map(
            Array.from(data.settings, ([root, settings]) => {
                const checker = new Checker(RULES, settings, atHand);
                return [root, { checker, cache: cache && cacheOf(cache, root, settings) }];
            }),
        );
    }

    /** How many of some tasks have to be done: nothing is decoded yet. */
    async countOpen(tasks: readonly Task[]): Promise<number> {
        for (const { plan } of tasks) {
            if (await this.projets.get(plan.root)?.cache?.holds(plan)) this.known.add(plan);
        }
        return tasks.filter(({ plan }) => !this.known.has(plan) && !this.reported(plan)).length;
    }

    /** What is known to come of a task. */
    async find({ plan, judge }: Task): Promise<UnitReport | undefined> {
        const report = this.reported(plan);
        if (report) return report;
        const { checker, cache } = this.projets.get(plan.root) ?? {};
        const kept = this.known.has(plan) ? cache?.recall(plan) : undefined;
        if (!kept || !checker) return undefined;
        const { entry, uses, imprint } = kept;
        return this.remember(
            judge ? await this.reportOf(plan, kept, checker) : { plan, findings: [], entry, uses, imprint },
        );
    }

    /** Takes in what came of a task. */
    async keep({ plan, judge }: Task, { report, record }: Outcome): Promise<UnitReport> {
        if (judge) await this.projets.get(plan.root)?.cache?.keep(plan, record);
        return this.remember(report);
    }

    /** To be called when all tasks have been asked for. */
    async save(): Promise<void> {
        for (const { cache } of this.projets.values()) await cache?.save();
    }

    private remember(report: UnitReport): UnitReport {
        this.reports?.set(report.plan.files[0], report);
        return report;
    }

    /** What an earlier check reported; none where its projet has since become one whose certifications are compared. */
    private reported(plan: UnitPlan): UnitReport | undefined {
        const report = this.reports?.get(plan.files[0]);
        const isNumbered = report?.entry && 'number' in report.entry && report.entry.number !== '';
        return isNumbered && this.compared.has(plan.root) && !report.imprint ? undefined : report;
    }

    /** Texts are read again only where something is to be shown elsewhere than was seen before. */
    private async reportOf(
        plan: UnitPlan,
        { faults, places, ...said }: KeptUnit,
        checker: Checker,
    ): Promise<UnitReport> {
        const judged = checker.judge(faults);
        const { at, named } = spansOf(judged.findings);
        const others = [...named, ...judged.silences.map(({ span }) => span)];
        const placesOf = unpackPlaces(places, others, at) ?? (await this.readPlaces([...others, ...at]));
        return reportFrom(plan, placesOf, { ...said, judged });
    }

    private async readPlaces(spans: readonly Span[]): Promise<(path: string) => Places> {
        const sources = new Map<string, SourceFile>();
        for (const path of new Set(spans.map(({ file }) => file)))
            for (const [read, source] of (await this.loader.sourcesOf([path])) ?? []) sources.set(read, source);
        return placesIn(sources);
    }
}
