import { Places } from '../editor/places.ts';
import type { View } from '../editor/view.ts';
import type { Files } from '../platform/files.ts';
import type { Unit } from '../model/index.ts';
import {
    Checker,
    type CheckSettings,
    compareNeighbours,
    presetSettings,
    type ResourcesAtHand,
    RULES,
} from '../rules/index.ts';
import {
    type Beside,
    configPath,
    locate,
    type LocatedFinding,
    type DocumentFiles,
    neighboursAtHand,
    placesIn,
    reportOf,
    type UnitPlan,
    type UnitReport,
    Workspace,
} from '../workspace/index.ts';
import { uriOf } from './paths.ts';

/** The units that a change touches, as they are now, and the files that may have lost theirs. */
export interface Touched {
    readonly plans: readonly UnitPlan[];
    readonly paths: ReadonlySet<string>;
    /** Whether which files make which unit has changed. */
    readonly regrouped: boolean;
}

const NOTHING_BESIDE: Pick<Beside, 'others' | 'isStandard'> = { others: [], isStandard: () => false };

/** So many changed files at most are read while everything else waits. */
const FEW = 100;

interface Held {
    readonly plan: UnitPlan;
    readonly view: Promise<View | undefined>;
}

/**
 * The unit service: holds the models of the units that are open in the editor, and makes those of others when asked.
 * Changes are taken in the order in which they come; whoever asks for a view gets one that has seen all of them.
 */
export class Units {
    private readonly files: Files;
    private readonly today: () => string;
    private readonly onTouched: (touched: Touched) => void;
    private workspace: Workspace | undefined;
    private readonly open: Map<string, string>;
    private readonly held = new Map<string, Held>();
    private queue: Promise<unknown> = Promise.resolve();
    /** Refreshes of many files, one after another, and how many of them there are. */
    private reading: Promise<void> = Promise.resolve();
    private ahead = 0;
    /** By the root of the projet, for one day. */
    private checkers = new Map<string, Checker>();
    private day = '';
    private late = new WeakMap<Unit, readonly LocatedFinding[]>();
    private resources: ResourcesAtHand = {};

    /** `open` are the texts that are open, as they are at any time: their changes have to be told. */
    constructor(files: Files, open: Map<string, string>, today: () => string, onTouched: (touched: Touched) => void) {
        this.files = files;
        this.open = open;
        this.today = today;
        this.onTouched = onTouched;
    }

    /** Discovers what lies in the folders; texts that are open stand for their files at once. */
    setFolders(folders: readonly string[]): Promise<void> {
        return this.enqueue(async () => {
            this.workspace = await Workspace.open(this.files, folders, this.open);
            this.held.clear();
            this.checkers.clear();
            this.onTouched({ plans: this.openPlans(), paths: new Set(this.open.keys()), regrouped: true });
        });
    }

    /** A text was opened, changed or closed. */
    retell(path: string): Promise<void> {
        return this.change((workspace) => workspace.retell(path), [path]);
    }

    /**
     * Files were written, created or deleted outside. Of many at once, the heads are read ahead, while questions and
     * edits go on with what is known; then all are taken in together.
     */
    refresh(paths: readonly string[]): Promise<void> {
        if (this.ahead === 0 && paths.length <= FEW)
            return this.change((workspace) => workspace.refreshAll(paths), paths);
        this.ahead++;
        const refreshed = this.reading.then(() => this.refreshMany(paths)).finally(() => this.ahead--);
        this.reading = refreshed.catch(() => undefined);
        return refreshed;
    }

    private async refreshMany(paths: readonly string[]): Promise<void> {
        const { workspace } = this;
        // What can't be read ahead is met again as it is taken in.
        const ahead = await workspace?.readHeads(paths).catch(() => undefined);
        await this.change((now) => now.refreshAll(paths, now === workspace ? ahead : undefined), paths);
    }

    /** Changes outside that wait to be taken in are. */
    async settled(): Promise<void> {
        await this.reading;
        await this.queue;
    }

    /** All units in reach, once the changes so far are taken in. */
    async plans(): Promise<readonly UnitPlan[]> {
        await this.queue;
        return this.workspace?.units ?? [];
    }

    async planOf(path: string): Promise<UnitPlan | undefined> {
        await this.queue;
        return this.workspace?.unitOf(path);
    }

    isOpen(path: string): boolean {
        return this.open.has(path);
    }

    openPaths(): Iterable<string> {
        return this.open.keys();
    }

    /** The text of an open file. */
    textOf(path: string): string | undefined {
        return this.open.get(path);
    }

    /** The units of which a file is open. */
    openPlans(): UnitPlan[] {
        const plans = new Set<UnitPlan>();
        for (const path of this.open.keys()) {
            const plan = this.workspace?.unitOf(path);
            if (plan) plans.add(plan);
        }
        return [...plans];
    }

    /** The view of the unit of a file; undefined where the file belongs to none, or can't be read. */
    async viewOf(path: string): Promise<View | undefined> {
        const plan = await this.planOf(path);
        return plan && this.view(plan);
    }

    /** A view of a unit: kept while one of its files is open, else made for the occasion. */
    view(plan: UnitPlan): Promise<View | undefined> {
        const [key] = plan.files;
        const held = this.held.get(key);
        if (held?.plan === plan) return held.view;
        const view = this.makeView(plan);
        if (plan.files.some((path) => this.open.has(path))) {
            this.held.set(key, { plan, view });
            view.catch(() => this.held.delete(key));
        }
        return view;
    }

