import { groupBy, type SourceFile, type Span } from '../model/index.ts';
import type { Files } from '../platform/files.ts';
import { Checker, type ResourcesAtHand, RULES, type Severity, versionsOf } from '../rules/index.ts';
import { UnitCache } from './cache.ts';
import type { CheckerData } from './check.ts';
import type { UnitPlan } from './grouping.ts';
import type { KeptFaults, KeptRecord } from './kept-unit.ts';
import type { KnownProjets } from './known-files.ts';
import { Loader } from './loader.ts';
import { shortIn } from './paths.ts';
import { type Places, unpackPlaces } from './places.ts';
import { type Description, placesIn, reportFrom, spansOf, type UnitReport } from './report.ts';
import { SourceReader } from './source-reader.ts';

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

/** Where what is found is kept, by whose version. */
export interface Keeping {
    readonly version: string;
    readonly known: KnownProjets;
}

/** What is known of units before they are looked at: by an earlier check of this process, or of another one. */
export class KeptResults {
    private readonly loader: Loader;
    private readonly data: CheckerData;
    private readonly atHand: ResourcesAtHand;
    private readonly keeping: Keeping | undefined;
    private readonly checkers: ReadonlyMap<string, Checker>;
    private readonly caches = new Map<string, UnitCache>();
    private readonly reports: Map<string, UnitReport> | undefined;
    private readonly known = new Set<UnitPlan>();

    /** `reports` are those of an earlier check that still hold, by the first file of their units; takes in those of this one. */
    constructor(
        files: Files,
        data: CheckerData,
        atHand: ResourcesAtHand,
        keeping: Keeping | undefined,
        reports: Map<string, UnitReport> | undefined,
    ) {
        this.loader = new Loader(new SourceReader(files, data.texts), data.libraries);
        this.data = data;
        this.atHand = atHand;
        this.keeping = keeping;
        this.reports = reports;
        this.checkers = new Map(
            Array.from(data.settings, ([root, settings]) => [root, new Checker(RULES, settings, atHand)]),
        );
    }

    /** How many of some tasks have to be done: nothing is decoded yet. */
    async countOpen(tasks: readonly Task[]): Promise<number> {
        for (const [root, together] of groupBy(tasks, ({ plan }) => plan.root)) {
            const cache = await this.cacheOf(
                root,
                together.map(({ plan }) => plan),
            );
            for (const { plan } of together) if (await cache?.holds(plan)) this.known.add(plan);
        }
        return tasks.filter(({ plan }) => !this.known.has(plan) && !this.reported(plan)).length;
    }

    /** What is known to come of a task; what was found is left out where nothing of it is heeded. */
    async find({ plan, judge }: Task, heeded: (severity: Severity) => boolean): Promise<UnitReport | undefined> {
        const report = this.reported(plan);
        if (report) return report;
        const cache = this.known.has(plan) ? this.caches.get(plan.root) : undefined;
        const kept = await cache?.recall(plan, (severity) => judge && heeded(severity));
        const checker = this.checkers.get(plan.root);
        if (!kept || !checker) return undefined;
        const { found, ...said } = kept;
        const { entry, uses, imprint } = said;
        return this.remember(
            judge ? await this.reportOf(plan, said, found, checker) : { plan, findings: [], entry, uses, imprint },
        );
    }

    /** Takes in what came of a task. */
    async keep({ plan, judge }: Task, { report, record }: Outcome): Promise<UnitReport> {
        if (judge) await this.caches.get(plan.root)?.keep(plan, record);
        return this.remember(report);
    }

    /** To be called when all tasks have been asked for. */
    async save(): Promise<void> {
        for (const cache of this.caches.values()) await cache.save();
    }

    private remember(report: UnitReport): UnitReport {
        this.reports?.set(report.plan.files[0], report);
        return report;
    }

    /** What an earlier check reported; none where its projet has since become one whose certifications are compared. */
    private reported(plan: UnitPlan): UnitReport | undefined {
        const report = this.reports?.get(plan.files[0]);
        const isNumbered = report?.entry && 'number' in report.entry && report.entry.number !== '';
        return isNumbered && this.data.compared.has(plan.root) && !report.imprint ? undefined : report;
    }

    /** Texts are read again only where something is to be shown elsewhere than was seen before. */
    private async reportOf(
        plan: UnitPlan,
        said: Description,
        found: KeptFaults | undefined,
        checker: Checker,
    ): Promise<UnitReport> {
        if (!found) return reportFrom(plan, placesIn(new Map()), { ...said, judged: undefined });
        const judged = checker.judge(found.faults);
        const { at, named } = spansOf(judged.findings);
        const others = [...named, ...judged.silences.map(({ span }) => span)];
        const placesOf = unpackPlaces(found.places, others, at) ?? (await this.readPlaces([...others, ...at]));
        return reportFrom(plan, placesOf, { ...said, judged });
    }

    private async cacheOf(root: string, plans: readonly UnitPlan[]): Promise<UnitCache | undefined> {
        const settings = this.data.settings.get(root);
        if (!this.keeping || !settings) return undefined;
        const { severities, options, kind, preset, overrides } = settings;
        const { version, known } = this.keeping;
        const versions = versionsOf(this.atHand);
        // Wherever the projet lies, the same files are judged otherwise.
        const others = overrides?.map((one) => ({ ...one, folder: shortIn(root, one.folder) }));
        const rests = [version, severities, options, kind, preset, others, versions, this.data.compared.has(root)];
        const files = await known.of(root);
        await files.meet(plans.flatMap((plan) => plan.files));
        const cache = await UnitCache.read(root, files, JSON.stringify(rests), this.data.libraries);
        this.caches.set(root, cache);
        return cache;
    }

    private async readPlaces(spans: readonly Span[]): Promise<(path: string) => Places> {
        const sources = new Map<string, SourceFile>();
        for (const path of new Set(spans.map(({ file }) => file)))
            for (const [read, source] of (await this.loader.sourcesOf([path])) ?? []) sources.set(read, source);
        return placesIn(sources);
    }
}
