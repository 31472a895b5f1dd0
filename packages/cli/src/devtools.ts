import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

interface Answer {
    readonly id?: number;
    readonly method?: string;
    readonly sessionId?: string;
    readonly result?: unknown;
    readonly error?: { readonly message: string };
}

interface Waiting {
    readonly done: (result: unknown) => void;
    readonly failed: (error: Error) => void;
}

/** Speaks the DevTools protocol with a browser through two pipes: no port is opened, and the browser ends with us. */
export class DevTools {
    private readonly browser: ChildProcess;
    private readonly waiting = new Map<number, Waiting>();
    private readonly events = new Map<string, () => void>();
    private readonly ended: Promise<void>;
    private count = 0;
    private rest = '';

    constructor(program: string, args: readonly string[]) {
        this.browser = spawn(program, ['--remote-debugging-pipe', ...args], {
            stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        });
        this.ended = new Promise((ended) => {
            const end = (error: Error): void => {
                for (const { failed } of this.waiting.values()) failed(error);
                this.waiting.clear();
                ended();
            };
            this.browser.once('error', end);
            this.browser.once('exit', () => end(new Error('le navigateur s’est arrêté')));
        });
        const [, , , to, from] = this.browser.stdio;
        // A browser that can't be started closes its pipes: that it ended is told above.
        (to as Writable | null)?.on('error', () => undefined);
        (from as Readable | null)?.setEncoding('utf8').on('data', (part: string) => this.read(part));
    }

    /** Asks for something, of the browser or of one of its pages. */
    send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
        const id = ++this.count;
        return new Promise<Result>((done, failed) => {
            if (this.browser.exitCode !== null) failed(new Error('le navigateur s’est arrêté'));
            this.waiting.set(id, { done: done as (result: unknown) => void, failed });
            (this.browser.stdio[3] as Writable | null)?.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        });
    }

    /** The next event of a name on a page. */
    next(method: string, sessionId: string): Promise<void> {
        return new Promise((done) => this.events.set(`${sessionId} ${method}`, done));
    }

    async close(): Promise<void> {
        const timer = setTimeout(() => this.browser.kill('SIGKILL'), 3000);
        this.send('Browser.close').catch(() => undefined);
        await this.ended;
        clearTimeout(timer);
    }

    private read(part: string): void {
        const messages = (this.rest + part).split('\0');
        this.rest = messages.pop() ?? '';
        for (const message of messages) this.take(JSON.parse(message) as Answer);
    }

    private take({ id, method, sessionId, result, error }: Answer): void {
        if (id === undefined) {
            const key = `${sessionId} ${method}`;
            this.events.get(key)?.();
            this.events.delete(key);
            return;
        }
        const waiting = this.waiting.get(id);
        this.waiting.delete(id);
        if (error) waiting?.failed(new Error(error.message));
        else waiting?.done(result);
    }
}
