import type { Files } from '../platform/files.ts';
import type { Store } from '../platform/store.ts';
import type { UnitFaults } from '../rules/index.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import type { LoadedUnit, Loader, Sources } from './loader.ts';
import { type PackedPlaces, packPlaces } from './places.ts';
import { type Basis, pack, type Packed, unpack } from './packed-records.ts';
import { type Description, placesIn, spansOf } from './report.ts';

/** What is kept of a unit once it was checked: before severities, silences and today apply. Plain data. */
export interface KeptUnit extends Description {
    readonly faults: UnitFaults;
    /** Where what may be told of it stands. */
    readonly places: PackedPlaces;
}

/** A unit as it was kept, to travel: a record, and what tells that its texts are still these. */
export interface KeptRecord {
    readonly digest: string;
    readonly libraries?: { readonly files: readonly string[]; readonly digest: string };
    readonly bytes: Uint8Array;
}

/** What is found is kept under this name. */
const NAME = 'units';
/** All is written anew when so many records are new, and as many as were written before. */
const SAVED_FROM = 1000;
/** What is said of no file. */
const NONE = '';

/**
 * Keeps what was found in the units of a projet, as one piece: read when the first of them is asked for, written when all
 * have been seen and something is new. A record is found again only where nothing that it rests on has changed: the tool
 * and the settings (`made`), the unit's files, the libraries and what their names mean. Where the system says that files
 * are as they were, they aren't read.
 */
export class UnitCache {
    private readonly files: Files;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly store: Store;
    private readonly loader: Loader;
    private readonly made: Promise<string>;
    private readonly libraries: readonly string[];
    private readonly index: Promise<string>;
    private readonly before: Promise<ReadonlyMap<string, Packed>>;
    private readonly after = new Map<string, Packed>();
    private readonly stamps = new Map<string, Promise<string>>();
    /** How many records are new since all were written, and how many there were then. */
    private fresh = 0;
    private written = 0;

    /** `texts` stand for the files of their paths: what the system says of those is nothing. */
    constructor(
        files: Files,
        texts: ReadonlyMap<string, string>,
        store: Store,
        made: string,
        loader: Loader,
        libraries: LibraryIndex,
    ) {
        this.files = files;
        this.texts = texts;
        this.store = store;
        this.loader = loader;
        this.made = digest(made);
        this.index = digest(JSON.stringify([...libraries].map(([folder, paths]) => [folder, ...paths])));
        this.libraries = [...libraries.values()].flatMap((paths) => [...paths.values()]);
        this.before = this.read();
    }

    /** Whether what was kept of a unit still holds: nothing of it is decoded. Has to be asked of all units of the projet. */
    async holds(plan: UnitPlan): Promise<boolean> {
        const [name] = plan.files;
        await this.stampOf(plan.files);
        const known = (await this.before).get(name);
        if (!known) return false;
        // What another tool or other settings found may be asked for again.
        this.after.set(name, known);
        const basis = await this.stillHolds(known.basis, plan);
        if (!basis) return false;
        const { stamp, libraries } = known.basis;
        if (basis.stamp !== stamp || basis.libraries?.stamp !== libraries?.stamp) this.fresh++;
        this.after.set(name, { ...known, basis });
        return true;
    }

    /** What was kept of a unit, once it was seen to hold. */
    recall(plan: UnitPlan): KeptUnit | undefined {
        const known = this.after.get(plan.files[0]);
        return known && unitIn(known.record);
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
        const { digest: own, libraries, bytes } = found;
        const stamp = await this.stampOf(plan.files);
        const theirs = libraries && {
            ...libraries,
            stamp: await this.stampOf(libraries.files),
            index: await this.index,
        };
        const basis: Basis = { made: await this.made, plan, digest: own, stamp, ...(theirs && { libraries: theirs }) };
        this.after.set(name, { record: bytes, basis });
        this.fresh++;
        if (this.fresh >= Math.max(SAVED_FROM, this.written)) await this.write();
    }

