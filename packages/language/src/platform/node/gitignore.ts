import { existsSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import { readRegular } from './read-regular.ts';

/** A larger `.gitignore` is none. */
const LARGEST = 1_000_000;

/** What a line of a `.gitignore` may hold: nobody writes more, and a hostile one would be compared for ever. */
const LONGEST_LINE = 500;
const MOST_ANY_FOLDERS = 2;

/** Folders in which nothing is looked for, whatever a `.gitignore` says. */
export function isPassedOver(folder: string): boolean {
    return folder === 'node_modules' || folder.startsWith('.');
}

/** What the `.gitignore` of a folder and of those around it leave out. Paths have `/` between folders. */
export class GitIgnore {
    /** From the outermost folder on: what an inner one says counts last. */
    private readonly layers: readonly { readonly folder: string; readonly patterns: Ignore }[];

    private constructor(layers: GitIgnore['layers'] = []) {
        this.layers = layers;
    }

    /**
     * What holds in a folder by what lies around it, up to the root of its repository. A folder that is itself left out
     * was named by somebody who means it: then nothing around it holds.
     */
    static above(folder: string): GitIgnore {
        const { around, isLeftOut } = GitIgnore.around(folder, true);
        return isLeftOut ? new GitIgnore() : around;
    }

    /** Whether its repository leaves a file out, or a folder in which it lies. */
    static leavesOutFile(path: string): boolean {
        return GitIgnore.around(path, false).isLeftOut;
    }

    private static around(path: string, isFolder: boolean): { around: GitIgnore; isLeftOut: boolean } {
        const folders = foldersAround(path, isFolder);
        let around = new GitIgnore();
        let isLeftOut = false;
        for (const [i, folder] of folders.entries()) {
            around = around.within(folder);
            const isLast = i === folders.length - 1;
            isLeftOut ||= around.leavesOut(isLast ? path : (folders[i + 1] as string), isFolder || !isLast);
        }
        return { around, isLeftOut };
    }

    /** The same, with what the `.gitignore` in a folder says. */
    within(folder: string): GitIgnore {
        const text = textOf(`${folder}/.gitignore`);
        if (text === undefined) return this;
        const lines = text.split(/\r\n|\n|\r/).filter(isHeeded);
        return new GitIgnore([...this.layers, { folder, patterns: ignore().add(lines) }]);
    }

    /** Whether a file or folder is left out, none of the folders above it being. */
    leavesOut(path: string, isFolder: boolean): boolean {
        for (const { folder, patterns } of this.layers.toReversed()) {
            const { ignored, unignored } = patterns.test(path.slice(folder.length + 1) + (isFolder ? '/' : ''));
            if (ignored || unignored) return ignored;
        }
        return false;
    }
}

/** The folders around a path, from the root of its repository on; none where it lies in no repository. */
function foldersAround(path: string, isFolder: boolean): string[] {
    const folders: string[] = [];
    if (isFolder && existsSync(`${path}/.git`)) return folders;
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
        folders.unshift(folder);
        if (existsSync(`${folder}/.git`)) return folders;
    }
    return [];
}

function isHeeded(line: string): boolean {
    return line.length <= LONGEST_LINE && line.split('**').length - 1 <= MOST_ANY_FOLDERS;
}

function parentOf(path: string): string {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function textOf(path: string): string | undefined {
    try {
        return new TextDecoder().decode(readRegular(path, LARGEST));
    } catch {
        return undefined;
    }
}
