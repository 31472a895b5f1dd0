import type { Pool, TaskHandler } from '../pool.ts';

/** Runs tasks here, one after another, on copies: a task behaves as it would elsewhere. */
export class LocalPool implements Pool {
    readonly size = 1;
    private readonly handler: TaskHandler;
    private last: Promise<unknown> = Promise.resolve();
    private closed = false;

    constructor(handler: TaskHandler) {
        this.handler = handler;
    }

    run(task: unknown): Promise<unknown> {
        if (this.closed) return Promise.reject(new Error('The pool is closed.'));
        const copy = structuredClone(task);
        const result = this.last.then(async () => structuredClone(await this.handler(copy)));
        this.last = result.catch(() => undefined);
        return result;
    }

    async close(): Promise<void> {
        this.closed = true;
        await this.last;
    }
}