    /** To be called once all units of the projet have been asked for: what is gone is let go. */
    async save(): Promise<void> {
        const { size } = await this.before;
        if (this.fresh > 0 || (this.written === 0 && size !== this.after.size)) await this.write();
    }

    private async write(): Promise<void> {
        this.fresh = 0;
        this.written = this.after.size;
        await this.store.put(NAME, pack([...this.after.values()]));
    }

    private async read(): Promise<ReadonlyMap<string, Packed>> {
        await this.stampOf(this.libraries);
        const bytes = await this.store.get(NAME);
        return new Map((bytes ? unpack(bytes) : []).map((one) => [one.basis.plan.files[0], one]));
    }

    /** What a record rests on as it is now, where nothing of it has changed. */
    private async stillHolds(basis: Basis, plan: UnitPlan): Promise<Basis | undefined> {
        const { made, libraries } = basis;
        if (made !== (await this.made) || JSON.stringify(basis.plan) !== JSON.stringify(plan)) return undefined;
        if (libraries && libraries.index !== (await this.index)) return undefined;
        const stamp = await this.stampOf(plan.files);
        const theirs = libraries ? await this.stampOf(libraries.files) : NONE;
        if (stamp !== null && theirs !== null && stamp === basis.stamp && theirs === (libraries?.stamp ?? NONE))
            return basis;
        const own = await this.loader.sourcesOf(plan.files);
        if (!own || (await digestOf(own)) !== basis.digest) return undefined;
        if (!libraries) return { ...basis, stamp };
        const others = await this.loader.sourcesOf(libraries.files);
        if (!others || (await digestOf(others)) !== libraries.digest) return undefined;
        return { ...basis, stamp, libraries: { ...libraries, stamp: theirs } };
    }

    /**
     * What the system says of files, the first time that they are asked for: that has to be before any of them is read.
     * Null where that can't be relied on.
     */
    private async stampOf(paths: readonly string[]): Promise<string | null> {
        const stamps: string[] = [];
        for (const path of paths) {
            let stamp = this.stamps.get(path);
            if (!stamp) this.stamps.set(path, (stamp = this.readStamp(path)));
            stamps.push(await stamp);
        }
        return stamps.includes('') ? null : stamps.join('\n');
    }

    private async readStamp(path: string): Promise<string> {
        return this.texts.has(path) ? '' : ((await this.files.stamp?.(path)) ?? '');
    }
}

/** What is kept of a unit that was looked at; nothing where a file could not be read as it is. */
export async function recordOf(
    { plan, troubles, sources, uses, lacksLibrary }: LoadedUnit,
    found: Omit<KeptUnit, 'places'>,
): Promise<KeptRecord | undefined> {
    if (troubles.length > 0 || lacksLibrary) return undefined;
    const own = new Map([...sources].filter(([path]) => plan.files.includes(path)));
    const others = new Map([...sources].filter(([path]) => !own.has(path)));
    return {
        digest: await digestOf(own),
        ...(uses.length > 0 && { libraries: { files: [...others.keys()], digest: await digestOf(others) } }),
        bytes: new TextEncoder().encode(JSON.stringify({ ...slim(found), places: placesOf(found.faults, sources) })),
    };
}

function placesOf({ faults, silences }: UnitFaults, sources: Sources): PackedPlaces {
    const { at, named } = spansOf(faults);
    return packPlaces([...named, ...silences.map(({ span }) => span)], at, placesIn(sources));
}

/** Which rules looked is asked for only where something silences one. */
function slim({ faults, ...said }: Omit<KeptUnit, 'places'>): Omit<KeptUnit, 'places'> {
    return { faults: faults.silences.length > 0 ? faults : { ...faults, ran: [] }, ...said };
}

function unitIn(record: Uint8Array): KeptUnit | undefined {
    try {
        return JSON.parse(new TextDecoder().decode(record)) as KeptUnit;
    } catch {
        // What another program wrote there is no record.
        return undefined;
    }
}

function digestOf(sources: Sources): Promise<string> {
    return digest(JSON.stringify([...sources.values()].flatMap(({ path, text }) => [path, text])));
}

async function digest(text: string): Promise<string> {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
