import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { DISK } from './disk.ts';
import { readRegular } from './read-regular.ts';
import { asideOf, tidy } from './write-aside.ts';

const LENGTH = 32;

/**
 * What only who runs these tools knows on this machine, by which what they kept is told from what others laid there.
 * Made when first asked for; undefined where it can't be kept, or is not theirs alone.
 */
export function ownSecret(path: string = join(cachesOfUser(), 'referentiel/secret')): Uint8Array | undefined {
    try {
        if (!lstatSync(path, { throwIfNoEntry: false })) make(path);
        // Who made it may have been killed before it took away what it wrote aside.
        tidy(dirname(path));
        const secret = isTheirsAlone(path) ? readRegular(path, LENGTH) : undefined;
        return secret?.length === LENGTH ? secret : undefined;
    } catch {
        // Nothing is kept without it: that is only slower.
        return undefined;
    }
}

/** Of several that begin together the first makes it, whole from the first moment. */
function make(path: string): void {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const aside = asideOf(path);
    try {
        DISK.writeNew(aside, randomBytes(LENGTH), ownRights());
        linkSync(aside, path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
        DISK.remove(aside);
    }
}

function ownRights(): { mode: number; uid: number; gid: number } {
    return { mode: 0o600, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Whether nobody else owns or reads a file; where owners are not known, home folders are private. */
function isTheirsAlone(path: string): boolean {
    const found = lstatSync(path);
    return !process.getuid || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
}

/** The folder of the caches of who runs the tools, as their system has it. */
function cachesOfUser(): string {
    const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
    if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
    return XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache');
}
