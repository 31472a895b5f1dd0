import { FileError, type Files } from './files.ts';

/** The start of a file, or why it can't be read. */
export type Start = Uint8Array | FileError;

/** The first bytes of many files: all at once, where the place where they lie can. */
export async function readStarts(files: Files, paths: readonly string[], limit: number): Promise<readonly Start[]> {
    return (await files.starts?.(paths, limit)) ?? Promise.all(paths.map((path) => startOf(files, path, limit)));
}

async function startOf(files: Files, path: string, limit: number): Promise<Start> {
    try {
        return await files.read(path, limit);
    } catch (error) {
        if (error instanceof FileError) return error;
        throw error;
    }
}
