import { homedir } from 'node:os';
import { dirname } from 'node:path';

/** A path of this system as the tools write it: `/` between folders. */
export function toPath(native: string): string {
    return process.platform === 'win32' ? native.replaceAll('\\', '/') : native;
}

/** Whether a folder holds all of a machine, or all that somebody has: nothing looks through it unless it is asked to. */
export function isWide(path: string): boolean {
    return toPath(dirname(path)) === path || path === toPath(homedir());
}
