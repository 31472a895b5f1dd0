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
    /** How many tasks a thread is given at a time: with two it has the next one while its answer is waited for. */
    readonly ahead?: number;
}

type Answer = { readonly result: unknown } | { readonly error: unknown };

/** Runs tasks in worker threads, each of which is given the next task when it is done with those it has. */
export class WorkerPool implements Pool {
    readonly size: number;
    private readonly script: string | URL;
    private readonly data: unknown;
    private readonly limits: ResourceLimits | undefined;
    private readonly ahead: number;
    private readonly waiting: Job[] = [];
    /** What each thread was given and hasn't answered, in order. */
    private readonly given = new Map<Worker, Job[]>();
    private closing: (() => void) | undefined;

    /** `script` is what each thread runs: it has to call `serveTasks`. It finds `data` as its `workerData`. */
    constructor(
        script: string | URL,
        data?: unknown,
        { size = availableParallelism(), limits, ahead = 1 }: PoolBounds = {},
    ) {
        this.script = script;
        this.data = data;
        this.size = size;
        this.limits = limits;
        this.ahead = ahead;
    }

    run(task: unknown): Promise<unknown> {
        if (this.closing) return Promise.reject(new Error('The pool is closed.'));
        return new Promise((resolve, reject) => {
            this.waiting.push({ task, resolve, reject });
            this.next();
        });
    }

    async close(): Promise<void> {
        if (this.waiting.length > 0 || this.isBusy()) {
            await new Promise<void>((resolve) => (this.closing = resolve));
        }
        this.closing ??= () => undefined;
        await Promise.all(Array.from(this.given.keys(), (worker) => worker.terminate()));
    }

    private isBusy(): boolean {
        return [...this.given.values()].some((jobs) => jobs.length > 0);
    }

    private next(): void {
        const [job] = this.waiting;
        if (!job) {
            if (!this.isBusy()) this.closing?.();
            return;
        }
        const worker = this.free();
        if (!worker) return;
        this.waiting.shift();
        try {
            // oxlint-disable-next-line require-post-message-target-origin -- that is for windows; this is a thread
            worker.postMessage(job.task);
            this.given.get(worker)?.push(job);
        } catch (error) {
            job.reject(error);
            this.next();
        }
    }

    /** An idle thread, else a new one, else one that may be given more. */
    private free(): Worker | undefined {
        const [least] = [...this.given].toSorted(([, a], [, b]) => a.length - b.length);
        if (least && least[1].length === 0) return least[0];
        if (this.given.size < this.size) return this.start();
        return least && least[1].length < this.ahead ? least[0] : undefined;
    }

    private start(): Worker {
        const worker = new Worker(this.script, {
            workerData: this.data,
            ...(this.limits ? { resourceLimits: this.limits } : {}),
        });
        this.given.set(worker, []);
        worker.on('message', (answer: Answer) => this.settle(worker, answer));
        worker.on('error', (error) => this.drop(worker, error));
        worker.on('exit', () => this.drop(worker, new Error('The worker ended before its task did.')));
        return worker;
    }

    private settle(worker: Worker, answer: Answer): void {
        const job = this.given.get(worker)?.shift();
        if ('error' in answer) job?.reject(answer.error);
        else job?.resolve(answer.result);
        this.next();
    }

    private drop(worker: Worker, error: unknown): void {
        const lost = this.given.get(worker) ?? [];
        this.given.delete(worker);
        for (const job of lost) job.reject(error);
        if (lost.length > 0) this.next();
    }
}

/** In a worker thread: handles the tasks that its pool sends, one after another. */
export function serveTasks(handler: TaskHandler): void {
    const port = parentPort;
    if (!port) throw new Error('Not in a worker thread.');
    // Answers are told apart by their order alone.
    let before = Promise.resolve();
    port.on('message', (task: unknown) => {
        before = before
            .then(() => handler(task))
            .then(
                (result): Answer => ({ result }),
                (error: unknown): Answer => ({ error }),
            )
            .then((answer) => port.postMessage(answer));
    });
}
