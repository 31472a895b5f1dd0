import { groupBy } from '../model/index.ts';
import { byCodeUnit } from '../platform/by-code-unit.ts';
import type { Files } from '../platform/files.ts';
import { type CheckSettings, type DocumentSettings, matches } from '../rules/index.ts';
import { type LoadedConfig, loadConfig, settingsIn } from './config.ts';
import { type DocumentFiles, readDocumentFiles } from './document-files.ts';
import { type Grouping, groupFiles, type UnitPlan } from './grouping.ts';
import type { Head } from './head.ts';
import { HeadReader, UNKNOWN } from './head-reader.ts';
import { type Cache, type KnownFiles, KnownProjets } from './known-files.ts';
import { Loader, type LoadedUnit } from './loader.ts';
import { folderOf, inside, isWithin, upwards } from './paths.ts';
import { SourceReader } from './source-reader.ts';

export const SOURCE_ENDING = '.referentiel';
export const CONFIG_NAME = 'referentiel.config.json';

/** Where the configuration of a projet lies. */
export function configPath(root: string): string {
    return inside(root, CONFIG_NAME);
}

function isConfig(path: string): boolean {
    return path.endsWith(`/${CONFIG_NAME}`);
}

/** What files say they are; nothing of those that aren't there. */
export type Heads = ReadonlyMap<string, Head | undefined>;

/**
 * The files in reach and the units that they make, with texts that stand for files while they are being edited. It
 * knows the head of every file and holds no model: what is loaded belongs to who loads it.
 */
export class Workspace {
    /** What is known of its files from an earlier run, where that is kept. */
    readonly known: KnownProjets | undefined;
    private readonly files: Files;
    private readonly folders: readonly string[];
    private readonly heads = new Map<string, Head>();
    /** How many files each of its folders holds. */
    private readonly counts = new Map<string, number>();
    /** The configurations of projets, by their roots. */
    private readonly configs = new Map<string, LoadedConfig>();
    private readonly texts: Map<string, string>;
    private readonly reader: SourceReader;
    private readonly headReader: HeadReader;
    private readonly keepsTrees: boolean;
    private readonly closed = new Set<string>();
    private readonly uses = new Map<string, readonly string[]>();
    private grouped: Grouping | undefined;
    private loader: Loader | undefined;

    private constructor(
        files: Files,
        folders: readonly string[],
        open: Map<string, string> | undefined,
        cache: Cache | undefined,
    ) {
        this.files = files;
        this.folders = folders;
        this.texts = open ?? new Map();
        this.keepsTrees = open !== undefined;
        this.reader = new SourceReader(files, this.texts);
        this.headReader = new HeadReader(files, this.texts);
        this.known = cache && new KnownProjets(files, this.texts, cache);
    }

    /**
     * Discovers what lies in some folders. `open` are the texts that are open in an editor, as they are at any time: of
     * their units, the trees are kept. The heads of files that are as they were are those of `cache`.
     */
    static async open(
        files: Files,
        folders: readonly string[],
        open?: Map<string, string>,
        cache?: Cache,
    ): Promise<Workspace> {
        const outermost = folders.filter(
            (folder, i) => !folders.some((other, j) => isWithin(folder, other) && (folder !== other || j < i)),
        );
        const workspace = new Workspace(files, outermost, open, cache);
        for (const folder of outermost) await workspace.discover(folder);
        await workspace.renew([...(open?.keys() ?? [])].filter((path) => !workspace.heads.has(path)));
        return workspace;
    }

    get units(): readonly UnitPlan[] {
        return this.grouping.units;
    }

    /** The unit that a file belongs to. */
    unitOf(path: string): UnitPlan | undefined {
        return this.grouping.unitOf.get(path);
    }

    /** How many files were found in one of its folders, those that their projet leaves out too; undefined of any other. */
    countIn(folder: string): number | undefined {
        return this.counts.get(folder);
    }

    get grouping(): Grouping {
        return (this.grouped ??= groupFiles(this.headsInReach(), (folder) => this.rootOf(folder)));
    }

