/** By which signals a command is told to stop, and with which exit code it does. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Stops between two turns of the event loop: nothing is half-written, as files are written as a whole between two of them. */
export function attendSignals(): void {
    for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
}

/** What may take long by itself, in bytes: some ten référentiels in one file. */
const LARGE = 200_000;

/**
 * Of a file that was read, by its size: after a large one a turn may last, and the system stops the program at once,
 * whatever it is at; what it leaves aside then is taken away by the next. The first process of a container is stopped by
 * nobody else.
 */
export function leaveSignalsOver(size: number): void {
    if (size < LARGE || process.pid === 1) return;
    for (const signal of Object.keys(SIGNALS)) process.removeAllListeners(signal);
}
