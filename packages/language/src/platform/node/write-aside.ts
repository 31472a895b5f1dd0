import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
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

/**
 * The same for a file too large to be held: `write` is given what appends to it, and the file takes its place once all
 * of it is there. It is a new file, or in place of one, with that one's rights.
 */
export async function writeAsideByParts(
    path: string,
    write: (append: (bytes: Uint8Array) => void) => Promise<void>,
    disk: Disk = DISK,
): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    const target = realPathOf(path);
    tidy(dirname(target), disk);
    const aside = asideOf(target);
    const forget = (): void => disk.remove(aside);
    process.once('exit', forget);
    try {
        disk.writeNew(aside, new Uint8Array(), rightsOf(target));
        const file = openSync(aside, 'a');
        try {
            await write((bytes) => {
                for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
            });
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
        disk.rename(aside, target);
    } catch (error) {
        disk.remove(aside);
        throw error;
    } finally {
        process.off('exit', forget);
    }
}

/** Where a file lies while it is being written. */
export function asideOf(path: string): string {
    return `${path}.referentiel-${process.pid}-${count++}.tmp`;
}

/** Whether a name is that of a file that is being written, or was when a run was killed. */
export function isAside(name: string): boolean {
    return ASIDE.test(name);
}

/** Takes away what killed runs left in a folder, once. */
export function tidy(folder: string, disk: Disk = DISK): void {
    if (tidied.has(folder)) return;
    tidied.add(folder);
    for (const name of readdirSync(folder)) {
        const pid = ASIDE.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) disk.remove(join(folder, name));
    }
}
