import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from './desk.ts';
import { type Disk, DISK, realPathOf, rightsOf } from './disk.ts';

/** What the name of a file that is being written ends in, with who writes it. */
const ASIDE = /\.referentiel-(\d+)-\d+\.tmp$/;

let count = 0;
const tidied = new Set<string>();

/**
 * Writes a file aside and renames it, so that whoever reads it finds the old one or the new one, never a part. A link
 * is written through; mode and owner stay.
 */
export function writeAside(path: string, bytes: Uint8Array, disk: Disk = DISK): void {
    mkdirSync(dirname(path), { recursive: true });
    replaceAside(realPathOf(path), bytes, disk);
}

/** The same of a path whose folder is there; where it is a link, the file takes its place. */
export function replaceAside(target: string, bytes: Uint8Array, disk: Disk = DISK): void {
    tidy(dirname(target), disk);
    const aside = asideOf(target);
    try {
        disk.writeNew(aside, bytes, rightsOf(target));
        disk.rename(aside, target);
    } catch (error) {
        disk.remove(aside);
        throw error;
    }
}

/** Where a file lies while it is being written. */
export function asideOf(path: string): string {
    return `${path}.referentiel-${process.pid}-${count++}.tmp`;
}

/** Takes away what killed runs left in a folder, once. */
function tidy(folder: string, disk: Disk): void {
    if (tidied.has(folder)) return;
    tidied.add(folder);
    for (const name of readdirSync(folder)) {
        const pid = ASIDE.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) disk.remove(join(folder, name));
    }
}
