import { chmodSync, statSync } from 'node:fs';
import { LARGEST_FILE } from '@referentiel/language';
import { readRegular, writeAside } from '@referentiel/language/node';
import { Misuse } from './exit.ts';
import { relativePath } from './relative-path.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a source file, to be written back: one that isn't in UTF-8 would not come back as it was. */
export function readSource(path: string): string {
    try {
        return utf8.decode(readRegular(path, LARGEST_FILE));
    } catch (error) {
        const shown = relativePath(path);
        throw new Misuse(({ files }) => (error instanceof TypeError ? files.notUtf8(shown) : files.unreadable(shown)));
    }
}

/** That a source file is still what was read of it, and can be written back. */
export function assertUnchanged(path: string, text: string): void {
    if (readSource(path) !== text) throw new Misuse(({ files }) => files.changedMeanwhile(relativePath(path)));
}

/** Writes a source file as a whole or not at all; its rights stay. */
export function writeSource(path: string, text: string): void {
    const { mode } = statSync(path);
    writeBytes(path, new TextEncoder().encode(text));
    chmodSync(path, mode & 0o7777);
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
    return new Misuse(({ files }) => files.unwritable(relativePath(path), code));
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
