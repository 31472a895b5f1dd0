// What is kept of a closed file while its unit is being edited: read and parsed once, and never out of date.
import { MemoryFiles } from '@referentiel/language';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as parsing from '../../packages/language/src/grammar/parse.ts';
import { Client, ROOT, uri } from '../lsp/client.ts';

vi.mock('../../packages/language/src/grammar/parse.ts', { spy: true });
const parseFile = vi.mocked(parsing.parseFile);

class CountedFiles extends MemoryFiles {
    readonly whole: string[] = [];

    override read(path: string, limit?: number): Promise<Uint8Array> {
        if (limit === undefined) this.whole.push(path.slice(ROOT.length + 1));
        return super.read(path, limit);
    }
}

const LIBRARY = 'bibliothèque Transverses "B"\ncompétence CT1 "Trans"\n';
const HEAD = 'certification RNCP1 "T"\nutilise Transverses\nniveau 5\n';
const SUITE = 'suite de RNCP1\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue C9 }\n}\n';

async function start(capabilities?: Record<string, unknown>): Promise<{ disk: CountedFiles; client: Client }> {
    const disk = new CountedFiles();
    disk.write(`${ROOT}/lib.referentiel`, LIBRARY);
    disk.write(`${ROOT}/a.referentiel`, HEAD);
    for (const n of [1, 2, 3]) disk.write(`${ROOT}/s${n}.referentiel`, SUITE.replaceAll('1 "', `${n} "`));
    const client = await Client.start({ disk, capabilities });
    onTestFinished(() => client.stop());
    await client.open('a.referentiel', HEAD);
    await client.until(() => client.found('a.referentiel').length > 0, 'findings');
    await client.request('workspace/symbol', { query: 'un' });
    return { disk, client };
}

const hover = (client: Client): Promise<unknown> => client.request('textDocument/hover', client.at('a.referentiel', 5));

test('ten keystrokes read no closed file, and parse the edited one ten times', async () => {
    const { disk, client } = await start();
    [disk.whole.length, parseFile.mock.calls.length] = [0, 0];
    for (let n = 1; n <= 10; n++) {
        await client.change('a.referentiel', `${HEAD}// ${'x'.repeat(n)}\n`);
        await hover(client);
    }
    console.log(`10 keystrokes: ${disk.whole.length} reads of closed files, ${parseFile.mock.calls.length} parses`);
    expect(disk.whole).toEqual([]);
    expect(parseFile.mock.calls.map(([text]) => text)).toEqual(
        Array.from({ length: 10 }, (_, n) => `${HEAD}// ${'x'.repeat(n + 1)}\n`),
    );
});

const CHANGED = SUITE.replace('C9', 'C1');
const isMended = (client: Client): boolean => !client.found('s1.referentiel').join().includes('code-inconnu');

test('a closed file that changes is read again: as the client tells', async () => {
    const { disk, client } = await start();
    expect(isMended(client)).toBe(false);
    disk.write(`${ROOT}/s1.referentiel`, CHANGED);
    const changes = [{ uri: uri('s1.referentiel'), type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => isMended(client), 'the finding to go');
});

test('a closed file that changes is read again: as the server sees itself where the client can’t tell', async () => {
    const { disk, client } = await start({});
    expect(isMended(client)).toBe(false);
    disk.write(`${ROOT}/s1.referentiel`, CHANGED);
    await client.until(() => isMended(client), 'the finding to go');
});

test('what was kept for a unit goes when its last file is closed', async () => {
    const { disk, client } = await start();
    await client.close('a.referentiel');
    await client.until(() => client.found('a.referentiel').length === 0, 'its findings to go');
    disk.whole.length = 0;
    await client.open('a.referentiel', HEAD);
    await hover(client);
    expect(disk.whole).toContain('s1.referentiel');
});
