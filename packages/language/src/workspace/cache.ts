import type { Store } from '../platform/store.ts';
import type { UnitFaults } from '../rules/index.ts';
import type { LibraryIndex, UnitPlan } from './grouping.ts';
import type { LoadedUnit, Loader, Sources } from './loader.ts';
import type { Description } from './report.ts';

/** What is kept of a unit once it was checked: before severities, silences and today apply. Plain data. */
export interface KeptUnit extends Description {
    readonly faults: UnitFaults;
}

/** A record with all that it rests on but what its key holds. */
interface Kept extends KeptUnit {
    /** Of the tool, the settings and the unit's own files. */
    readonly key: string;
    /** Of the libraries that it uses, with where each name leads to; undefined where it uses none. */
    readonly libraries?: { readonly paths: readonly string[]; readonly key: string };
}

/** A unit found again, with its texts as they are now. */
export interface FoundUnit extends KeptUnit {
    readonly sources: Sources;
}

/**
 * Keeps what was found in each unit of a projet, one record a unit. It is found again only where nothing that it rests
 * on has changed: the tool, the settings, the unit's files, the libraries and what their names mean.
 */
export class UnitCache {
    private readonly store: Store;
    private readonly loader: Loader;
    private readonly made: string;
    private readonly index: string;

    /** `made` tells what is kept from what the tool would find otherwise: by another version, other settings or resources. */
    constructor(store: Store, made: string, loader: Loader, libraries: LibraryIndex) {
        this.store = store;
        this.loader = loader;
        this.made = made;
        this.index = JSON.stringify([...libraries].map(([folder, paths]) => [folder, ...paths]));
    }

    async find(plan: UnitPlan): Promise<FoundUnit | undefined> {
        const kept = await this.recordOf(plan);
        if (!kept) return undefined;
        const own = await this.loader.sourcesOf(plan.files);
        if (!own || (await this.keyOf(plan, own)) !== kept.key) return undefined;
        if (!kept.libraries) return { ...kept, sources: own };
        const others = await this.loader.sourcesOf(kept.libraries.paths);
        if (!others || (await this.libraryKeyOf(others)) !== kept.libraries.key) return undefined;
        return { ...kept, sources: new Map([...own, ...others]) };
    }

    /** Keeps what was found, unless a file could not be read as it is. */
    async keep({ plan, troubles, sources, uses }: LoadedUnit, found: KeptUnit): Promise<void> {
        if (troubles.length > 0) return;
        const own = new Map([...sources].filter(([path]) => plan.files.includes(path)));
        const others = new Map([...sources].filter(([path]) => !own.has(path)));
        const libraries = uses.length > 0 && { paths: [...others.keys()], key: await this.libraryKeyOf(others) };
        const record = { ...found, key: await this.keyOf(plan, own), ...(libraries && { libraries }) };
        await this.store.put(await nameOf(plan), new TextEncoder().encode(JSON.stringify(record)));
    }

    private async recordOf(plan: UnitPlan): Promise<Kept | undefined> {
        const bytes = await this.store.get(await nameOf(plan));
        if (!bytes) return undefined;
        try {
            return JSON.parse(new TextDecoder().decode(bytes)) as Kept;
        } catch {
            // What another program wrote there is no record.
            return undefined;
        }
    }

    private keyOf(plan: UnitPlan, own: Sources): Promise<string> {
        return digest(JSON.stringify([this.made, plan, ...textsOf(own)]));
    }

    private libraryKeyOf(libraries: Sources): Promise<string> {
        return digest(JSON.stringify([this.index, ...textsOf(libraries)]));
    }
}

function textsOf(sources: Sources): string[] {
    return [...sources.values()].flatMap(({ path, text }) => [path, text]);
}

function nameOf({ files: [first] }: UnitPlan): Promise<string> {
    return digest(first);
}

async function digest(text: string): Promise<string> {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
