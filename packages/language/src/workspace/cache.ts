import type { Files } from '../platform/files.ts';
import type { Store } from '../platform/store.ts';
import type { UnitFaults } from '../rules/index.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import type { LoadedUnit, Loader, Sources } from './loader.ts';
import { type PackedPlaces, packPlaces } from './places.ts';
import { type Basis, pack, type Packed, unpack } from './packed-records.ts';
import { type Description, placesIn } from './report.ts';

/** What is kept of a unit once it was checked: before severities, silences and today apply. Plain data. */
export interface KeptUnit extends Description {
    readonly faults: UnitFaults;
    /** Where what may be told of it stands. */
    readonly places: PackedPlaces;
}

/** A unit as it was kept, to travel: a record, and what tells that its texts are still these. */
export interface Record {
    readonly digest: string;
    readonly libraries?: { readonly files: readonly string[]; readonly digest: string };
    readonly bytes: Uint8Array;
}

/** What is found is kept under this name. */
const NAME = 'units';

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
    private readonly made: string;
    private readonly libraries: readonly string[];
    private readonly index: Promise<string>;
    private readonly before: Promise<ReadonlyMap<string, Packed>>;
    private readonly seen = new Map<string, Packed>();
    private readonly stamps = new Map<string, Promise<string>>();
    private isNew = false;

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
        this.made = made;
        this.index = digest(JSON.stringify([...libraries].map(([folder, paths]) => [folder, ...paths])));
        this.libraries = [...libraries.values()].flatMap((paths) => [...paths.values()]);
        this.before = this.read();
    }

    /** Whether what was kept of a unit still holds: nothing of it is decoded. */
    async holds(plan: UnitPlan): Promise<boolean> {
        const [name] = plan.files;
        const known = (await this.before).get(name);
        await this.stampOf(plan.files);
        const basis = known && (await this.stillHolds(known.basis, plan));
        if (!basis) return false;
        if (basis !== known.basis) this.isNew = true;
        this.seen.set(name, { ...known, basis });
        return true;
    }

    /** What was kept of a unit, once it was seen to hold. */
    recall(plan: UnitPlan): KeptUnit | undefined {
        const known = this.seen.get(plan.files[0]);
        return known && unitIn(known.record);
    }

    /** Keeps a record in place of what was known of the unit; `found` is none where a file could not be read as it is. */
    async keep(plan: UnitPlan, found: Record | undefined): Promise<void> {
        this.isNew = true;
        if (!found) return;
        const { digest: own, libraries, bytes } = found;
        this.seen.set(plan.files[0], {
            record: bytes,
            basis: {
                files: plan.files,
                digest: own,
                stamp: await this.stampOf(plan.files),
                ...(libraries && {
                    libraries: { ...libraries, stamp: await this.stampOf(libraries.files), index: await this.index },
                }),
            },
        });
    }

    /** To be called once all units of the projet have been asked for: what is gone is let go. */
    async save(): Promise<void> {
        const { size } = await this.before;
        if (!this.isNew && size === this.seen.size) return;
        await this.store.put(NAME, pack(this.made, [...this.seen.values()]));
    }

    private async read(): Promise<ReadonlyMap<string, Packed>> {
        await this.stampOf(this.libraries);
        const bytes = await this.store.get(NAME);
        return new Map((bytes ? unpack(this.made, bytes) : []).map((one) => [one.basis.files[0] ?? '', one]));
    }

    /** What a record rests on as it is now, where nothing of it has changed. */
    private async stillHolds(basis: Basis, plan: UnitPlan): Promise<Basis | undefined> {
        const { files, libraries } = basis;
        if (libraries && libraries.index !== (await this.index)) return undefined;
        if (files.join('\n') !== plan.files.join('\n')) return undefined;
        const stamp = await this.stampOf(files);
        const theirs = libraries && (await this.stampOf(libraries.files));
        if (stamp !== '' && stamp === basis.stamp && theirs === libraries?.stamp && theirs !== '') return basis;
        const sources = await this.loader.sourcesOf(files);
        if (!sources || (await digestOf(plan, sources)) !== basis.digest) return undefined;
        if (!libraries || theirs === undefined) return { ...basis, stamp };
        const others = await this.loader.sourcesOf(libraries.files);
        if (!others || (await digestOfTexts(others)) !== libraries.digest) return undefined;
        return { ...basis, stamp, libraries: { ...libraries, stamp: theirs } };
    }

    /** What the system says of files, the first time that they are asked for: that has to be before any of them is read. */
    private async stampOf(paths: readonly string[]): Promise<string> {
        const stamps: string[] = [];
        for (const path of paths) {
            let stamp = this.stamps.get(path);
            if (!stamp) this.stamps.set(path, (stamp = this.readStamp(path)));
            stamps.push(await stamp);
        }
        return stamps.includes('') ? '' : stamps.join('\n');
    }

    private async readStamp(path: string): Promise<string> {
        return this.texts.has(path) ? '' : ((await this.files.stamp?.(path)) ?? '');
    }
}

/** What is kept of a unit that was looked at; nothing where a file could not be read as it is. */
export async function recordOf(
    { plan, troubles, sources, uses }: LoadedUnit,
    found: Omit<KeptUnit, 'places'>,
): Promise<Record | undefined> {
    if (troubles.length > 0) return undefined;
    const own = new Map([...sources].filter(([path]) => plan.files.includes(path)));
    const others = new Map([...sources].filter(([path]) => !own.has(path)));
    return {
        digest: await digestOf(plan, own),
        ...(uses.length > 0 && { libraries: { files: [...others.keys()], digest: await digestOfTexts(others) } }),
        bytes: new TextEncoder().encode(JSON.stringify({ ...slim(found), places: placesOf(found.faults, sources) })),
    };
}

function placesOf({ faults, silences }: UnitFaults, sources: Sources): PackedPlaces {
    const spans = [
        ...faults.flatMap(({ related }) => related.map(({ at }) => at)),
        ...silences.map(({ span }) => span),
    ];
    return packPlaces(
        spans,
        faults.map(({ at }) => at),
        placesIn(sources),
    );
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

function digestOf(plan: UnitPlan, own: Sources): Promise<string> {
    return digest(JSON.stringify([plan, ...textsOf(own)]));
}

function digestOfTexts(sources: Sources): Promise<string> {
    return digest(JSON.stringify(textsOf(sources)));
}

function textsOf(sources: Sources): string[] {
    return [...sources.values()].flatMap(({ path, text }) => [path, text]);
}

async function digest(text: string): Promise<string> {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
