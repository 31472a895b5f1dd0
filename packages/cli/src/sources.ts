import { chmodSync, readFileSync, statSync } from 'node:fs';
import { writeAside } from '@referentiel/language/node';
import { Misuse } from './exit.ts';
import { relativePath } from './relative-path.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a source file, to be written back: one that isn't in UTF-8 would not come back as it was. */
export function readSource(path: string): string {
    try {
        return utf8.decode(readFileSync(path));
    } catch (error) {
        const isEncoding = error instanceof TypeError;
        const why = isEncoding ? 'n’est pas en UTF-8 : enregistrez-le dans cet encodage' : 'ne peut pas être lu';
        throw new Misuse(`« ${relativePath(path)} » ${why}.`);
    }
}

/** Writes a source file as a whole or not at all; its rights stay. */
export function writeSource(path: string, text: string): void {
    const { mode } = statSync(path);
    try {
        writeAside(path, new TextEncoder().encode(text));
        chmodSync(path, mode & 0o7777);
    } catch (error) {
        throw new Misuse(
            `« ${relativePath(path)} » ne peut pas être écrit (${(error as NodeJS.ErrnoException).code}).`,
        );
    }
}

export async function readStandardInput(): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    try {
        return utf8.decode(Buffer.concat(parts));
    } catch {
        throw new Misuse('l’entrée standard n’est pas en UTF-8.');
    }
}
