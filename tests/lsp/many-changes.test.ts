// Many files change outside at once, as when a branch is checked out: who works in one is answered meanwhile.
import { type FileError, MemoryFiles } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { Client, ROOT, uri } from './client.ts';

const COUNT = 150;
const OPEN = 'certification RNCP1 "T"\nactivité A1 "Vendre"\n';

/** Gives the starts of files only when it is let to. */
class SlowFiles extends MemoryFiles {
    gate: Promise<void> = Promise.resolve();
    reads = 0;

    async starts(paths: readonly string[], limit: number): Promise<readonly (Uint8Array | FileError)[]> {
        this.reads += paths.length;
        await this.gate;
        return Promise.all(paths.map((path) => this.read(path, limit)));
    }
}

const nameOf = (n: number): string => `c${n}.referentiel`;

test('questions and edits don’t wait until many changed files are read; then all are taken in together', async () => {
    const disk = new SlowFiles({ [`${ROOT}/open.referentiel`]: OPEN });
    for (let n = 0; n < COUNT; n++) disk.write(`${ROOT}/${nameOf(n)}`, `certification RNCP${n + 100} "T"\n`);
    const client = await Client.start({ disk });
    onTestFinished(() => client.stop());
    await client.open('open.referentiel', OPEN);
    await client.request('workspace/symbol', { query: 'suivante' });

    let letGo = (): void => undefined;
    disk.gate = new Promise((done) => (letGo = done));
    disk.reads = 0;
    for (let n = 0; n < COUNT; n++)
        disk.write(`${ROOT}/${nameOf(n)}`, `suite de RNCP1\ncompétence C${n} "Suivante ${n}"\n`);
    const changes = Array.from({ length: COUNT }, (_, n) => ({ uri: uri(nameOf(n)), type: 2 }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    // One more change, of a single file, waits for its turn behind them.
    disk.write(`${ROOT}/${nameOf(0)}`, 'suite de RNCP1\ncompétence C0 "Dernière"\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changes.slice(0, 1) });
    const hover = await client.request('textDocument/hover', client.at('open.referentiel', OPEN.indexOf('A1')));
    expect(hover).not.toBeNull();
    expect(disk.reads).toBe(COUNT);
    const before = await client.request('referentiel/certifications', null);
    expect(before).toHaveLength(COUNT + 1);

    letGo();
    const found = await client.request('workspace/symbol', { query: 'suivante' });
    expect(found).toHaveLength(COUNT - 1);
    const last = await client.request('workspace/symbol', { query: 'derniere' });
    expect(last).toHaveLength(1);
    const after = await client.request('referentiel/certifications', null);
    expect(after).toMatchObject([{ code: 'RNCP1' }]);
    expect(after[0]?.files).toHaveLength(COUNT + 1);
});
