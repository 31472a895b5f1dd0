// The delivered language server over stdio, and the numbers that are told of it.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const CLI = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');

export interface Connected {
    readonly child: ChildProcess;
    readonly connection: MessageConnection;
    readonly end: () => Promise<void>;
}

export function connected(): Connected {
    const child = spawn(process.execPath, [CLI, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const end = async (): Promise<void> => {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        connection.dispose();
    };
    return { child, connection, end };
}

export function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    });
}

export function quantile(values: readonly number[], share: number): number {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
