import { watch as watchAll } from 'chokidar';
import { byCodeUnit } from '../by-code-unit.ts';
import type { Watch } from '../files.ts';
import { isPassedOver } from './gitignore.ts';
import { toPath } from './paths.ts';

/** How long changes are gathered before they are told, in milliseconds: editors write a file in several steps. */
const GATHERING = 80;
/** How long after a change it is looked whether others were missed: a folder that fills up is read only now and then. */
const SETTLING = 1000;

/**
 * Tells which of the listed files of a folder change, a moment's changes together; is there once it knows the folder.
 * `list` gives the files that count.
 */
export async function watchFolder(
    folder: string,
    endings: readonly string[],
    list: () => Promise<readonly string[]>,
    changed: (paths: readonly string[]) => void,
): Promise<Watch> {
    let known = new Set(await list());
    const touched = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    let isOpen = true;
    const wait = (time: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => void tell(), time);
    };
    const tell = async (): Promise<void> => {
        const written = [...touched];
        touched.clear();
        const before = known;
        known = new Set(await list());
        const news = new Set([
            ...written.filter((path) => before.has(path) || known.has(path)),
            ...[...known].filter((path) => !before.has(path)),
            ...[...before].filter((path) => !known.has(path)),
        ]);
        if (!isOpen || news.size === 0) return;
        wait(touched.size > 0 ? GATHERING : SETTLING);
        changed([...news].toSorted(byCodeUnit));
    };
    const watcher = watchAll(folder, {
        ignoreInitial: true,
        followSymlinks: false,
        // A folder that may not be looked into is no reason to see nothing of the others.
        ignorePermissionErrors: true,
        // Steps of one change are gathered here.
        atomic: false,
        ignored: (native, stats) => {
            const path = toPath(native);
            if (path === folder || stats === undefined) return false;
            if (stats.isDirectory()) return isPassedOver(path.slice(path.lastIndexOf('/') + 1));
            return !endings.some((ending) => path.endsWith(ending));
        },
    });
    watcher.on('all', (event, path) => {
        if (event !== 'addDir' && event !== 'unlinkDir') touched.add(toPath(path));
        wait(GATHERING);
    });
    await new Promise<void>((ready, failed) => watcher.once('ready', ready).once('error', failed));
    return {
        close: () => {
            isOpen = false;
            clearTimeout(timer);
            watcher.removeAllListeners();
            void watcher.close();
        },
    };
}