    private async makeView(plan: UnitPlan): Promise<View | undefined> {
        const loaded = await this.workspace?.load(plan);
        if (!loaded) return undefined;
        const { unit } = loaded;
        if (!unit) return undefined;
        let report: Promise<UnitReport> | undefined;
        return {
            loaded,
            unit,
            places: new Places(loaded.sources, uriOf),
            late: () => this.late.get(unit) ?? [],
            report: () =>
                (report ??= this.checkerFor(plan)
                    .judgeUnit(unit)
                    .then((judgement) => reportOf(loaded, judgement))),
        };
    }

    /** What heavy rules are to have at hand from now on. */
    setResources(resources: ResourcesAtHand): void {
        this.resources = resources;
        this.late = new WeakMap();
        this.onTouched({ plans: this.openPlans(), paths: new Set(), regrouped: false });
    }

    /**
     * What heavy rules find in a unit, kept with its view; undefined where `goesOn` says no before the end. `beside` tells
     * with which others it is to be compared.
     */
    async findLate(
        plan: UnitPlan,
        { unit, loaded }: View,
        beside: () => Beside | undefined,
        goesOn: () => Promise<boolean>,
    ): Promise<readonly LocatedFinding[] | undefined> {
        const settings = this.settingsOf(plan);
        const { others, isStandard } = (this.compares(plan) && beside()) || NOTHING_BESIDE;
        const views: View[] = [];
        for (const other of others) {
            if (!(await goesOn())) return undefined;
            const view = await this.view(other);
            if (view) views.push(view);
        }
        const neighbours = neighboursAtHand(
            views.map((view) => view.unit),
            isStandard,
        );
        const atHand = { ...this.resources, ...(views.length > 0 ? neighbours : {}) };
        const findings = await new Checker(RULES, settings, atHand).judgeLate(unit, goesOn);
        if (!findings) return undefined;
        const all = [loaded, ...views.map((view) => view.loaded)];
        const located = locate(findings, placesIn(new Map(all.flatMap(({ sources }) => [...sources]))));
        this.late.set(unit, located);
        return located;
    }

    /** Whether a unit is compared with the others of its projet. */
    compares(plan: UnitPlan): boolean {
        const together = this.workspace?.grouping.certificationsIn.get(plan.root) ?? 0;
        return compareNeighbours(RULES, this.settingsOf(plan), together);
    }

    private settingsOf(plan: UnitPlan): CheckSettings {
        const today = this.today();
        return this.workspace?.settingsFor(plan, { today }) ?? { today };
    }

    /** Judges as the configuration of a unit's projet says. « Today » changes while a server runs. */
    checkerFor(plan: UnitPlan): Checker {
        const today = this.today();
        if (this.day !== today) this.checkers = new Map();
        this.day = today;
        let checker = this.checkers.get(plan.root);
        if (!checker) {
            this.checkers.set(plan.root, (checker = new Checker(RULES, this.settingsOf(plan))));
        }
        return checker;
    }

    /** What keeps a certification from being filed: what its projet's settings call an error when it is about to be sent. */
    async errorsAtFiling({ loaded, unit }: View): Promise<UnitReport['findings']> {
        const asked = { today: this.today(), ...presetSettings('dépôt') };
        const settings = this.workspace?.settingsFor(loaded.plan, asked) ?? asked;
        const judgement = await new Checker(RULES, settings).judgeUnit(unit);
        return reportOf(loaded, judgement).findings.filter(({ severity }) => severity === 'error');
    }

    /** How the documents of a unit look, as the configuration of its projet says. */
    async documentFilesFor(plan: UnitPlan): Promise<DocumentFiles> {
        return (await this.workspace?.documentFilesFor(plan)) ?? { unreadable: [] };
    }

    /** Where the configuration of a unit's projet lies; its text where there is one. */
    configOf({ root }: UnitPlan): { readonly path: string; readonly text?: string } {
        const path = configPath(root);
        const text = this.workspace?.configurations.find((one) => one.path === path)?.text;
        return { path, ...(text === undefined ? {} : { text }) };
    }

    /** What is wrong with the configurations of projets, by path. */
    configurationFindings(): ReadonlyMap<string, readonly LocatedFinding[]> {
        const all = this.workspace?.configurations ?? [];
        return new Map(
            all.map(
                ({ path, text, findings }) =>
                    [path, locate(findings, placesIn(new Map([[path, { path, text }]])))] as const,
            ),
        );
    }

    private change(
        apply: (workspace: Workspace) => Promise<readonly UnitPlan[]>,
        paths: readonly string[],
    ): Promise<void> {
        return this.enqueue(async () => {
            const { workspace } = this;
            if (!workspace) return;
            const before = workspace.grouping;
            const plans = await apply(workspace);
            const regrouped = workspace.grouping !== before;
            for (const { files } of plans) this.held.delete(files[0]);
            const lost = new Set(paths);
            if (regrouped) {
                this.checkers.clear();
                for (const [key, { plan }] of this.held) {
                    if (workspace.unitOf(key) === plan) continue;
                    this.held.delete(key);
                    for (const path of plan.files) lost.add(path);
                }
            }
            for (const { files } of plans) for (const path of files) lost.add(path);
            this.onTouched({ plans, paths: lost, regrouped });
        });
    }

    private enqueue<T>(task: () => Promise<T>): Promise<T> {
        const result = this.queue.then(task);
        this.queue = result.catch(() => undefined);
        return result;
    }
}
