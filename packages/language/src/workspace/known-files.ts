import type { Files } from '../platform/files.ts';
import type { Store } from '../platform/store.ts';
import { digest } from './digest.ts';
import type { Head } from './head.ts';
import { inside, isWithin, shortIn } from './paths.ts';
import { SourceReader } from './source-reader.ts';
import { firstRow, packTable, type Row, unpackTable } from './table.ts';

/** Where what is found in the units of a projet is kept, by its root. */
export type StoreOf = (root: string) => Store;

/** Keeps what is found in each unit, and finds it again while nothing that it rests on has changed. */
export interface Cache {
    /** Changes whenever the tool may find something else. */
    readonly version: string;
    readonly storeOf: StoreOf;
}

/** What is known of files lies under this name. */
export const FILES_KEY = 'files';

/** What is known of a file while the system says the same of it. */
interface KnownFile {
    readonly stamp: string;
    readonly head?: Head | undefined;
    /** Of its text. */
    readonly digest?: string | undefined;
}

const NOTHING: KnownFile = { stamp: '' };

/**
 * What is known of the files of a projet from one run to the next: the head and the digest of each, that hold while the
 * system says of it what it said then. Of a file of which it can't be relied on, nothing is.
 */
export class KnownFiles {
    readonly store: Store;
    private readonly root: string;
    private readonly files: Files;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly reader: SourceReader;
    private readonly version: string;
    private readonly before = new Map<string, KnownFile>();
    private readonly now = new Map<string, KnownFile>();
    private settings: readonly string[] = [];
    private isNew = false;

    private constructor(files: Files, texts: ReadonlyMap<string, string>, store: Store, root: string, version: string) {
        this.files = files;
        this.texts = texts;
        this.store = store;
        this.root = root;
        this.version = version;
        this.reader = new SourceReader(files, texts);
    }

    /** `texts` stand for the files of their paths: what the system says of those is nothing. */
    static async read(
        files: Files,
        texts: ReadonlyMap<string, string>,
        { version, storeOf }: Cache,
        root: string,
    ): Promise<KnownFiles> {
        const store = storeOf(root);
        const known = new KnownFiles(files, texts, store, root, await digest(version));
        const bytes = await store.get(FILES_KEY);
        if (bytes) known.takeIn(unpackTable(bytes));
        return known;
    }

    /** Asks what the system says of files: that has to be before any of them is read. */
    async meet(paths: readonly string[]): Promise<void> {
        const met = paths.filter((path) => !this.now.has(path));
        const closed = met.filter((path) => !this.texts.has(path));
        const stamps = (await this.files.stamps?.(closed)) ?? [];
        for (const path of met) this.now.set(path, NOTHING);
        closed.forEach((path, rank) => {
            const stamp = stamps[rank] ?? '';
            const before = this.before.get(path);
            if (stamp !== '' && before?.stamp === stamp) this.now.set(path, before);
            else this.learn(path, { stamp });
        });
    }

    /** To be told where files may have changed since they were met. */
    forget(paths: readonly string[]): void {
        for (const path of paths) this.now.delete(path);
    }

    headOf(path: string): Head | undefined {
        return this.now.get(path)?.head;
    }

    learnHead(path: string, head: Head): void {
        this.learn(path, { head });
    }

    learnDigest(path: string, own: string): void {
        if (this.now.get(path)?.digest !== own) this.learn(path, { digest: own });
    }

    /** The digest of a file where it is known without reading it. */
    knownDigest(path: string): string | undefined {
        return this.now.get(path)?.digest;
    }

    /** The digest of a file; undefined where it can't be read as it should be. */
    async digestOf(path: string): Promise<string | undefined> {
        const { file, trouble } = await this.reader.read(path);
        if (!file || trouble) return undefined;
        const own = await digest(file.text);
        this.learnDigest(path, own);
        return own;
    }

    /**
     * Tells by which settings the projet was checked: which those are, and those of the checks before, latest first; another
     * check may have ended meanwhile.
     */
    async checkedBy(settings: string, most: number): Promise<readonly string[]> {
        const bytes = await this.store.get(FILES_KEY);
        const [version, ...before] = bytes ? firstRow(bytes) : [];
        const others = version === this.version ? before : this.settings;
        const latest = [settings, ...others.filter((other) => other !== settings)].slice(0, most);
        if (latest.join() !== this.settings.join()) this.isNew = true;
        this.settings = latest;
        return latest;
    }

    /** Writes what is known now, where any of it is new; what is gone is let go. */
    async save(): Promise<void> {
        if (!this.isNew && this.now.size === this.before.size) return;
        this.isNew = false;
        await this.store.put(FILES_KEY, packTable(this.rows()));
    }

    private learn(path: string, known: Partial<KnownFile>): void {
        this.now.set(path, { ...(this.now.get(path) ?? NOTHING), ...known });
        // Of a file that was written a moment ago, nothing will be believed.
        this.isNew ||= this.now.get(path)?.stamp !== '';
    }

    private *rows(): Generator<Row> {
        yield [this.version, ...this.settings];
        for (const [path, { stamp, head, digest: own = '' }] of this.now)
            yield [shortIn(this.root, path), stamp, own, ...(head ? [head.kind, head.key] : [])];
    }

    private takeIn([first, ...rows]: readonly Row[]): void {
        const [version, ...settings] = first ?? [];
        if (version !== this.version) return;
        this.settings = settings;
        for (const [path = '', stamp = '', own, kind, key = ''] of rows) {
            const head = kind === undefined ? undefined : { kind: kind as Head['kind'], key };
            this.before.set(inside(this.root, path), { stamp, head, digest: own === '' ? undefined : own });
        }
    }
}

/** Of a projet of fewer files, what is known isn't worth asking for before it is checked. */
const KNOWN_FROM = 100;

/** The known files of projets, each read when it is first asked for. */
export class KnownProjets {
    private readonly files: Files;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly cache: Cache;
    private readonly projets = new Map<string, Promise<KnownFiles>>();

    constructor(files: Files, texts: ReadonlyMap<string, string>, cache: Cache) {
        this.files = files;
        this.texts = texts;
        this.cache = cache;
    }

    of(root: string): Promise<KnownFiles> {
        const known = this.projets.get(root) ?? KnownFiles.read(this.files, this.texts, this.cache, root);
        this.projets.set(root, known);
        return known;
    }

    /** The files of one projet, where it is large enough for their heads to be known. */
    async ofFiles(root: string, paths: readonly string[]): Promise<KnownFiles | undefined> {
        if (paths.length < KNOWN_FROM) return undefined;
        const known = await this.of(root);
        await known.meet(paths);
        return known;
    }

    /** To be told where files may have changed. */
    async forget(paths: readonly string[]): Promise<void> {
        for (const [root, known] of this.projets) (await known).forget(paths.filter((path) => isWithin(path, root)));
    }
}
