import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Cache, configPath, type Files, projectRoot, SOURCE_ENDING, Workspace } from '@referentiel/language';
import { GitIgnore, isWide, type NodeFiles, toPath } from '@referentiel/language/node';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Misuse } from './exit.ts';
import { finishInterrupted } from './interrupted.ts';
import { PatientFiles } from './patient-files.ts';
import type { Words } from './words/index.ts';

/** What a command is about: all that is in reach, and which files of it were asked for. */
export class Targets {
    readonly files: Files;
    readonly workspace: Workspace;
    private readonly asked: readonly Asked[];
    private readonly paths: Set<string>;
    private readonly folders: readonly string[];

    constructor(files: Files, workspace: Workspace, asked: readonly Asked[]) {
        this.files = files;
        this.workspace = workspace;
        this.asked = asked;
        this.paths = new Set(asked.flatMap(({ files: own = [] }) => own));
        this.folders = asked.flatMap(({ folder }) => (folder === undefined ? [] : [folder.replace(/\/?$/, '/')]));
    }

    readonly isAsked = (path: string): boolean =>
        this.paths.has(path) || this.folders.some((folder) => path.startsWith(folder));

    /** The folders in which all that is asked for lies, and all that it may depend on. */
    async watchedFolders(endings: readonly string[]): Promise<readonly string[]> {
        const roots = [...new Set(this.workspace.units.map(({ root }) => root))];
        const seen = new Set((await Promise.all(roots.map((root) => this.files.list(root, endings)))).flat());
        const asked = this.workspace.units.flatMap(({ files }) => files).filter(this.isAsked);
        const hidden = asked.filter((path) => !seen.has(path));
        const nearest = this.folders.toSorted((a, b) => b.length - a.length);
        const named = (path: string): string => nearest.find((folder) => path.startsWith(folder)) ?? dirname(path);
        return [...new Set([...roots, ...hidden.map((path) => named(path).replace(/(?<=.)\/$/, ''))])];
    }

    /** To be called where files may have come: patterns may stand for them. */
    async renew(): Promise<void> {
        for (const { pattern } of this.asked)
            for (const path of pattern === undefined ? [] : await matches(pattern)) this.paths.add(path);
    }
}

/**
 * Finds what the paths of a command mean; without paths, the current folder. Files that are as they were when something
 * was kept of them in `cache` aren't read.
 */
export async function findTargets(paths: readonly string[], words: Words, cache?: Cache): Promise<Targets> {
    const files = new PatientFiles();
    const asked: Asked[] = [];
    for (const path of paths.length > 0 ? paths : ['.']) asked.push(await find(files, path));
    const { workspace, total } = await openFinished(files, asked, words, cache);
    const targets = new Targets(files, workspace, asked);
    if (!workspace.units.some((unit) => unit.files.some(targets.isAsked))) throw nothingIn(paths, total > 0);
    return targets;
}

/** A text that stands for a file of its projet, whether that file is there or not. */
export async function findStandIn(name: string, text: string): Promise<Targets> {
    const files = new PatientFiles();
    const path = `${existingFolder(dirname(resolve(name)))}/${basename(name)}`.replace('//', '/');
    const asked: Asked[] = [{ files: [path] }];
    const workspace = await openAround(files, asked);
    await workspace.edit(path, text);
    if (!workspace.unitOf(path)) throw nothingIn([name], true);
    return new Targets(files, workspace, asked);
}

/** A text that stands for whatever file of the current projet begins the same certification; else for a new one. */
export async function findNameless(name: string, text: string): Promise<Targets> {
    const targets = await findStandIn(name, text);
    const { workspace } = targets;
    const own = workspace.units.find(({ files }) => files.some(targets.isAsked));
    for (const { kind, key, files } of workspace.units)
        if (kind === own?.kind && key === own.key && !targets.isAsked(files[0])) await workspace.edit(files[0], '');
    return targets;
}

