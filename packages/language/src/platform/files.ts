/**
 * The files that the tools see. Paths are absolute, with `/` between folders on every system; a URI will do as well.
 * Nothing is promised about links: what `list` gives, `read` reads.
 */
export interface Files {
    /**
     * All files below a folder whose names end in one of `endings`, by path in code-unit order. Hidden folders,
     * `node_modules` and what a `.gitignore` leaves out are passed over. A folder that may not be looked into holds
     * nothing: `closed` is told of it.
     */
    list(folder: string, endings: readonly string[], closed?: (folder: string) => void): Promise<readonly string[]>;
    kind(path: string): Promise<'file' | 'folder' | undefined>;
    /**
     * The bytes of a file of at most `LARGEST_FILE`, or only the first `limit` of them. Fails with a `FileError`, also
     * where it is no regular file: a pipe or a device may never end.
     */
    read(path: string, limit?: number): Promise<Uint8Array>;
    /**
     * The first bytes of many files, each as `read` gives it, or why it can't be read. Left out where reading them one by
     * one costs no more; undefined where it turns out so.
     */
    starts?(paths: readonly string[], limit: number): Promise<readonly (Uint8Array | FileError)[] | undefined>;
    /**
     * What the system says of each of some files, that is never the same again once it was written anew; empty where that
     * can't be relied on: it was written a moment ago, the file system counts in seconds, or nothing can be said. Left out
     * where the system says nothing of any.
     */
    stamps?(paths: readonly string[]): Promise<readonly string[]>;
    /** Whether links lead from a path out of a folder that it is in; left out where there are no links. */
    leadsOutOf?(folder: string, path: string): Promise<boolean>;
    /** Tells which files below a folder were written, created or deleted, some at a time, from when it is there on. */
    watch(folder: string, endings: readonly string[], changed: (paths: readonly string[]) => void): Promise<Watch>;
}

export interface Watch {
    /** Nothing is told any more. */
    close(): void;
}

/** What is read of a file at most, in bytes: hundreds of times a long référentiel. */
export const LARGEST_FILE = 8_000_000;

export type FileTrouble = 'missing' | 'denied' | 'no file' | 'too large' | 'endless link' | 'other';

/** Why a file can't be read. */
export class FileError extends Error {
    readonly trouble: FileTrouble;
    readonly path: string;

    constructor(trouble: FileTrouble, path: string, cause?: unknown) {
        super(`${path}: ${trouble}`, { cause });
        this.name = 'FileError';
        this.trouble = trouble;
        this.path = path;
    }
}
