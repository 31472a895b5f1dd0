import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { FileError, type FileTrouble } from '../files.ts';

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'no file',
    ELOOP: 'endless link',
};

/** Why the system refuses something about a file. */
export function fileError(path: string, error: unknown): FileError {
    if (error instanceof FileError) return error;
    return new FileError(TROUBLES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other', path, error);
}

/** What lies at a path, whatever links lead to it; undefined where that can't be known. */
export function statOf(path: string): Stats | undefined {
    try {
        return statSync(path);
    } catch {
        return undefined;
    }
}

/**
 * The bytes of a regular file of at most `most` bytes, or only the first `limit` of them. A device or a pipe, which may
 * never end, is not opened. Fails with a `FileError`.
 */
export function readRegular(path: string, most: number, limit = most): Uint8Array {
    try {
        assertRegular(statSync(path), path, most);
        // Something else may have taken its place meanwhile: it is not waited for.
        const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        try {
            const stats = fstatSync(file);
            assertRegular(stats, path, most);
            return readStart(file, Math.min(stats.size, limit));
        } finally {
            closeSync(file);
        }
    } catch (error) {
        throw fileError(path, error);
    }
}

function assertRegular(stats: Stats, path: string, most: number): void {
    if (!stats.isFile()) throw new FileError('no file', path);
    if (stats.size > most) throw new FileError('too large', path);
}

function readStart(file: number, length: number): Uint8Array {
    const buffer = new Uint8Array(length);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < length; filled += read) {
        read = readSync(file, buffer, filled, length - filled, null);
    }
    return buffer.subarray(0, filled);
}