/** What one path given to a command means. */
interface Asked {
    readonly folder?: string;
    readonly files?: readonly string[];
    /** Where the files are those that match. */
    readonly pattern?: string;
}

async function find(files: Files, path: string): Promise<Asked> {
    const kind = await files.kind(path);
    if (kind === 'folder') return { folder: realPath(path) };
    if (kind === 'file') {
        if (!path.endsWith(SOURCE_ENDING)) throw new Misuse((words) => words.files.notASource(path));
        return { files: [realPath(path)] };
    }
    if (!isDynamicPattern(path)) throw new Misuse((words) => words.files.notThere(path));
    const found = await matches(path);
    if (found.length === 0) throw new Misuse((words) => words.files.noMatch(path));
    return { files: found, pattern: path };
}

/** What is around what is asked for, and how many files that is. */
interface Opened {
    readonly workspace: Workspace;
    readonly total: number;
    /** Files that were asked for and lie in no folder that was looked into. */
    readonly unlisted: readonly string[];
}

/** The workspace, once changes that were interrupted in it are made. */
async function openFinished(
    files: NodeFiles,
    asked: readonly Asked[],
    words: Words,
    cache: Cache | undefined,
): Promise<Opened> {
    const opened = await openAsked(files, asked, cache);
    // Of the folders that were listed, it is known in which something is being written.
    const folders = new Set(opened.unlisted.map((path) => dirname(path)));
    return finishInterrupted([...folders, ...files.beingWritten], words) ? openAsked(files, asked, cache) : opened;
}

async function openAsked(files: Files, asked: readonly Asked[], cache: Cache | undefined): Promise<Opened> {
    const workspace = await openAround(files, asked, cache);
    // Whoever names a hidden folder, one that .gitignore leaves out, or a file in it, means it.
    const unlisted: string[] = [];
    let total = 0;
    for (const { folder, files: own = [] } of asked) {
        const listed = folder === undefined ? undefined : workspace.countIn(folder);
        total += listed ?? 0;
        if (listed !== undefined) continue;
        const found = folder === undefined ? own : await files.list(folder, [SOURCE_ENDING]);
        total += found.length;
        unlisted.push(...found.filter((file) => !workspace.unitOf(file)));
    }
    await workspace.refreshAll(unlisted);
    return { workspace, total, unlisted };
}

async function openAround(files: Files, asked: readonly Asked[], cache?: Cache): Promise<Workspace> {
    const base = realPath('.');
    const folders = asked.flatMap(({ folder, files: own = [] }) =>
        folder === undefined ? own.map((file) => toPath(dirname(file))) : [folder],
    );
    const roots = new Set<string>();
    for (const folder of new Set(folders)) {
        const root = await projectRoot(files, folder, isWide(base) ? folder : base);
        const isMeant = asked.some((one) => one.folder === root);
        if (!isWide(root) || isMeant || (await files.kind(configPath(root))) === 'file') roots.add(root);
    }
    return Workspace.open(files, [...roots], undefined, cache);
}

async function matches(pattern: string): Promise<string[]> {
    const found = await glob(toPath(pattern), { absolute: true, ignore: ['**/node_modules/**'] });
    const sources = found.filter((path) => path.endsWith(SOURCE_ENDING)).map(realPath);
    return sources.filter((path) => !GitIgnore.leavesOutFile(path));
}

function nothingIn(paths: readonly string[], isLeftOut: boolean): Misuse {
    return new Misuse((words) => {
        const names = (paths.length > 0 ? paths : ['.']).map((path) =>
            path === '.' ? words.files.thisFolder : words.quoted(path),
        );
        return isLeftOut ? words.files.allLeftOut(names.join(', ')) : words.files.noSource(names.join(', '));
    });
}

/** The one path of a file or folder, whatever links lead to it. */
function realPath(path: string): string {
    return toPath(realpathSync(resolve(path)));
}

function existingFolder(path: string): string {
    try {
        return realPath(path);
    } catch {
        throw new Misuse((words) => words.files.notThere(path));
    }
}
