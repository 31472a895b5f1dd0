import type { Store } from '../platform/store.ts';
import type { Severity } from '../rules/index.ts';
import { digest } from './digest.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import { type KnownUnit, type KnownUnits, packUnits, unpackUnits } from './known-units.ts';
import { type Digests, type KeptFaults, type KeptRecord, mayTell, startOf, unpackWithin } from './kept-unit.ts';
import { FILES_KEY, type KnownFiles } from './known-files.ts';
import { isWithin, shortIn } from './paths.ts';
import type { Description } from './report.ts';
import { type RecordPlace, Segments } from './segments.ts';

/** What was kept of a unit; without what was found in it where nothing of that may be told. */
export interface KeptUnit extends Description {
    readonly found?: KeptFaults;
}

/** What is found by so many settings is kept, that of the latest. */
const MOST_SETTINGS = 2;
/** All is written anew when so many records are new, and as many as were written before. */
const SAVED_FROM = 1000;

/**
 * Keeps what was found in the units of a projet by some settings: a table that is read when the first of them is asked
 * for, and records that are decoded when they are told. A record is found again only where nothing that it rests on has
 * changed: the tool and the settings (`made`), the unit's files, the libraries and what their names mean.
 */
export class UnitCache {
    private readonly root: string;
    private readonly start: string;
    private readonly known: KnownFiles;
    private readonly store: Store;
    /** By what the records are made, and how that is called. */
    private readonly made: string;
    private readonly name: string;
    private readonly index: string;
    private readonly descriptions: Segments;
    private readonly faults: Segments;
    private readonly before: ReadonlyMap<string, KnownUnit>;
    private readonly after = new Map<string, KnownUnit>();
    /** How many records are new since all were written. */
    private fresh = 0;
    /** How many there were then. */
    private written = 0;
    /** Whether any is new since it was read. */
    private isNew = false;

    private constructor(root: string, known: KnownFiles, made: string, index: string, kept: KnownUnits) {
        this.root = root;
        this.start = startOf(root);
        this.known = known;
        this.store = known.store;
        this.made = made;
        this.name = nameOf(made);
        this.index = index;
        this.before = kept;
        this.descriptions = new Segments(this.store, `${this.name}-d-`);
        this.faults = new Segments(this.store, `${this.name}-f-`);
    }

    /** What is kept of a projet, of whose files it is known what the system says of them. */
    static async read(root: string, known: KnownFiles, made: string, libraries: LibraryIndex): Promise<UnitCache> {
        const digested = await digest(made);
        const own = [...libraries].filter(([folder]) => isWithin(folder, root));
        const index = await digest(
            JSON.stringify(own.map(([folder, paths]) => [folder, ...paths].flat().map((one) => shortIn(root, one)))),
        );
        await known.meet(own.flatMap(([, paths]) => [...paths.values()]));
        const bytes = await known.store.get(nameOf(digested));
        const there = new Set(bytes && (await known.store.keys()));
        const kept = bytes ? unpackUnits(bytes, digested, root, there) : new Map<string, KnownUnit>();
        return new UnitCache(root, known, digested, index, kept);
    }

    /** Whether what was kept of a unit still holds: nothing of it is decoded. Has to be asked of all units of the projet. */
    async holds(plan: UnitPlan): Promise<boolean> {
        const unit = this.before.get(plan.files[0]);
        if (!unit || unit.own.length !== plan.files.length) return false;
        if (!plan.files.every((path, rank) => path === unit.own[rank]?.[0])) return false;
        if (unit.index !== '' && unit.index !== this.index) return false;
        if (!(await this.areSame(unit.own)) || !(await this.areSame(unit.libraries))) return false;
        this.after.set(plan.files[0], unit);
        return true;
    }

