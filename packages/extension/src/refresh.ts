import type { Disposable } from 'vscode';

/** What is shown is behind what is written by so much, so that a keystroke isn't a request. */
const DELAY = 150;

/** Renews what is shown: some time after it was asked to, one time after the other, and again if asked meanwhile. */
export class Refresh implements Disposable {
    private readonly renew: () => Promise<void>;
    private readonly onError: (error: unknown) => void;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private isRunning = false;
    private isAskedAgain = false;

    constructor(renew: () => Promise<void>, onError: (error: unknown) => void) {
        this.renew = renew;
        this.onError = onError;
    }

    ask(): void {
        if (this.isRunning) this.isAskedAgain = true;
        else this.timer ??= setTimeout(() => void this.run(), DELAY);
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.isAskedAgain = false;
    }

    private async run(): Promise<void> {
        this.timer = undefined;
        this.isRunning = true;
        try {
            await this.renew();
        } catch (error) {
            this.onError(error);
        }
        this.isRunning = false;
        if (!this.isAskedAgain) return;
        this.isAskedAgain = false;
        this.ask();
    }
}
