// The server as it is shipped: bundled, in a process of its own, over each of its channels; and in a browser's worker.
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
    createMessageConnection,
    IPCMessageReader,
    IPCMessageWriter,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './client.ts';

const server = resolve(import.meta.dirname, '../../packages/language/src/server');
const folder = mkdtempSync(join(tmpdir(), 'référentiel serveur '));
const TEXT = 'certification RNCP1 "T"\nactivte A1 "X"\n';

beforeAll(async () => {
    writeFileSync(join(folder, 'a.referentiel'), TEXT);
    const script = resolve(import.meta.dirname, '../../scripts/build-cli.mjs');
    execFileSync(process.execPath, [script, join(server, 'node.ts'), join(folder, 'server.cjs')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function tryServer(connection: MessageConnection, child: ChildProcess): Promise<void> {
    const client = await Client.over(connection, { root: pathToFileURL(folder).href });
    const name = pathToFileURL(join(folder, 'a.referentiel')).href;
    await client.open(name, TEXT);
    await client.until(() => client.found(name).includes('syntaxe@1:0'), 'a finding');
    const ended = new Promise((done) => child.once('exit', done));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
}

test('over stdio', async () => {
    const child = spawn(process.execPath, [join(folder, 'server.cjs'), '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    await tryServer(connection, child);
});

test.for([['lsp'], ['lsp', '--stdio', '--clientProcessId', String(process.pid)]])(
    'by the command line: referentiel %s',
    async (args) => {
        const cli = resolve(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');
        const child = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
        await tryServer(
            createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
            child,
        );
    },
);

test('over the channel of Node', async () => {
    const child = fork(join(folder, 'server.cjs'), ['--node-ipc']);
    await tryServer(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), child);
});

test('the worker’s bundle reaches nothing of Node', async () => {
    const { metafile } = await build({
        entryPoints: [join(server, 'browser.ts')],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'browser',
        format: 'iife',
        conditions: ['source'],
        define: { global: 'globalThis' },
        logLevel: 'silent',
    });
    const read = Object.keys(metafile.inputs);
    expect(read.filter((path) => path.includes('/platform/node/'))).toEqual([]);
});

test('the command line’s server prints PDF as `generate` does, or says what it needs', async () => {
    const cli = resolve(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');
    const child = spawn(process.execPath, [cli, 'lsp'], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, CHROMIUM: '/nowhere' },
    });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    const client = await Client.over(connection, { root: pathToFileURL(folder).href });
    try {
        const { formats } = await client.request('referentiel/tables', null);
        expect(formats.map(({ id }) => id)).toContain('pdf');
        const asked = { uri: pathToFileURL(join(folder, 'a.referentiel')).href, formats: ['pdf'] };
        await expect(client.request('referentiel/generate', asked)).rejects.toThrow(
            /le PDF s’imprime avec Chromium, Chrome ou Edge/,
        );
    } finally {
        await client.stop();
    }
});
