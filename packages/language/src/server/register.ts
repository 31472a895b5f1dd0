import { type SharedUse, sharedUses } from '../editor/shared-uses.ts';
import { type PackedSymbols, packSymbols, repackSymbols } from '../editor/packed-symbols.ts';
import { SymbolWords } from '../editor/symbol-words.ts';
import { groupBy, publicEntry, type UnitEntry } from '../model/index.ts';
import { FileError, type Files } from '../platform/files.ts';
import { decode } from '../workspace/decode.ts';
import {
    type Beside,
    besideOf,
    type LocatedFinding,
    locate,
    ownImprintOf,
    placesIn,
    type Seen,
    seenOf,
    type UnitPlan,
} from '../workspace/index.ts';
import type { View } from '../editor/view.ts';
import { breathe, type Calls } from './calls.ts';
import type { Touched, Units } from './units.ts';

/** What is kept of every unit in reach, open or not. */
interface Known {
    readonly plan: UnitPlan;
    readonly entry?: UnitEntry;
    /** Packed: a register of them fits in memory. */
    readonly symbols: PackedSymbols;
    /** The files of its own and of the libraries that it uses. */
    readonly sources: readonly string[];
    /** What it does with what they declare. */
    readonly sharedUses: readonly SharedUse[];
    /** What of its texts is compared with those of others; undefined where it isn't compared. */
    readonly seen: readonly Seen[] | undefined;
}

/** How many words of names that are no more are borne with. */
const SPARE_WORDS = 5000;

/** How long nothing has to happen before work in the background goes on, in milliseconds. */
const CALM = 250;

/**
 * The public index and the symbols of all units, gathered in the background, one unit after another, each let go once
 * it was seen; and what only the units of a projet together show.
 */
export class Register {
    private readonly files: Files;
    private readonly calls: Calls;
    private readonly units: Units;
    private readonly onFindings: (paths: ReadonlySet<string>) => void;
    private readonly onSeen: () => void;
    private readonly known = new Map<string, Known>();
    private readonly stale = new Set<string>();
    private symbolWords = new SymbolWords();
    /** With more words than this they are numbered anew: those of names that are no more are let go. */
    private mostWords = SPARE_WORDS;
    private findings: ReadonlyMap<string, readonly LocatedFinding[]> = new Map();
    private lastTouch = 0;
    private running: Promise<void> | undefined;
    private isUrgent = false;
    private stopped = false;
    private mustJudge = false;
    private mustRegroup = false;

    /** `onSeen` is called when all units have been seen again. */
    constructor(
        files: Files,
        calls: Calls,
        units: Units,
        onFindings: (paths: ReadonlySet<string>) => void,
        onSeen: () => void,
    ) {
        this.files = files;
        this.calls = calls;
        this.units = units;
        this.onFindings = onFindings;
        this.onSeen = onSeen;
    }

    touch({ plans, regrouped }: Touched): void {
        this.lastTouch = performance.now();
        for (const { files } of plans) this.stale.add(files[0]);
        this.start(regrouped);
    }

    /** What the register shows in a file. */
    findingsIn(path: string): readonly LocatedFinding[] {
        return this.findings.get(path) ?? [];
    }

    /** The units of its projet that are likely to say what one says now, of those that have been seen. */
    beside(plan: UnitPlan, { unit }: View): Beside | undefined {
        const others = Array.from(this.known.values(), ({ seen }) => seen ?? []).flat();
        const together = others.filter((one) => one.plan.root === plan.root && one.plan.files[0] !== plan.files[0]);
        return besideOf([...seenOf(plan, ownImprintOf(unit)), ...together], (one) => one === plan)[0];
    }

    /** All that is known, once everything has been seen. */
    async all(isCancelled: () => boolean): Promise<Iterable<Known>> {
        this.isUrgent = true;
        try {
            // Changes that wait to be taken in count.
            await this.units.settled();
            while (!isCancelled() && !this.stopped && (this.stale.size > 0 || this.mustRegroup || this.running)) {
                this.start(false);
                await breathe();
            }
        } finally {
            this.isUrgent = false;
        }
        return this.known.values();
    }

    /** Of the names of all symbols. */
    get words(): SymbolWords {
        return this.symbolWords;
    }

    stop(): void {
        this.stopped = true;
    }

