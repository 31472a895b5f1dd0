import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { byCodeUnit } from '../by-code-unit.ts';
import { FileError, type Files, type FileTrouble, type Watch } from '../files.ts';
import { GitIgnore, isPassedOver } from './gitignore.ts';

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'no file',
};

/** The files of the machine. They are small and near: reading them at once costs less than taking turns. */
export class NodeFiles implements Files {
    async list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
        const top = folder.replace(/\/$/, '');
        return [...walk(top, endings, GitIgnore.above(top))].toSorted(byCodeUnit);
    }

    async kind(path: string): Promise<'file' | 'folder' | undefined> {
        if (isFolder(path)) return 'folder';
        return statSync(path, { throwIfNoEntry: false }) ? 'file' : undefined;
    }

    async read(path: string, limit?: number): Promise<Uint8Array> {
        try {
            return limit === undefined ? readFileSync(path) : readStart(path, limit);
        } catch (error) {
            throw new FileError(TROUBLES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other', path, error);
        }
    }

    async watch(
        folder: string,
        endings: readonly string[],
        changed: (paths: readonly string[]) => void,
    ): Promise<Watch> {
        const { watchFolder } = await import('./watch.ts');
        return watchFolder(folder.replace(/\/$/, ''), endings, () => this.list(folder, endings), changed);
    }
}

/** Links to files are files; links to folders are passed over, as they may lead round. */
function* walk(folder: string, endings: readonly string[], around: GitIgnore): Generator<string> {
    const entries = entriesOf(`${folder}/`);
    const ignored = entries.some(({ name }) => name === '.gitignore') ? around.within(folder) : around;
    for (const entry of entries) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!isPassedOver(entry.name) && !ignored.leavesOut(path, true)) yield* walk(path, endings, ignored);
        } else if (endings.some((ending) => path.endsWith(ending)) && !ignored.leavesOut(path, false)) {
            const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(path));
            if (isFile) yield path;
        }
    }
}

function entriesOf(folder: string): Dirent[] {
    try {
        return readdirSync(folder, { withFileTypes: true });
    } catch {
        return [];
    }
}

function isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readStart(path: string, limit: number): Uint8Array {
    const file = openSync(path, 'r');
    try {
        const buffer = new Uint8Array(limit);
        let length = 0;
        for (let read = -1; read !== 0 && length < limit; length += read) {
            read = readSync(file, buffer, length, limit - length, null);
        }
        return buffer.subarray(0, length);
    } finally {
        closeSync(file);
    }
}