    /** The configurations of all projets, by path of their roots. */
    get configurations(): readonly LoadedConfig[] {
        return [...this.configs.values()].toSorted((a, b) => byCodeUnit(a.path, b.path));
    }

    /** Folders that may not be looked into. */
    get closedFolders(): ReadonlySet<string> {
        return this.closed;
    }

    /** How the documents of a unit look: as the configuration of its projet says. */
    documentFilesFor({ root }: UnitPlan): Promise<DocumentFiles> {
        return readDocumentFiles(this.files, root, this.documentSettingsFor(root));
    }

    documentSettingsFor(root: string): DocumentSettings {
        return this.configs.get(root)?.config.documents ?? {};
    }

    /** How a unit is to be judged: by the configuration of its projet, over what was asked for. */
    settingsFor({ root }: UnitPlan, asked: CheckSettings): CheckSettings {
        return settingsIn(root, this.configs.get(root), asked);
    }

    /** The texts that stand for files. */
    get overlays(): ReadonlyMap<string, string> {
        return this.texts;
    }

    async load(plan: UnitPlan): Promise<LoadedUnit> {
        this.loader ??= new Loader(this.reader, this.grouping.libraries);
        const [key] = plan.files;
        const isKept = this.keepsTrees && this.isEdited(plan);
        if (isKept) this.reader.need(key, plan.files);
        const loaded = await this.loader.load(plan);
        this.uses.set(key, loaded.uses);
        if (isKept) this.reader.need(key, [...loaded.sources.keys()]);
        return loaded;
    }

    /** Lets a text stand for a file. Gives the units that this touches, as they are now. */
    async edit(path: string, text: string): Promise<readonly UnitPlan[]> {
        this.texts.set(path, text);
        return this.renew([path]);
    }

    /** Goes back to the file itself. */
    async release(path: string): Promise<readonly UnitPlan[]> {
        this.texts.delete(path);
        return this.renew([path]);
    }

    /** To be told when the text that stands for a file is another, or stands for it no longer. */
    retell(path: string): Promise<readonly UnitPlan[]> {
        return this.renew([path]);
    }

    /** To be told when a file was written, created or deleted. Gives the units that this touches, as they are now. */
    refresh(path: string): Promise<readonly UnitPlan[]> {
        return this.refreshAll([path]);
    }

    /**
     * The same for many files at once: files are put together anew once, and only the heads of these are read, where
     * they weren't read ahead.
     */
    refreshAll(paths: readonly string[], ahead?: Heads): Promise<readonly UnitPlan[]> {
        return this.renew(
            [...new Set(paths)].filter((path) => !this.texts.has(path)),
            ahead,
        );
    }

    /** The heads of files that aren't open, as they are now; nothing of it is taken in yet. */
    async readHeads(paths: readonly string[]): Promise<Heads> {
        const heads = new Map<string, Head | undefined>();
        const sources = new Set(paths.filter((path) => !isConfig(path) && !this.texts.has(path)));
        for await (const [path, head] of this.headReader.read([...sources])) heads.set(path, head);
        return heads;
    }

    private async renew(paths: readonly string[], ahead: Heads = new Map()): Promise<readonly UnitPlan[]> {
        const roots = paths.filter(isConfig).map(folderOf);
        const sources = paths.filter((path) => !isConfig(path));
        const touched = new Set(sources.flatMap((path) => this.touchedBy(path)));
        for (const root of roots) await this.renewRoot(root);
        for (const path of sources) await this.reader.renew(path);
        await this.known?.forget(sources);
        for (const path of sources) if (ahead.has(path)) this.renewHead(path, ahead.get(path));
        const others = sources.filter((path) => !ahead.has(path));
        for await (const [path, head] of this.headReader.read(others)) this.renewHead(path, head);
        for (const path of sources) for (const unit of this.touchedBy(path)) touched.add(unit);
        for (const user of this.reader.users) if (!this.isEdited(this.unitOf(user))) this.reader.release(user);
        // Units are told as they are now: a suite that lost its head is another unit.
        const units = new Set<UnitPlan>();
        for (const { files } of touched) for (const file of files) addIfThere(units, this.unitOf(file));
        if (roots.length === 0) return inOrder(units);
        for (const unit of this.units) if (roots.some((root) => isWithin(unit.folder, root))) units.add(unit);
        return inOrder(units);
    }

