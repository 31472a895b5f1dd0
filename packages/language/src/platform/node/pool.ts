import { availableParallelism } from 'node:os';
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import type { Pool, TaskHandler } from '../pool.ts';

interface Job {
    readonly task: unknown;
    readonly resolve: (result: unknown) => void;
    readonly reject: (reason: unknown) => void;
}

export interface PoolBounds {
    /** As many as the machine has processors where it isn't told. */
    readonly size?: number;
    /** Of each thread, in MB. */
    readonly limits?: ResourceLimits;
}

type Answer = { readonly result: unknown } | { readonly error: unknown };

/** Runs tasks in worker threads, each of which is given the next task when it is done with one. */
export class WorkerPool implements Pool {
    readonly size: number;
    private readonly script: string | URL;
    private readonly data: unknown;
    private readonly limits: ResourceLimits | undefined;
    private readonly waiting: Job[] = [];
    private readonly idle: Worker[] = [];
    private readonly busy = new Map<Worker, Job>();
    private closing: (() => void) | undefined;

    /** `script` is what each thread runs: it has to call `serveTasks`. It finds `data` as its `workerData`. */
    constructor(script: string | URL, data?: unknown, { size = availableParallelism(), limits }: PoolBounds = {}) {
        this.script = script;
        this.data = data;
        this.size = size;
        this.limits = limits;
    }

    run(task: unknown): Promise<unknown> {
        if (this.closing) return Promise.reject(new Error('The pool is closed.'));
        return new Promise((resolve, reject) => {
            this.waiting.push({ task, resolve, reject });
            this.next();
        });
    }

    async close(): Promise<void> {
        if (this.waiting.length > 0 || this.busy.size > 0) {
            await new Promise<void>((resolve) => (this.closing = resolve));
        }
        this.closing ??= () => undefined;
        await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
    }

    private next(): void {
        const [job] = this.waiting;
        if (!job) {
            if (this.busy.size === 0) this.closing?.();
            return;
        }
        const worker = this.idle.pop() ?? (this.busy.size < this.size ? this.start() : undefined);
        if (!worker) return;
        this.waiting.shift();
        this.busy.set(worker, job);
        try {
            // oxlint-disable-next-line require-post-message-target-origin -- that is for windows; this is a thread
            worker.postMessage(job.task);
        } catch (error) {
            this.settle(worker, { error });
        }
    }

    private start(): Worker {
        const worker = new Worker(this.script, {
            workerData: this.data,
            ...(this.limits ? { resourceLimits: this.limits } : {}),
        });
        worker.on('message', (answer: Answer) => this.settle(worker, answer));
        worker.on('error', (error) => this.drop(worker, error));
        worker.on('exit', () => this.drop(worker, new Error('The worker ended before its task did.')));
        return worker;
    }

    private settle(worker: Worker, answer: Answer): void {
        const job = this.busy.get(worker);
        this.busy.delete(worker);
        this.idle.push(worker);
        if ('error' in answer) job?.reject(answer.error);
        else job?.resolve(answer.result);
        this.next();
    }

    private drop(worker: Worker, error: unknown): void {
        const place = this.idle.indexOf(worker);
        if (place >= 0) this.idle.splice(place, 1);
        const job = this.busy.get(worker);
        if (!job) return;
        this.busy.delete(worker);
        job.reject(error);
        this.next();
    }
}

/** In a worker thread: handles the tasks that its pool sends, one after another. */
export function serveTasks(handler: TaskHandler): void {
    const port = parentPort;
    if (!port) throw new Error('Not in a worker thread.');
    port.on('message', (task: unknown) => {
        void handler(task)
            .then(
                (result): Answer => ({ result }),
                (error: unknown): Answer => ({ error }),
            )
            .then((answer) => port.postMessage(answer));
    });
}
