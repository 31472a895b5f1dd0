import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createColors } from 'picocolors';

/** Where a command writes. Once nobody reads any more, `closed` is true and what is written is dropped. */
export interface Output {
    readonly closed: boolean;
    readonly colours: ReturnType<typeof createColors>;
    write(text: string): void;
    /** When all is written. */
    end(): void;
}

/** The standard output. That its reader leaves early (`| head`) is no fault. */
export function standardOutput(): Output {
    const { stdout, env } = process;
    let closed = false;
    stdout.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        closed = true;
    });
    return {
        get closed() {
            return closed;
        },
        // Said outright: left undefined, as a pipe leaves it, picocolors would colour wherever CI is set.
        colours: createColors('isTTY' in stdout && stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'),
        write: (text) => {
            if (!closed) stdout.write(text);
        },
        end: () => undefined,
    };
}

/** A file, written aside as it comes: whoever reads it finds the whole or nothing new. */
export function fileOutput(path: string): Output {
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}.tmp`;
    const file = openSync(aside, 'w');
    const forget = (): void => rmSync(aside, { force: true });
    process.once('exit', forget);
    return {
        closed: false,
        colours: createColors(false),
        write: (text) => void writeSync(file, text),
        end: () => {
            closeSync(file);
            renameSync(aside, path);
            process.off('exit', forget);
        },
    };
}