    private isEdited(plan: UnitPlan | undefined): boolean {
        return plan?.files.some((path) => this.texts.has(path)) ?? false;
    }

    private renewHead(path: string, after: Head | undefined): void {
        const before = this.heads.get(path);
        if (before?.kind === 'library' || after?.kind === 'library') this.loader = undefined;
        if (before?.kind === after?.kind && before?.key === after?.key) return;
        this.grouped = undefined;
        this.loader = undefined;
        if (after) this.heads.set(path, after);
        else this.heads.delete(path);
    }

    private async renewRoot(folder: string): Promise<void> {
        const path = configPath(folder);
        const isThere = this.texts.has(path) || (await this.files.kind(path)) === 'file';
        if (isThere) this.configs.set(folder, await loadConfig(this.files, path, this.texts.get(path)));
        else this.configs.delete(folder);
        this.grouped = undefined;
        this.loader = undefined;
    }

    /** The unit of a file; for a library also the units seen to ask for one of its name from where it can be found. */
    private touchedBy(path: string): UnitPlan[] {
        const own = this.unitOf(path);
        if (own?.kind !== 'library') return own ? [own] : [];
        const users = this.units.filter(
            (unit) => isWithin(unit.folder, own.folder) && this.uses.get(unit.files[0])?.includes(own.key),
        );
        return [own, ...users];
    }

    private async discover(folder: string): Promise<void> {
        const found = await this.files.list(folder, [SOURCE_ENDING, CONFIG_NAME], (path) => this.closed.add(path));
        for (const path of found.filter(isConfig)) this.configs.set(folderOf(path), await loadConfig(this.files, path));
        const sources = found.filter((path) => !isConfig(path));
        this.counts.set(folder, sources.length);
        for (const [root, paths] of groupBy(sources, (path) => this.rootOf(folderOf(path))))
            await this.meet(paths, await this.known?.ofFiles(root, paths));
    }

    /** Takes in the heads of files that are listed: those that are known, and those that have to be read. */
    private async meet(paths: readonly string[], known: KnownFiles | undefined): Promise<void> {
        const others: string[] = [];
        for (const path of paths) {
            const head = known?.headOf(path);
            if (head) this.heads.set(path, head);
            else others.push(path);
        }
        for await (const [path, head] of this.headReader.read(others)) {
            // What is listed but can't be found when it is read (a link to nowhere) is told when it is loaded.
            this.heads.set(path, head ?? UNKNOWN);
            if (head && head !== UNKNOWN) known?.learnHead(path, head);
        }
    }

    /** The root of the projet in which a folder lies. */
    private rootOf(folder: string): string {
        const top = this.folders.find((other) => isWithin(folder, other)) ?? folder;
        if (this.configs.size === 0) return top;
        for (const current of upwards(folder, top)) if (this.configs.has(current)) return current;
        return top;
    }

    /** All heads but those of files that their projet leaves out. */
    private headsInReach(): ReadonlyMap<string, Head> {
        if ([...this.configs.values()].every(({ config }) => config.exclude.length === 0)) return this.heads;
        const isLeftOut = (path: string): boolean => {
            const root = this.rootOf(folderOf(path));
            return matches(this.configs.get(root)?.config.exclude ?? [], root, path);
        };
        return new Map([...this.heads].filter(([path]) => !isLeftOut(path)));
    }
}

function addIfThere<T>(set: Set<T>, one: T | undefined): void {
    if (one !== undefined) set.add(one);
}

function inOrder(units: Iterable<UnitPlan>): UnitPlan[] {
    return [...units].toSorted((a, b) => byCodeUnit(a.files[0], b.files[0]));
}

/**
 * The root of the projet in which a folder lies: the nearest folder upwards that has a configuration, else `base` where
 * the folder lies in it, else the folder itself.
 */
export async function projectRoot(files: Files, folder: string, base: string): Promise<string> {
    for (const current of upwards(folder, '/')) {
        if ((await files.kind(configPath(current))) === 'file') return current;
    }
    return isWithin(folder, base) ? base : folder;
}