    private start(regrouped: boolean): void {
        this.mustRegroup ||= regrouped;
        if (this.running) return;
        this.running = this.run()
            .catch((error: unknown) => this.calls.log('registre', error))
            .finally(() => {
                this.running = undefined;
                if ((this.stale.size > 0 || this.mustRegroup) && !this.stopped)
                    void breathe().then(() => this.start(false));
            });
    }

    private async run(): Promise<void> {
        const plans = await this.units.plans();
        if (this.mustRegroup) this.regroup(new Map(plans.map((plan) => [plan.files[0], plan])));
        this.mustRegroup = false;
        const hasNews = this.stale.size > 0;
        while (this.stale.size > 0 && !this.stopped) {
            await this.calm();
            const [key] = this.stale;
            if (key === undefined) break;
            this.stale.delete(key);
            const plan = await this.units.planOf(key);
            await this.see(key, plan?.files[0] === key ? plan : undefined);
            await breathe();
        }
        if (this.symbolWords.count > this.mostWords) this.numberWordsAnew();
        if (this.mustJudge && !this.stopped) await this.judge();
        if (hasNews && !this.stopped) this.onSeen();
    }

    private regroup(plans: ReadonlyMap<string, UnitPlan>): void {
        for (const key of this.known.keys()) if (!plans.has(key)) this.stale.add(key);
        for (const [key, plan] of plans) {
            const known = this.known.get(key);
            const isOld =
                !known || !isSame(known.plan, plan) || (known.seen !== undefined) !== this.units.compares(plan);
            if (isOld) this.stale.add(key);
        }
    }

    private async calm(): Promise<void> {
        while (!this.isUrgent && !this.stopped && performance.now() - this.lastTouch < CALM) {
            await new Promise((resolve) => {
                setTimeout(resolve, CALM / 5);
            });
        }
    }

    private async see(key: string, plan: UnitPlan | undefined): Promise<void> {
        const before = this.known.get(key)?.entry;
        const view = plan && (await this.units.view(plan));
        if (!plan || !view) {
            this.known.delete(key);
            if (before) this.mustJudge = true;
            return;
        }
        const entry = structuredClone(publicEntry(view.unit));
        this.known.set(key, {
            plan,
            entry,
            symbols: packSymbols(view, this.symbolWords),
            sources: [...view.loaded.sources.keys()],
            sharedUses: sharedUses(view),
            seen: this.units.compares(plan) ? seenOf(plan, ownImprintOf(view.unit)) : undefined,
        });
        if (JSON.stringify(entry) !== JSON.stringify(before)) this.mustJudge = true;
    }

    private numberWordsAnew(): void {
        const words = new SymbolWords();
        for (const [key, known] of this.known) {
            this.known.set(key, { ...known, symbols: repackSymbols(known.symbols, this.symbolWords, words) });
        }
        this.symbolWords = words;
        this.mostWords = 2 * words.count + SPARE_WORDS;
    }

    private async judge(): Promise<void> {
        this.mustJudge = false;
        const inOrder = [...this.known.values()].toSorted((a, b) => (a.plan.files[0] < b.plan.files[0] ? -1 : 1));
        const found: LocatedFinding[] = [];
        for (const together of groupBy(inOrder, ({ plan }) => plan.root).values()) {
            await breathe();
            const entries = together.flatMap(({ entry }) => entry ?? []);
            const findings = await this.units.checkerFor(together[0].plan).checkRegister(entries, breathe);
            const sources = await this.sourcesOf(
                findings.flatMap(({ at, related }) => [at, ...related.map((r) => r.at)]),
            );
            found.push(...locate(findings, placesIn(sources)));
        }
        const before = this.findings;
        const after = groupBy(found, ({ at }) => at.file);
        this.findings = after;
        const changed = new Set(
            [...before.keys(), ...after.keys()].filter(
                (path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)),
            ),
        );
        if (changed.size > 0) this.onFindings(changed);
    }

    private async sourcesOf(
        places: readonly { readonly file: string }[],
    ): Promise<Map<string, { path: string; text: string }>> {
        const sources = new Map<string, { path: string; text: string }>();
        for (const path of new Set(places.map(({ file }) => file))) {
            try {
                sources.set(path, { path, text: this.units.textOf(path) ?? decode(await this.files.read(path)).text });
            } catch (error) {
                if (!(error instanceof FileError)) throw error;
            }
        }
        return sources;
    }
}

function isSame(a: UnitPlan, b: UnitPlan): boolean {
    return a.kind === b.kind && a.key === b.key && a.root === b.root && a.files.join('\n') === b.files.join('\n');
}
