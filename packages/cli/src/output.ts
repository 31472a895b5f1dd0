import { once } from 'node:events';
import {
    closeSync,
    createReadStream,
    mkdirSync,
    openSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CONFIG_NAME, SOURCE_ENDING } from '@referentiel/language';
import { asideOf, tidy } from '@referentiel/language/node';
import { EXIT, Misuse } from './exit.ts';
import { CLEAR, type Colours, coloursOf, inertOutput } from './inert.ts';
import { unwritable } from './sources.ts';
import type { Words } from './words/index.ts';

/** Where a command writes. Once nobody reads any more, `closed` is true and what is written is dropped. */
export interface Output {
    readonly closed: boolean;
    readonly colours: Colours;
    readonly write: (text: string) => void;
    /** When all is written. */
    readonly end: () => void;
}

/** Where a command says what is no part of its result. */
export type Notes = (text: string) => void;

export const standardNotes: Notes = (text) => void process.stderr.write(inertOutput(text));

let hasReader = true;

/** That the reader of standard output leaves early (`| head`) is no fault; that it can't be written is a failure. */
export function attendStandardOutput(words: Words): void {
    process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
        hasReader = false;
        if (code === 'EPIPE') return;
        standardNotes(`${words.complaint(words.files.standardOutputUnwritable(code))}\n`);
        process.exit(EXIT.failure);
    });
}

/** A source as it is, for whoever reads it further: nothing of it is changed. */
export function writeSourceOut(text: string): void {
    if (hasReader) process.stdout.write(text);
}

export function standardOutput(): Output {
    return {
        get closed() {
            return !hasReader;
        },
        colours: terminalColours(),
        write: (text) => {
            if (hasReader) process.stdout.write(inertOutput(text));
        },
        end: () => undefined,
    };
}

/** Tells what was kept in a file, where it was made inert, as fast as it is read. */
export async function tellKept(path: string): Promise<void> {
    for await (const part of createReadStream(path)) {
        if (!hasReader) return;
        if (!process.stdout.write(part as Buffer)) await drained();
    }
}

/** When standard output takes more, or has no reader any more, which is attended to elsewhere. */
async function drained(): Promise<void> {
    try {
        await once(process.stdout, 'drain');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
}

/** Colours for a terminal, and none for whatever else reads. */
function terminalColours(): Output['colours'] {
    const { stdout, env } = process;
    return coloursOf('isTTY' in stdout && stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb');
}

/**
 * A file, written aside as it comes: whoever reads it finds the whole or nothing new. Links are followed; a device or a
 * pipe is written to as it is. No référentiel is written over.
 */
export function fileOutput(path: string): Output {
    const target = targetOf(path);
    const isDirect = isSpecial(target);
    const aside = isDirect ? target : asideOf(target);
    const orUnwritable = <T>(write: () => T): T => {
        try {
            return write();
        } catch (error) {
            throw unwritable(path, error);
        }
    };
    const file = orUnwritable(() => {
        mkdirSync(dirname(target), { recursive: true });
        if (!isDirect) tidy(dirname(target));
        return openSync(aside, 'w');
    });
    const forget = (): void => {
        if (!isDirect) rmSync(aside, { force: true });
    };
    process.once('exit', forget);
    return {
        closed: false,
        colours: coloursOf(false),
        write: (text) => orUnwritable(() => writeWhole(file, inertOutput(text))),
        end: () => {
            orUnwritable(() => {
                closeSync(file);
                if (!isDirect) renameSync(aside, target);
            });
            process.off('exit', forget);
        },
    };
}

/** Where what is written to a path ends up: never in a source. */
export function targetOf(path: string): string {
    const target = realOf(path);
    for (const name of [path, target]) {
        const isSource = name.endsWith(SOURCE_ENDING) || `/${name.replaceAll('\\', '/')}`.endsWith(`/${CONFIG_NAME}`);
        if (isSource) throw new Misuse(({ files }) => files.isSource(path));
    }
    return target;
}

function realOf(path: string): string {
    try {
        return realpathSync(path);
    } catch {
        // It isn't there yet.
        return resolve(path);
    }
}

function isSpecial(path: string): boolean {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** A disk that fills up takes a part first, and says so at the next. */
export function writeWhole(file: number, text: string): void {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** What is told at one time: it takes the place of what the terminal showed before. */
export function screenOutput(output: Output): Output {
    const parts: string[] = [];
    const { stdout, env } = process;
    const clear = stdout.isTTY && env.TERM !== 'dumb' ? CLEAR : '';
    return {
        get closed() {
            return output.closed;
        },
        colours: output.colours,
        write: (text) => void parts.push(text),
        end: () => output.write(clear + parts.splice(0).join('')),
    };
}
