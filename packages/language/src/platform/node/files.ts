import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync, watch } from 'node:fs';
import { byCodeUnit } from '../by-code-unit.ts';
import { FileError, type Files, type FileTrouble, type Watch } from '../files.ts';
import { toPath } from './paths.ts';

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'no file',
};

/** How long changes are gathered before they are told, in milliseconds: editors write a file in several steps. */
const GATHERING = 50;

/** The files of the machine. They are small and near: reading them at once costs less than taking turns. */
export class NodeFiles implements Files {
    async list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
        return [...walk(folder.replace(/\/$/, ''), endings)].toSorted(byCodeUnit);
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

    watch(folder: string, endings: readonly string[], changed: (paths: readonly string[]) => void): Watch {
        const waiting = new Set<string>();
        let timer: NodeJS.Timeout | undefined;
        const tell = (): void => {
            timer = undefined;
            const paths = [...waiting].toSorted(byCodeUnit);
            waiting.clear();
            changed(paths);
        };
        const watcher = watch(folder, { recursive: true }, (_event, name) => {
            const relative = name === null ? undefined : toPath(name);
            if (relative === undefined || !endings.some((ending) => relative.endsWith(ending))) return;
            if (/(?:^|\/)(?:node_modules|\.[^/]*)\//.test(relative)) return;
            waiting.add(`${folder.replace(/\/$/, '')}/${relative}`);
            timer ??= setTimeout(tell, GATHERING);
        });
        return {
            close: () => {
                clearTimeout(timer);
                watcher.close();
            },
        };
    }
}

/** Links to files are files; links to folders are passed over, as they may lead round. */
function* walk(folder: string, endings: readonly string[]): Generator<string> {
    for (const entry of entriesOf(`${folder}/`)) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* walk(path, endings);
        } else if (endings.some((ending) => path.endsWith(ending))) {
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
