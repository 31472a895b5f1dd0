import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { clearDeserted, deskOf, leaveDesk, mayBeWriting, readRecord, takeDesk, type Writer, writerIn } from './desk.ts';
import { type Disk, DISK, realPathOf, rightsOf } from './disk.ts';

/** A file of a change: what it holds now, and what it will hold. */
export interface FileChange {
    readonly path: string;
    /** Undefined for a file that isn't there yet. */
    readonly before: Uint8Array | undefined;
    readonly after: Uint8Array;
}

/**
 * Why files are not written: another command writes there (`folder` holds its mark), one of them is write-protected, is
 * no longer what it was, or the system refuses. Nothing was changed, but for `changed`.
 */
export class WriteError extends Error {
    readonly trouble: 'busy' | 'protected' | 'changed' | 'refused';
    readonly path: string;
    /** The files that are written all the same: not even what they held could be written back. */
    readonly changed: readonly string[];

    constructor(trouble: WriteError['trouble'], path: string, cause?: unknown, changed: readonly string[] = []) {
        super(`${path}: ${trouble}`, { cause });
        this.name = 'WriteError';
        this.trouble = trouble;
        this.path = path;
        this.changed = changed;
    }
}

/** A file to be renamed from where it lies aside to where it belongs, and what is to be there before and after. */
interface Step {
    readonly target: string;
    readonly aside: string;
    /** By their digests; no file at all where it is undefined. */
    readonly before?: string;
    readonly after: string;
}

interface Journal {
    readonly steps: readonly Step[];
}

const JOURNAL = 'journal.json';

/**
 * Writes several files, all of them or none, whatever stops the program: all are written aside, a journal says that
 * they are, then each is renamed to its place. Links are followed; modes and owners stay. Who comes later finds the
 * desks of a run that was killed, and `settle`s them.
 */
export function writeTogether(changes: readonly FileChange[], disk: Disk = DISK): void {
    const real = changes.map((change) => ({ ...change, path: realPathOf(change.path) }));
    const folders = [...new Set(real.map(({ path }) => dirname(path)))].toSorted();
    const [first, ...others] = folders;
    if (first === undefined) return;
    const taken: string[] = [];
    let steps: Step[];
    try {
        for (const folder of folders) {
            take(folder, [first, ...others], disk);
            taken.push(folder);
        }
        steps = real.map((change, rank) => putAside(change, String(rank), disk));
        writeJournal(first, steps, disk);
    } catch (error) {
        leaveAll(taken, disk);
        throw error;
    }
    try {
        finish(steps, new Map(real.map(({ path, before }) => [path, before])), first, disk);
    } catch (error) {
        // What can't be undone now waits for the next run.
        if (error instanceof WriteError && error.changed.length > 0) throw error;
        leaveAll(folders, disk);
        throw error;
    }
    leaveAll(folders, disk);
}

/** The first desk has the journal: it goes last. */
function leaveAll(folders: readonly string[], disk: Disk): void {
    for (const folder of folders.toReversed()) leaveDesk(folder, disk);
}

/** What became of a change that a killed run left half made: its files, and those that somebody changed since. */
export interface Settled {
    /** Written now, as they were to be. */
    readonly finished: readonly string[];
    /** Left as they are: they are neither what they were nor what they were to be. */
    readonly left: readonly string[];
}

/** Finishes, or undoes where it had not been decided, what a killed run left in a folder; none where nothing is left. */
export function settle(folder: string, disk: Disk = DISK): Settled | undefined {
    clearDeserted(folder, disk);
    const writer = writerIn(folder);
    if (!writer || mayBeWriting(writer)) return undefined;
    const finished: string[] = [];
    const left: string[] = [];
    for (const step of journalOf(writer)) {
        if (!lstatSync(step.aside, { throwIfNoEntry: false })?.isFile()) continue;
        const now = digestOf(step.target);
        if (now === step.before && digestOf(step.aside) === step.after) {
            disk.rename(step.aside, step.target);
            finished.push(step.target);
        } else if (now !== step.after) left.push(step.target);
    }
    leaveAll(
        [...writer.folders, folder].filter((other) => writerIn(other)?.pid === writer.pid),
        disk,
    );
    return { finished, left };
}

