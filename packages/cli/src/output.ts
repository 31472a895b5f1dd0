import { createColors } from 'picocolors';

/** Where a command writes. Once nobody reads any more, `closed` is true and what is written is dropped. */
export interface Output {
    readonly closed: boolean;
    readonly colours: ReturnType<typeof createColors>;
    write(text: string): void;
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
        colours: createColors(stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'),
        write: (text) => {
            if (!closed) stdout.write(text);
        },
    };
}
