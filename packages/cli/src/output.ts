import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createColors } from 'picocolors';
import { EXIT } from './exit.ts';
import { unwritable } from './sources.ts';
import type { Words } from './words/index.ts';

/** Where a command writes. Once nobody reads any more, `closed` is true and what is written is dropped. */
export interface Output {
    readonly closed: boolean;
    readonly colours: ReturnType<typeof createColors>;
    readonly write: (text: string) => void;
    /** When all is written. */
    readonly end: () => void;
}

/** Where a command says what is no part of its result. */
export type Notes = (text: string) => void;

export const standardNotes: Notes = (text) => void process.stderr.write(text);

let hasReader = true;

/** That the reader of standard output leaves early (`| head`) is no fault; that it can't be written is a failure. */
export function attendStandardOutput(words: Words): void {
    process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
        hasReader = false;
        if (code === 'EPIPE') return;
        process.stderr.write(`${words.complaint(words.files.standardOutputUnwritable(code))}\n`);
        process.exit(EXIT.failure);
    });
}

export function standardOutput(): Output {
    return {
        get closed() {
            return !hasReader;
        },
        colours: terminalColours(),
        write: (text) => {
            if (hasReader) process.stdout.write(text);
        },
        end: () => undefined,
    };
}

/** Colours for a terminal, and none for whatever else reads. */
function terminalColours(): Output['colours'] {
    const { stdout, env } = process;
    // Said outright: left undefined, as a pipe leaves it, picocolors would colour wherever CI is set.
    return createColors('isTTY' in stdout && stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb');
}

/** A file, written aside as it comes: whoever reads it finds the whole or nothing new. */
export function fileOutput(path: string): Output {
    const aside = `${path}.${process.pid}.tmp`;
    const orUnwritable = <T>(write: () => T): T => {
        try {
            return write();
        } catch (error) {
            throw unwritable(path, error);
        }
    };
    const file = orUnwritable(() => {
        mkdirSync(dirname(path), { recursive: true });
        return openSync(aside, 'w');
    });
    const forget = (): void => rmSync(aside, { force: true });
    process.once('exit', forget);
    return {
        closed: false,
        colours: createColors(false),
        write: (text) => orUnwritable(() => writeWhole(file, text)),
        end: () => {
            orUnwritable(() => {
                closeSync(file);
                renameSync(aside, path);
            });
            process.off('exit', forget);
        },
    };
}

/** A disk that fills up takes a part first, and says so at the next. */
function writeWhole(file: number, text: string): void {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** What is told at one time: it takes the place of what the terminal showed before. */
export function screenOutput(output: Output): Output {
    const parts: string[] = [];
    const { stdout, env } = process;
    const clear = stdout.isTTY && env.TERM !== 'dumb' ? '\u001B[2J\u001B[3J\u001B[H' : '';
    return {
        get closed() {
            return output.closed;
        },
        colours: output.colours,
        write: (text) => void parts.push(text),
        end: () => output.write(clear + parts.splice(0).join('')),
    };
}
