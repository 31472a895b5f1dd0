import {
    closeSync,
    fchmodSync,
    fchownSync,
    lstatSync,
    mkdirSync,
    openSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** To whom a file belongs, and who may do what with it. */
export interface Rights {
    readonly mode: number;
    readonly uid: number;
    readonly gid: number;
}

/** What is done to the disk where files are written, step by step: a test may stop between any two. */
export interface Disk {
    readonly makeFolder: (path: string) => void;
    /** Writes a file that isn't there yet; its rights hold from its first byte on. */
    readonly writeNew: (path: string, bytes: Uint8Array, rights?: Rights) => void;
    readonly rename: (from: string, to: string) => void;
    /** Takes a file away, or a folder with all in it; one that isn't there is no fault. */
    readonly remove: (path: string) => void;
}

export const DISK: Disk = {
    makeFolder: (path) => mkdirSync(path),
    writeNew: (path, bytes, rights) => {
        const file = openSync(path, 'wx', rights ? 0o600 : 0o666);
        try {
            if (rights) setRights(file, rights);
            writeFileSync(file, bytes);
        } finally {
            closeSync(file);
        }
    },
    rename: renameSync,
    remove: (path) => rmSync(path, { recursive: true, force: true }),
};

/** The rights of a file; undefined where it isn't there yet. */
export function rightsOf(path: string): Rights | undefined {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid };
}

/** The file itself, where links lead to it; it need not be there yet. */
export function realPathOf(path: string): string {
    const inFolder = join(realpathSync(dirname(path)), basename(path));
    return lstatSync(inFolder, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(inFolder) : inFolder;
}

function setRights(file: number, { mode, uid, gid }: Rights): void {
    // Whoever isn't the owner may give a file to its group at most.
    if (process.getuid?.() !== uid || process.getgid?.() !== gid)
        if (!attempt(() => fchownSync(file, uid, gid))) attempt(() => fchownSync(file, process.getuid?.() ?? uid, gid));
    fchmodSync(file, mode);
}

function attempt(run: () => void): boolean {
    try {
        run();
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
        return false;
    }
}
