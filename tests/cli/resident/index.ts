// The command line without a process for each run: starting one takes thirty times as long as checking a référentiel.
// What is tested of the process itself (signals, pipes, standard input, what it loads) starts the delivered one instead.
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Run } from '../delivered.ts';

export interface Request {
    readonly cwd: string;
    readonly args: readonly string[];
    readonly env: NodeJS.ProcessEnv;
}

export type Answer = Run | { readonly ended: string };

interface Resident {
    readonly port: MessagePort;
    /** Set to 1 once an answer is there. */
    readonly answered: Int32Array;
}

let resident: Resident | undefined;

/** Runs one command, and waits for its end. */
export function runResident(request: Request): Run {
    const { port, answered } = (resident ??= start());
    Atomics.store(answered, 0, 0);
    port.postMessage(request);
    Atomics.wait(answered, 0, 0);
    const { message } = receiveMessageOnPort(port) as { message: Answer };
    if (!('ended' in message)) return message;
    resident = undefined;
    throw new Error(message.ended);
}

function start(): Resident {
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const { port1: port, port2 } = new MessageChannel();
    const thread = new Worker(join(import.meta.dirname, 'thread.ts'), {
        workerData: { port: port2, answered },
        transferList: [port2],
        execArgv: [],
    });
    thread.unref();
    port.unref();
    return { port, answered };
}
