import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import type { Disk } from './disk.ts';

/** In a folder of which files are being written: what they will be, and who writes them. No one else writes there. */
const DESK = '.referentiel-writing';
/** What a desk is called before it is there, or when it is there no more: with the process whose it is. */
const OWN_DESK = `${DESK}.`;
const WRITER = 'writer.json';

/** Who writes, and in which folders: the first is where the journal of the change lies. */
export interface Writer {
    readonly pid: number;
    readonly host: string;
    readonly folders: readonly [string, ...string[]];
}

export function deskOf(folder: string): string {
    return join(folder, DESK);
}

/** Whether what is called so in a folder is a desk, or one before it is there or when it is there no more. */
export function isDesk(name: string): boolean {
    return name === DESK || name.startsWith(OWN_DESK);
}

/** Makes a desk in a folder, whole from the first moment; false where there is one already. */
export function takeDesk(folder: string, folders: Writer['folders'], disk: Disk): boolean {
    clearDeserted(folder, disk);
    const own = ownDesk(folder);
    const writer = { pid: process.pid, host: hostname(), folders: folders.map((other) => relative(folder, other)) };
    disk.makeFolder(own);
    disk.writeNew(join(own, WRITER), Buffer.from(JSON.stringify(writer)));
    try {
        disk.rename(own, deskOf(folder));
        return true;
    } catch (error) {
        disk.remove(own);
        if (lstatSync(deskOf(folder), { throwIfNoEntry: false })) return false;
        throw error;
    }
}

/** Clears a desk away: nobody finds half of it. */
export function leaveDesk(folder: string, disk: Disk): void {
    const own = ownDesk(folder);
    try {
        disk.rename(deskOf(folder), own);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    disk.remove(own);
}

/** Who has a desk in a folder; undefined where there is none, or none that these tools made. */
export function writerIn(folder: string): Writer | undefined {
    if (!lstatSync(deskOf(folder), { throwIfNoEntry: false })?.isDirectory()) return undefined;
    const writer = readRecord<Writer>(join(deskOf(folder), WRITER), isWriter);
    if (!writer) return undefined;
    const [first, ...others] = writer.folders;
    return { ...writer, folders: [join(folder, first), ...others.map((other) => join(folder, other))] };
}

/** A record that these tools wrote; undefined where it isn't there, or isn't one. */
export function readRecord<T>(path: string, isOne: (value: unknown) => value is T): T | undefined {
    try {
        if (!lstatSync(path).isFile()) return undefined;
        const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
        return isOne(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

/** Whether who writes may still be at it: of another machine nobody knows. */
export function mayBeWriting({ pid, host }: Writer): boolean {
    return host !== hostname() || isRunning(pid);
}

/** Whether a process of this machine is there. */
export function isRunning(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code !== 'ESRCH';
    }
}

function ownDesk(folder: string): string {
    return join(folder, `${OWN_DESK}${process.pid}`);
}

/** Takes away what runs that were killed left of desks that never were, or were no more. */
export function clearDeserted(folder: string, disk: Disk): void {
    for (const name of namesIn(folder)) {
        const pid = name.startsWith(OWN_DESK) ? Number(name.slice(OWN_DESK.length)) : NaN;
        if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid))) disk.remove(join(folder, name));
    }
}

/** A folder that isn't there, or is closed, holds nothing. */
function namesIn(folder: string): readonly string[] {
    try {
        return readdirSync(folder);
    } catch {
        return [];
    }
}

function isWriter(value: unknown): value is Writer {
    if (typeof value !== 'object' || value === null) return false;
    const { pid, host, folders } = value as Record<string, unknown>;
    const areFolders = Array.isArray(folders) && folders.length > 0 && folders.every((one) => typeof one === 'string');
    return Number.isInteger(pid) && Number(pid) > 0 && typeof host === 'string' && areFolders;
}
