import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

let count = 0;

/** Writes a file aside and renames it, so that whoever reads it finds the old one or the new one, never a part. */
export function writeAside(path: string, bytes: Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}-${count++}.tmp`;
    try {
        writeFileSync(aside, bytes);
        renameSync(aside, path);
    } catch (error) {
        rmSync(aside, { force: true });
        throw error;
    }
}
