// How the server conducts itself: faults, haste, and what happens outside the editor.
import { MemoryFiles } from '@referentiel/language';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import { afterEach, expect, test } from 'vitest';
import { invented } from '../bench/invented.ts';
import { Client, type ClientOptions, ROOT, uri } from './client.ts';

let client: Client | undefined;
afterEach(async () => {
    await client?.stop();
    client = undefined;
});
async function start(options: ClientOptions): Promise<Client> {
    client = await Client.start(options);
    return client;
}

const TEXT = 'certification RNCP1 "T"\nactivité A1 "X" { compétence C1 "Y" }\n';

test('a fault in one feature is logged and answered as an error, and the server lives', async () => {
    const c = await start({ files: {} });
    await c.open('a.referentiel', TEXT);
    await expect(c.connection.sendRequest('textDocument/hover', { rien: true })).rejects.toMatchObject({
        code: -32603,
    });
    await c.connection.sendNotification('textDocument/didChange', { rien: true });
    await c.until(() => c.logged.length === 2, 'two faults logged');
    expect(c.logged[0]).toContain('textDocument/hover');
    expect(await c.request('textDocument/hover', c.at('a.referentiel', 35))).not.toBeNull();
});

test('a rule that fails doesn’t keep the rest from being served', async () => {
    const disk = new MemoryFiles({ [`${ROOT}/a.referentiel`]: TEXT });
    const c = await start({ disk });
    await c.open('a.referentiel', TEXT);
    await c.until(() => c.found('a.referentiel').length > 0, 'findings');
    disk.read = () => Promise.reject(new Error('disque arraché'));
    await c.open('b.referentiel', 'certification RNCP2 "U"\nutilise Absente\n');
    await c.until(() => c.found('b.referentiel').join().includes('code-inconnu'), 'findings of the other');
});

test('a request that is taken back is answered as such, and the next one is served', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 400; n++) files[`r${n}/a.referentiel`] = invented(n);
    const c = await start({ files });
    await c.open('a.referentiel', TEXT);
    await c.request('textDocument/hover', c.at('a.referentiel', 35));
    const source = new CancellationTokenSource();
    const asked = c.connection.sendRequest('workspace/symbol', { query: 'c11' }, source.token);
    await new Promise((resolve) => setTimeout(resolve, 60));
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await c.request('textDocument/hover', c.at('a.referentiel', 35))).not.toBeNull();
});

test('files changed outside are seen', async () => {
    const disk = new MemoryFiles({ [`${ROOT}/a.referentiel`]: TEXT });
    const c = await start({ disk });
    await c.open('a.referentiel', TEXT);
    await c.until(() => c.found('a.referentiel').length > 0, 'findings');
    const alone = c.found('a.referentiel').join();
    const isFound = (): boolean => c.found('a.referentiel').join() === alone;
    disk.write(
        `${ROOT}/b.referentiel`,
        'suite de RNCP1\nbloc BC01 "B" { compétences A1  épreuve E1 "X" { évalue tout } }\n',
    );
    const tell = (type: 1 | 2 | 3): Promise<void> =>
        c.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri('b.referentiel'), type }],
        });
    await tell(1);
    await c.until(() => !isFound(), 'the finding to go');
    disk.delete(`${ROOT}/b.referentiel`);
    await tell(3);
    await c.until(isFound, 'the finding to come back');
});

test(
    'many files changed outside are not loaded to be held, and what is open is served meanwhile',
    { timeout: 30_000 },
    async () => {
        const disk = new MemoryFiles();
        for (let n = 0; n < 300; n++) disk.write(`${ROOT}/r${n}/a.referentiel`, invented(n));
        const c = await start({ disk });
        await c.open('a.referentiel', TEXT);
        await c.request('workspace/symbol', { query: 'c11' });
        for (let n = 0; n < 300; n++)
            disk.write(`${ROOT}/r${n}/a.referentiel`, `${invented(n)}jury J9 "Dehors ${n}"\n`);
        await c.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: Array.from({ length: 300 }, (_, n) => ({ uri: uri(`r${n}/a.referentiel`), type: 2 })),
        });
        const before = performance.now();
        expect(await c.request('textDocument/hover', c.at('a.referentiel', 35))).not.toBeNull();
        expect(performance.now() - before).toBeLessThan(500);
        const found = await c.request('workspace/symbol', { query: 'dehors 299' });
        expect(found.map(({ containerName }) => containerName?.split(' ')[0])).toEqual(['RNCP100299']);
    },
);

test.for([
    ['fr-FR', 'Aucune épreuve n’évalue'],
    ['en-US', 'No assessment evaluates'],
    ['de', 'No assessment evaluates'],
] as const)('messages follow the client’s locale: %s', async ([locale, wanted]) => {
    const c = await start({ files: {}, locale });
    await c.open('a.referentiel', `${TEXT}bloc BC01 "B" { compétences A1  épreuve E1 "X" }\n`);
    await c.until(
        () =>
            (c.pushed.get(uri('a.referentiel')) ?? []).some(({ message }) =>
                JSON.stringify(message).startsWith(`"${wanted}`),
            ),
        wanted,
    );
});
