import { LARGEST_FILE } from '@referentiel/language';
import {
    type FileChange,
    readRegular,
    toPath,
    writeAside,
    WriteError,
    writeTogether,
} from '@referentiel/language/node';
import { Misuse } from './exit.ts';
import { relativePath } from './relative-path.ts';
import { leaveSignalsOver } from './signals.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a source file, to be written back: one that isn't in UTF-8 would not come back as it was. */
export function readSource(path: string): string {
    try {
        const bytes = readRegular(path, LARGEST_FILE);
        leaveSignalsOver(bytes.length);
        return utf8.decode(bytes);
    } catch (error) {
        const shown = relativePath(path);
        throw new Misuse(({ files }) => (error instanceof TypeError ? files.notUtf8(shown) : files.unreadable(shown)));
    }
}

/** What a source file holds and what it is to hold. */
export interface SourceChange {
    readonly path: string;
    readonly before: string;
    readonly text: string;
}

/** Writes source files, all of them or none. */
export function writeSources(changes: readonly SourceChange[]): void {
    const encoder = new TextEncoder();
    writeFiles(
        changes.map(({ path, before, text }) => ({
            path,
            before: encoder.encode(before),
            after: encoder.encode(text),
        })),
    );
}

/** Writes files, all of them or none; why that can't be is for the person to mend. */
export function writeFiles(changes: readonly FileChange[]): void {
    try {
        writeTogether(changes);
    } catch (error) {
        throw error instanceof WriteError ? misuseOf(error) : error;
    }
}

function misuseOf({ trouble, path, cause, changed }: WriteError): Misuse {
    const shown = relativePath(toPath(path));
    switch (trouble) {
        case 'busy':
            return new Misuse(({ files }) => files.busy(shown));
        case 'protected':
            return new Misuse(({ files }) => files.protected(shown));
        case 'changed':
            // What isn't UTF-8 was never what was read of it.
            readSource(path);
            return new Misuse(({ files }) => files.changedMeanwhile(shown));
        case 'refused': {
            const names = changed.map((one) => relativePath(toPath(one)));
            return names.length > 0
                ? new Misuse(({ files }) => files.halfWritten(shown, names))
                : unwritable(path, cause);
        }
    }
}

/** Writes a file as a whole or not at all; that it can't be written is for the person to mend. */
export function writeBytes(path: string, bytes: Uint8Array): void {
    try {
        writeAside(path, bytes);
    } catch (error) {
        throw unwritable(path, error);
    }
}

export function unwritable(path: string, error: unknown): Misuse {
    const { code = '' } = error as NodeJS.ErrnoException;
    return new Misuse(({ files }) => files.unwritable(relativePath(toPath(path)), code));
}

export async function readStandardInput(): Promise<string> {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of process.stdin) {
        length += (part as Buffer).length;
        if (length > LARGEST_FILE)
            throw new Misuse(({ files }) => files.standardInputTooLarge(LARGEST_FILE / 1_000_000));
        parts.push(part as Buffer);
    }
    try {
        return utf8.decode(Buffer.concat(parts));
    } catch {
        throw new Misuse(({ files }) => files.standardInputNotUtf8);
    }
}
