/** Paths as the ports have them: absolute, `/` between folders. Folders have no `/` at their end, but for the root. */

export function folderOf(path: string): string {
    const slash = path.lastIndexOf('/');
    return slash > 0 ? path.slice(0, slash) : '/';
}

/** Whether a file or folder is this folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
    return path === folder || path.startsWith(inside(folder, ''));
}

/** The path of something in a folder. */
export function inside(folder: string, name: string): string {
    return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** A folder, then the one around it, and so on up to `root`. */
export function* upwards(folder: string, root: string): Generator<string> {
    for (let current = folder; ; current = folderOf(current)) {
        yield current;
        if (current === root || current === folderOf(current)) return;
    }
}

/** A path as it is from the root of its projet, which is empty itself; what is no path in it stays. */
export function shortIn(root: string, path: string): string {
    if (path === root) return '';
    const start = inside(root, '');
    return path.startsWith(start) ? path.slice(start.length) : path;
}
