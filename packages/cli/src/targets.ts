import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot, SOURCE_ENDING, Workspace } from '@referentiel/language';
import { NodeFiles, toPath } from '@referentiel/language/node';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Misuse } from './exit.ts';

/** What a command is about: all that is in reach, and which files of it were asked for. */
export interface Targets {
    readonly files: NodeFiles;
    readonly workspace: Workspace;
    readonly isAsked: (path: string) => boolean;
}

/** Finds what the paths of a command mean; without paths, the current folder. */
export async function findTargets(paths: readonly string[]): Promise<Targets> {
    const files = new NodeFiles();
    const base = realPath('.');
    const asked = await expand(files, paths.length > 0 ? paths : ['.']);
    const roots = new Set<string>();
    for (const { path, kind } of asked) {
        roots.add(await projectRoot(files, kind === 'folder' ? path : path.slice(0, path.lastIndexOf('/')), base));
    }
    const workspace = await Workspace.open(files, [...roots]);
    // Whoever names a hidden folder, or a file in it, means it.
    for (const { path, kind } of asked) {
        for (const file of kind === 'folder' ? await files.list(path, [SOURCE_ENDING]) : [path]) {
            if (!workspace.unitOf(file)) await workspace.refresh(file);
        }
    }
    const exact = new Set(asked.map(({ path }) => path));
    const folders = asked.filter(({ kind }) => kind === 'folder').map(({ path }) => path.replace(/\/?$/, '/'));
    const isAsked = (path: string): boolean => exact.has(path) || folders.some((folder) => path.startsWith(folder));
    if (!workspace.units.some((unit) => unit.files.some(isAsked))) {
        const names = paths.map((path) => (path === '.' ? 'ce dossier' : `« ${path} »`));
        throw new Misuse(`aucun fichier ${SOURCE_ENDING} dans ${names.join(', ') || 'ce dossier'}.`);
    }
    return { files, workspace, isAsked };
}

interface Asked {
    readonly path: string;
    readonly kind: 'file' | 'folder';
}

async function expand(files: NodeFiles, paths: readonly string[]): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const path of paths) {
        const kind = await files.kind(path);
        if (kind === 'file' && !path.endsWith(SOURCE_ENDING)) {
            throw new Misuse(`« ${path} » n’est pas un fichier ${SOURCE_ENDING}.`);
        }
        if (kind) asked.push({ path: realPath(path), kind });
        else if (isDynamicPattern(path)) asked.push(...(await matches(path)));
        else throw new Misuse(`« ${path} » n’existe pas.`);
    }
    return asked;
}

async function matches(pattern: string): Promise<Asked[]> {
    const found = await glob(toPath(pattern), { absolute: true });
    const sources = found.filter((path) => path.endsWith(SOURCE_ENDING));
    if (sources.length === 0) throw new Misuse(`aucun fichier ${SOURCE_ENDING} ne correspond à « ${pattern} ».`);
    return sources.map((path) => ({ path: realPath(path), kind: 'file' }));
}

/** The one path of a file or folder, whatever links lead to it. */
function realPath(path: string): string {
    return toPath(realpathSync(resolve(path)));
}
