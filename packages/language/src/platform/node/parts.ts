import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { FileError } from '../files.ts';
import type { Parts } from '../parts.ts';
import { fileError } from './read-regular.ts';

/** A file of the machine, held open and read by parts. */
export class FileParts implements Parts {
    readonly size: number;
    private readonly path: string;
    private readonly file: number;
    private isOpen = true;

    /** Fails with a `FileError`, also where it is no regular file. */
    constructor(path: string) {
        this.path = path;
        try {
            // A pipe isn't waited for.
            this.file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        } catch (error) {
            throw fileError(path, error);
        }
        const stats = fstatSync(this.file);
        this.size = stats.size;
        if (stats.isFile()) return;
        closeSync(this.file);
        throw new FileError('no file', path);
    }

    read(offset: number, length: number): Uint8Array {
        // Its number may be another file's by now.
        if (!this.isOpen) throw new FileError('other', this.path);
        const buffer = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
        try {
            let filled = 0;
            for (let read = -1; read !== 0 && filled < buffer.length; filled += read)
                read = readSync(this.file, buffer, filled, buffer.length - filled, offset + filled);
            return buffer.subarray(0, filled);
        } catch (error) {
            throw fileError(this.path, error);
        }
    }

    close(): void {
        if (!this.isOpen) return;
        this.isOpen = false;
        closeSync(this.file);
    }
}
