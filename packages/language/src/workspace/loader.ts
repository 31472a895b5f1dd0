import type { ParsedFile } from '../grammar/parse.ts';
import { codeKey } from '../linking/code-key.ts';
import { buildUnit, type Library, type SourceFile, type Unit, type UnitFile } from '../model/index.ts';
import type { Files } from '../platform/files.ts';
import { findLibrary, type LibraryIndex, type UnitPlan } from './grouping.ts';
import { SourceReader, type SourceTrouble } from './source-reader.ts';

export type Sources = ReadonlyMap<string, SourceFile>;

/** A unit with the texts that it was made from. */
export interface LoadedUnit {
    readonly plan: UnitPlan;
    /** Undefined where none of its files could be read. */
    readonly unit?: Unit;
    readonly troubles: readonly SourceTrouble[];
    /** Its own files and those of its libraries, by path. */
    readonly sources: Sources;
    /** The keys of the libraries that it or one of them asks for, found or not. */
    readonly uses: readonly string[];
    /** Whether a library that it asks for, or one of theirs, could not be read as it is. */
    readonly lacksLibrary?: boolean;
}

/** Reads the files of units and makes their models. Keeps nothing but libraries. */
export class Loader {
    private readonly reader: SourceReader;
    private readonly libraryIndex: LibraryIndex;
    private readonly libraries = new Map<string, Promise<LoadedUnit>>();

    constructor(reader: SourceReader, libraries: LibraryIndex) {
        this.reader = reader;
        this.libraryIndex = libraries;
    }

    async load(plan: UnitPlan): Promise<LoadedUnit> {
        return this.loadAmong(plan, []);
    }

    /** The texts of some files; undefined where one can't be read as it should be. */
    async sourcesOf(paths: readonly string[]): Promise<Sources | undefined> {
        const sources = new Map<string, SourceFile>();
        for (const path of paths) {
            const { file, trouble } = await this.reader.read(path);
            if (!file || trouble) return undefined;
            sources.set(path, file);
        }
        return sources;
    }

    /** `users` are the libraries being loaded for which this unit is loaded: two that use each other don't wait for ever. */
    private async loadAmong(plan: UnitPlan, users: readonly string[]): Promise<LoadedUnit> {
        const troubles: SourceTrouble[] = [];
        const read: UnitFile[] = [];
        for (const path of plan.files) {
            const { file, parsed, trouble } = await this.reader.parsed(path);
            if (trouble) troubles.push(trouble);
            if (file && parsed) read.push({ file, parsed });
        }
        const [first, ...others] = read;
        const sources = new Map(read.map(({ file }) => [file.path, file]));
        if (!first) return { plan, troubles, sources, uses: [] };
        if (read.reduce((sum, { parsed }) => sum + statementsIn(parsed.tree), 0) > MOST_STATEMENTS) {
            return { plan, troubles: [...troubles, { path: first.file.path, kind: 'too many' }], sources, uses: [] };
        }
        const asked = new Set(read.flatMap(({ parsed }) => usesOf(parsed)));
        const uses = new Set(asked);
        const found = new Map<string, Library>();
        let lacksLibrary = false;
        for (const key of asked) {
            const library = await this.library(plan, key, users);
            if (!library) continue;
            for (const [path, source] of library.sources) sources.set(path, source);
            for (const further of library.uses) uses.add(further);
            if (library.troubles.length > 0 || library.lacksLibrary) lacksLibrary = true;
            if (library.unit?.root.kind === 'library') found.set(key, library.unit.root);
        }
        const unit = buildUnit([first, ...others], (key) => found.get(key));
        return { plan, unit, troubles, sources, uses: [...uses], lacksLibrary };
    }

    private async library(user: UnitPlan, key: string, users: readonly string[]): Promise<LoadedUnit | undefined> {
        const path = findLibrary(this.libraryIndex, user, key);
        if (path === undefined || users.includes(path)) return undefined;
        if (user.kind === 'library') return this.loadLibrary(user, path, key, [...users, user.files[0]]);
        let library = this.libraries.get(path);
        if (!library) this.libraries.set(path, (library = this.loadLibrary(user, path, key, [])));
        return library;
    }

    private loadLibrary(user: UnitPlan, path: string, key: string, users: readonly string[]): Promise<LoadedUnit> {
        const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 1));
        return this.loadAmong({ kind: 'library', key, folder, root: user.root, files: [path] }, users);
    }
}

/** Reads units from files alone, as a thread does that is told where libraries lie. */
export function unitLoader(files: Files, libraries: LibraryIndex): (plan: UnitPlan) => Promise<LoadedUnit> {
    const loader = new Loader(new SourceReader(files, new Map()), libraries);
    return (plan) => loader.load(plan);
}

/** What is held of one certification at most: a hundred times the longest that is known. */
const MOST_STATEMENTS = 200_000;

function statementsIn({ statements = [] }: { readonly statements?: readonly object[] }): number {
    return statements.reduce((sum, statement) => sum + 1 + statementsIn(statement), 0);
}

/** The keys of the libraries that a file says it uses. */
function usesOf({ tree }: ParsedFile): string[] {
    return tree.statements.flatMap((statement) =>
        statement.$type === 'Use' && statement.library?.value ? [codeKey(statement.library.value)] : [],
    );
}
