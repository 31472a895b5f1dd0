// Spelling in the browser: the worker's bundle, in a context that has what a browser's worker has and nothing of Node.
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';

interface Message {
    readonly id?: number;
    readonly method?: string;
    readonly params?: { readonly items?: unknown[]; readonly diagnostics?: readonly { readonly code?: unknown }[] };
}

const TEXT = 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Rédiger un raport"\n}\n';

test('un mot mal écrit se dit dans le serveur du navigateur', async () => {
    const { outputFiles } = await build({
        entryPoints: [resolve(import.meta.dirname, '../../packages/language/src/server/browser.ts')],
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        conditions: ['source'],
        define: { global: 'globalThis' },
        logLevel: 'silent',
    });
    const { port1: self, port2: client } = new MessageChannel();
    onTestFinished(() => client.close());
    const web = { atob, btoa, clearTimeout, crypto, performance, queueMicrotask, setTimeout, structuredClone };
    const texts = { console, TextDecoder, TextEncoder, URL, Uint8Array };
    const context = createContext({ ...web, ...texts, self });
    // oxlint-disable-next-line require-post-message-target-origin -- that is for windows; this is a port
    const answer = (message: object): void => client.postMessage(message);
    const found = new Promise<void>((done) => {
        client.on('message', ({ id, method, params }: Message) => {
            if (params?.diagnostics?.some(({ code }) => code === 'orthographe')) done();
            if (id === undefined || method === undefined) return;
            const result = method === 'workspace/configuration' ? params?.items?.map(() => ({ spelling: true })) : null;
            answer({ jsonrpc: '2.0', id, result });
        });
    });
    const send = (method: string, params: object, id?: number): void =>
        answer({ jsonrpc: '2.0', method, params, ...(id === undefined ? {} : { id }) });
    runInContext(outputFiles[0]!.text, context);
    send('initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true } } }, 1);
    send('initialized', {});
    const textDocument = { uri: 'memfs:/a.referentiel', languageId: 'referentiel', version: 1, text: TEXT };
    send('textDocument/didOpen', { textDocument });
    await expect(found).resolves.toBeUndefined();
});
