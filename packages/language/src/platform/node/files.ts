import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { byCodeUnit } from '../by-code-unit.ts';
import { type Files, LARGEST_FILE, type Watch } from '../files.ts';
import { Slices } from '../slices.ts';
import { isDesk } from './desk.ts';
import { GitIgnore, isPassedOver } from './gitignore.ts';
import { readRegular, statOf } from './read-regular.ts';

/** Nothing is looked for below so many folders. */
const DEEPEST = 64;

/** In nanoseconds. */
const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;
/** So long after a change another one has another time, where the file system counts finer than seconds. */
const SETTLED = 2n * SECOND;

/** The files of the machine. They are small and near: reading them at once costs less than taking turns. */
export class NodeFiles implements Files {
    /** The listed folders in which several files are being written, or were when a run was killed. */
    readonly beingWritten = new Set<string>();

    async list(
        folder: string,
        endings: readonly string[],
        closed: (folder: string) => void = () => undefined,
    ): Promise<readonly string[]> {
        const top = folder.replace(/\/$/, '');
        const seen: Seen = { closed, beingWritten: (path) => this.beingWritten.add(path) };
        const slices = new Slices();
        const found: string[] = [];
        for (const paths of walk(top, endings, GitIgnore.above(top), seen)) {
            found.push(...paths);
            await slices.step();
        }
        return found.toSorted(byCodeUnit);
    }

    async kind(path: string): Promise<'file' | 'folder' | undefined> {
        const stats = statOf(path);
        return stats && (stats.isDirectory() ? 'folder' : 'file');
    }

    async read(path: string, limit?: number): Promise<Uint8Array> {
        return readRegular(path, LARGEST_FILE, limit);
    }

    async stamps(paths: readonly string[]): Promise<readonly string[]> {
        const slices = new Slices();
        const stamps: string[] = [];
        for (const path of paths) {
            stamps.push(stampOf(path));
            await slices.step();
        }
        return stamps;
    }

    async leadsOutOf(folder: string, path: string): Promise<boolean> {
        try {
            return !realpathSync(path).startsWith(realpathSync(folder) + sep);
        } catch {
            // Reading it tells what is wrong.
            return false;
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

/** Its size, when its content and its inode were changed last, and which inode that is. */
function stampOf(path: string): string {
    try {
        const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
        const isFine = ctimeNs % SECOND !== 0n;
        const last = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
        return isFine && last + SETTLED < BigInt(Date.now()) * MILLISECOND
            ? [size, mtimeNs, ctimeNs, ino].join(' ')
            : '';
    } catch {
        // Reading it tells what is wrong.
        return '';
    }
}

/** To be told of the folders that are closed, and of those in which several files are being written. */
interface Seen {
    readonly closed: (folder: string) => void;
    readonly beingWritten: (folder: string) => void;
}

/**
 * What is listed of each folder. Links to folders are passed over, as they may lead round. What is no folder is listed:
 * reading it says what it is.
 */
function* walk(
    folder: string,
    endings: readonly string[],
    around: GitIgnore,
    seen: Seen,
    depth = 0,
): Generator<readonly string[]> {
    const entries = entriesOf(folder, seen.closed);
    const ignored = entries.some(({ name }) => name === '.gitignore') ? around.within(folder) : around;
    const listed: string[] = [];
    for (const entry of entries) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (isDesk(entry.name)) seen.beingWritten(folder);
            if (depth >= DEEPEST || isPassedOver(entry.name) || ignored.leavesOut(path, true)) continue;
            yield* walk(path, endings, ignored, seen, depth + 1);
        } else if (endings.some((ending) => path.endsWith(ending)) && !ignored.leavesOut(path, false)) {
            if (!entry.isSymbolicLink() || !statOf(path)?.isDirectory()) listed.push(path);
        }
    }
    yield listed;
}

function entriesOf(folder: string, closed: (folder: string) => void): Dirent[] {
    try {
        return readdirSync(`${folder}/`, { withFileTypes: true });
    } catch (error) {
        if (['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) closed(folder);
        return [];
    }
}
