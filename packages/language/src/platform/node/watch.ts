import { watch as watchAll } from 'chokidar';
import { byCodeUnit } from '../by-code-unit.ts';
import type { Watch } from '../files.ts';
import { GitIgnore, isPassedOver } from './gitignore.ts';
import { toPath } from './paths.ts';

/** How long changes are gathered before they are told, in milliseconds: editors write a file in several steps. */
const GATHERING = 80;

/** Tells which files of a folder change, a moment's changes together; is there once it knows the folder. */
export async function watchFolder(
    folder: string,
    endings: readonly string[],
    changed: (paths: readonly string[]) => void,
): Promise<Watch> {
    const waiting = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const tell = (): void => {
        timer = undefined;
        const paths = [...waiting].toSorted(byCodeUnit);
        waiting.clear();
        changed(paths);
    };
    const ignored = GitIgnore.above(folder).within(folder);
    const watcher = watchAll(folder, {
        ignoreInitial: true,
        followSymlinks: false,
        ignored: (native, stats) => {
            const path = toPath(native);
            if (path === folder || stats === undefined) return false;
            if (!stats.isDirectory()) return !endings.some((ending) => path.endsWith(ending));
            return isPassedOver(path.slice(path.lastIndexOf('/') + 1)) || ignored.leavesOut(path, true);
        },
    });
    watcher.on('all', (event, path) => {
        if (event === 'addDir' || event === 'unlinkDir') return;
        waiting.add(toPath(path));
        clearTimeout(timer);
        timer = setTimeout(tell, GATHERING);
    });
    await new Promise<void>((ready, failed) => watcher.once('ready', ready).once('error', failed));
    return {
        close: () => {
            clearTimeout(timer);
            watcher.removeAllListeners();
            void watcher.close();
        },
    };
}
