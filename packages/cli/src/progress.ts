import { inertOutput } from './inert.ts';

/** How long a command may say nothing before it tells how far it is, in milliseconds. */
const PATIENCE = 1000;
/** How often it tells so, in milliseconds. */
const PACE = 100;

/** One line on the terminal that tells how far a command is, where it takes long; nothing where nobody looks on. */
export class Progress {
    private readonly phrase: (done: number) => string;
    private readonly start = performance.now();
    private told = 0;
    private done = 0;
    private isShown = false;

    constructor(phrase: (done: number) => string) {
        this.phrase = phrase;
    }

    /** One more is done. */
    step(): void {
        this.done++;
        const now = performance.now();
        if (!process.stderr.isTTY || now - this.start < PATIENCE || now - this.told < PACE) return;
        this.told = now;
        this.isShown = true;
        process.stderr.write(`\r\u001B[K${inertOutput(this.phrase(this.done))}`);
    }

    /** Leaves the line to whatever else is to be written. */
    hide(): void {
        if (this.isShown) process.stderr.write('\r\u001B[K');
        this.isShown = false;
    }
}
