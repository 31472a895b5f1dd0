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

/** Counts what is read: heads, and whole files. */
class CountedFiles extends MemoryFiles {
    heads: string[] = [];
    whole: string[] = [];

    override read(path: string, limit?: number): Promise<Uint8Array> {
        (limit === undefined ? this.whole : this.heads).push(path);
        return super.read(path, limit);
    }
}

const MANY = 1000;
const manyPath = (n: number): string => `r${n}/a.referentiel`;
const manyText = (n: number, jury = ''): string =>
    `certification RNCP${100 + n} "T"\nbloc BC01 "B" { compétence C1 "X" }\n${jury}`;

function manyFiles(): CountedFiles {
    const disk = new CountedFiles();
    for (let n = 0; n < MANY; n++) disk.write(`${ROOT}/${manyPath(n)}`, manyText(n));
    return disk;
}

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

test('what the workspace’s findings cost stops when the question is taken back', async () => {
    const disk = manyFiles();
    const c = await start({ disk, pull: true });
    await c.request('workspace/symbol', { query: 'c1' });
    disk.whole = [];
    const source = new CancellationTokenSource();
    const asked = c.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    await c.until(() => disk.whole.length > 10, 'some units checked');
    const ended = asked.catch((error: unknown) => error);
    source.cancel();
    expect(await ended).toMatchObject({ code: -32800 });
    const after = disk.whole.length;
    expect(after).toBeLessThan(MANY / 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The unit that was being checked is the last.
    expect(disk.whole.length - after).toBeLessThanOrEqual(1);
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

test('many files changed at once are not loaded: only what is open is made anew', async () => {
    const disk = manyFiles();
    const c = await start({ disk });
    await c.open('r0/b.referentiel', 'suite de RNCP100\nbloc BC02 "D" { compétence C2 "Y" }\n');
    await c.request('workspace/symbol', { query: 'c1' });
    await c.until(() => c.published.length > 0, 'findings');
    for (let n = 0; n < MANY; n++) disk.write(`${ROOT}/${manyPath(n)}`, manyText(n, `jury J9 "Dehors ${n}"\n`));
    [disk.heads, disk.whole, c.published.length] = [[], [], 0];
    await c.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: Array.from({ length: MANY }, (_, n) => ({ uri: uri(manyPath(n)), type: 2 })),
    });
    await c.until(() => c.published.length > 0, 'the findings of what is open');
    // Each head is read once, and of whole files only those of the unit that is open.
    expect(disk.heads).toHaveLength(MANY);
    expect(disk.whole).toEqual([`${ROOT}/${manyPath(0)}`]);
    // Afterwards the register sees each of them once, and lets it go.
    const found = await c.request('workspace/symbol', { query: `dehors ${MANY - 1}` });
    expect(found.map(({ containerName }) => containerName?.split(' ')[0])).toEqual([`RNCP${100 + MANY - 1}`]);
    expect(disk.whole.length).toBeLessThanOrEqual(MANY + 1);
});

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
