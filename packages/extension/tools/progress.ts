/** How long a suite may give no sign of life. How long it takes in all is the machine's affair. */
const SILENCE = Number(process.env['VSCODE_TEST_SILENCE_MS'] ?? 300_000);

/** Watches that a suite goes on. */
export class Progress {
    readonly #stalled: () => void;
    #timer: NodeJS.Timeout | undefined;

    /** `stalled` is told once nothing was heard for too long. */
    constructor(stalled: (phrase: string) => void) {
        this.#stalled = () => stalled(`no sign of life for ${SILENCE} ms`);
        this.heard();
    }

    heard(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(this.#stalled, SILENCE).unref();
    }
}
