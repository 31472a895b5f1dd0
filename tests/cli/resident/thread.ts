// Between a test, which waits, and the process of the command line, which doesn't: sends what the one asks to the other.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { Answer, Request } from './index.ts';

const { port, answered } = workerData as { port: MessagePort; answered: Int32Array };

const child = fork(join(import.meta.dirname, 'command.ts'), {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});
let said = '';
child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
child.on('message', (answer: Answer) => tell(answer));
child.on('close', (code) => tell({ ended: `the process of the command line ended with ${code}: ${said}` }));
port.on('message', (request: Request) => child.send(request));

function tell(answer: Answer): void {
    port.postMessage(answer);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
}