    /** What was kept of a unit that holds: what was found in it only where anything of these severities may be told. */
    async recall(plan: UnitPlan, heeded: (severity: Severity) => boolean): Promise<KeptUnit | undefined> {
        const unit = this.after.get(plan.files[0]);
        if (!unit) return undefined;
        const said = (await this.recordAt(this.descriptions, unit.description)) as Description | undefined;
        if (said && !mayTell(unit.marks, heeded)) return said;
        const found = said && ((await this.recordAt(this.faults, unit.faults)) as KeptFaults | undefined);
        if (found) return { ...said, found };
        // Its piece is gone or damaged: what leads there is not written again.
        this.after.delete(plan.files[0]);
        return undefined;
    }

    /**
     * Keeps a record in place of what was known of the unit; `found` is none where a file could not be read as it is. Now
     * and then all that is new is written: who stops a long check doesn't lose it.
     */
    async keep(plan: UnitPlan, found: KeptRecord | undefined): Promise<void> {
        const [name] = plan.files;
        if (!found) {
            this.after.delete(name);
            return;
        }
        const { own, libraries, marks, asks } = found;
        for (const [path, digested] of [...own, ...libraries]) this.known.learnDigest(path, digested);
        const [description, faults] = await Promise.all([
            this.descriptions.add(found.description),
            this.faults.add(found.faults),
        ]);
        this.after.set(name, { own, libraries, marks, index: asks ? this.index : '', description, faults });
        this.fresh++;
        this.isNew = true;
        if (this.fresh >= Math.max(SAVED_FROM, this.written)) await this.write();
    }

    /** To be called once all units of the projet have been asked for: what is gone is let go. */
    async save(): Promise<void> {
        const latest = await this.known.checkedBy(this.name, MOST_SETTINGS);
        if (this.isNew || this.before.size !== this.after.size) {
            await this.compact();
            await this.write();
            await this.prune(latest);
        } else await this.known.save();
    }

    private async areSame(files: Digests): Promise<boolean> {
        for (const [path, digested] of files)
            if ((this.known.knownDigest(path) ?? (await this.known.digestOf(path))) !== digested) return false;
        return true;
    }

    private async recordAt(segments: Segments, place: RecordPlace): Promise<unknown> {
        const bytes = await segments.read(place);
        return bytes && unpackWithin(this.start, bytes);
    }

    private async write(): Promise<void> {
        this.fresh = 0;
        this.written = this.after.size;
        await this.descriptions.flush();
        await this.faults.flush();
        await this.store.put(this.name, packUnits(this.after.values(), this.made, this.root));
        await this.known.save();
    }

    private async compact(): Promise<void> {
        await this.descriptions.flush();
        await this.faults.flush();
        const units = [...this.after.values()];
        const descriptions = await this.descriptions.compact(units.map(({ description }) => description));
        const faults = await this.faults.compact(units.map((unit) => unit.faults));
        for (const [name, unit] of this.after) {
            const description = moved(descriptions, unit.description);
            const found = moved(faults, unit.faults);
            if (description && found) this.after.set(name, { ...unit, description, faults: found });
            else this.after.delete(name);
        }
    }

    /** Takes away what nothing leads to any more: what other tools or settings left, and pieces put together anew. */
    private async prune(latest: readonly string[]): Promise<void> {
        const used = new Set(
            [...this.after.values()]
                .flatMap(({ description, faults }) => [description, faults])
                .map(({ segment }) => segment),
        );
        const isUsed = (key: string): boolean => {
            const [owner = ''] = key.split('-', 1);
            if (key === FILES_KEY || key === this.name || used.has(key)) return true;
            return owner !== this.name && latest.includes(owner);
        };
        const ours = (await this.store.keys()).filter((key) => PIECE.test(key));
        for (const key of ours) if (!isUsed(key)) await this.store.remove(key);
    }
}

/** What is written here: a table by its settings, its pieces, and the one piece of before. */
const PIECE = /^(?:units|[0-9a-f]{16}(?:-[df]-[0-9a-f-]{36})?)$/;

/** Long enough that no two settings are called the same; that they are the same is looked at all the same. */
function nameOf(made: string): string {
    return made.slice(0, 16);
}

function moved(places: ReadonlyMap<RecordPlace, RecordPlace | undefined>, place: RecordPlace): RecordPlace | undefined {
    return places.has(place) ? places.get(place) : place;
}
