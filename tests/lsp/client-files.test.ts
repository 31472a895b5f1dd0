// A server that sees no files, as in a browser: the client reads them for it, the starts of many in one request.
import { PassThrough } from 'node:stream';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { expect, onTestFinished, test } from 'vitest';
import { ClientFiles } from '../../packages/language/src/server/client-files.ts';
import { serve } from '../../packages/language/src/server/server.ts';
import { Client, ROOT, uri } from './client.ts';

const COUNT = 600;
const FILES = new Map(
    Array.from({ length: COUNT }, (_, n) => [
        uri(`c${n}/r.referentiel`),
        `${n === 7 ? `// ${'un long en-tête '.repeat(300)}\n` : ''}certification RNCP${n} "T${n}"\n`,
    ]),
);

/** A client that reads for the server; gives how often each kind of request came. */
async function open(knowsStarts: boolean): Promise<{ readonly client: Client; readonly asked: Map<string, number> }> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const files = (connection: ConstructorParameters<typeof ClientFiles>[0]): ClientFiles =>
        new ClientFiles(connection, () => true);
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), { files });
    const connection = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const asked = new Map<string, number>();
    answer(connection, knowsStarts, (method) => asked.set(method, (asked.get(method) ?? 0) + 1));
    const client = await Client.over(connection, { root: `file://${ROOT}` });
    onTestFinished(() => client.stop());
    return { client, asked };
}

/** What any of these requests may be about. */
interface Params {
    readonly uri: string;
    readonly uris: readonly string[];
    readonly limit?: number;
}

function answer(connection: MessageConnection, knowsStarts: boolean, count: (method: string) => void): void {
    const read = (name: string, limit?: number): object | null => {
        const text = FILES.get(name);
        return text === undefined ? null : { base64: Buffer.from(text).subarray(0, limit).toString('base64') };
    };
    const on = (method: string, handler: (params: Params) => unknown): void => {
        connection.onRequest(method, (params: Params) => {
            count(method);
            return handler(params);
        });
    };
    on('referentiel/files/list', () => [...FILES.keys(), uri('disparu.referentiel')]);
    on('referentiel/files/kind', () => null);
    on('referentiel/files/read', ({ uri: one, limit }) => read(one, limit));
    if (!knowsStarts) return;
    on('referentiel/files/starts', ({ uris, limit }) => uris.map((one) => read(one, limit)));
}

async function certifications(client: Client): Promise<number> {
    const found = await client.request('referentiel/certifications', null);
    return found.length;
}

test('the starts of files are asked for by hundreds', async () => {
    const { client, asked } = await open(true);
    expect(await certifications(client)).toBe(COUNT);
    expect(asked.get('referentiel/files/starts')).toBe(3);
    // Each whole once, as it is seen, and the one whose head its start doesn't tell once more.
    expect(asked.get('referentiel/files/read')).toBeLessThanOrEqual(COUNT + 2);
});

test('a client that doesn’t know how is asked for each, once it has said so', async () => {
    const { client, asked } = await open(false);
    expect(await certifications(client)).toBe(COUNT);
    expect(asked.get('referentiel/files/starts')).toBeUndefined();
    expect(asked.get('referentiel/files/read')).toBeGreaterThan(COUNT);
});