function take(folder: string, folders: Writer['folders'], disk: Disk): void {
    try {
        if (takeDesk(folder, folders, disk)) return;
        settle(folder, disk);
        if (takeDesk(folder, folders, disk)) return;
    } catch (error) {
        throw new WriteError('refused', folder, error);
    }
    throw new WriteError('busy', deskOf(folder));
}

function putAside({ path, before, after }: FileChange, name: string, disk: Disk): Step {
    const rights = rightsOf(path);
    if (rights && (rights.mode & 0o222) === 0) throw new WriteError('protected', path);
    const known = before && digest(before);
    if (digestOf(path) !== known) throw new WriteError('changed', path);
    const aside = join(deskOf(dirname(path)), name);
    try {
        disk.writeNew(aside, after, rights);
    } catch (error) {
        throw new WriteError('refused', path, error);
    }
    return { target: path, aside, after: digest(after), ...(known === undefined ? {} : { before: known }) };
}

/** From here on the change is made: by this run, or by the next. */
function writeJournal(folder: string, steps: readonly Step[], disk: Disk): void {
    const path = join(deskOf(folder), JOURNAL);
    const journal: Journal = {
        steps: steps.map((step) => ({
            ...step,
            target: relative(folder, step.target),
            aside: basename(step.aside),
        })),
    };
    disk.remove(`${path}.new`);
    disk.writeNew(`${path}.new`, Buffer.from(JSON.stringify(journal)));
    disk.rename(`${path}.new`, path);
}

/** Renames all to their places; where the system refuses one, what was renamed gets back what it held. */
function finish(
    steps: readonly Step[],
    before: ReadonlyMap<string, Uint8Array | undefined>,
    first: string,
    disk: Disk,
): void {
    const done: Step[] = [];
    for (const step of steps) {
        try {
            disk.rename(step.aside, step.target);
            done.push(step);
        } catch (error) {
            undo(done, before, first, disk, new WriteError('refused', step.target, error));
        }
    }
}

function undo(
    done: readonly Step[],
    before: ReadonlyMap<string, Uint8Array | undefined>,
    first: string,
    disk: Disk,
    why: WriteError,
): never {
    try {
        const back = done.flatMap((step, rank) => {
            const bytes = before.get(step.target);
            return bytes
                ? [
                      putAside(
                          { path: step.target, before: readFileSync(step.target), after: bytes },
                          `back-${rank}`,
                          disk,
                      ),
                  ]
                : [];
        });
        writeJournal(first, back, disk);
        for (const { aside, target } of back) disk.rename(aside, target);
        for (const { target } of done) if (!before.get(target)) disk.remove(target);
    } catch {
        // The journal stays: the next run goes on with it.
        throw new WriteError(
            'refused',
            why.path,
            why.cause,
            done.map(({ target }) => target),
        );
    }
    throw why;
}

function journalOf({ folders: [first] }: Writer): Step[] {
    const journal = readRecord<Journal>(join(deskOf(first), JOURNAL), isJournal);
    return (journal?.steps ?? []).map((step) => {
        const target = join(first, step.target);
        // Beside the file itself, wherever that is: a journal brings nothing in from elsewhere.
        return { ...step, target, aside: join(deskOf(dirname(target)), basename(step.aside)) };
    });
}

function isJournal(value: unknown): value is Journal {
    if (typeof value !== 'object' || value === null || !('steps' in value) || !Array.isArray(value.steps)) return false;
    return value.steps.every(
        ({ target, aside, before = '', after }: Partial<Step>) =>
            [target, aside, before, after].every((text) => typeof text === 'string') && target !== '',
    );
}

function digest(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
}

/** The digest of a file, undefined where there is none; of what is no regular file, nothing that a file has. */
function digestOf(path: string): string | undefined {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    return found.isFile() ? digest(readFileSync(path)) : 'no file';
}
