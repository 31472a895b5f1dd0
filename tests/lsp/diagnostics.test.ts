import { check, MemoryFiles, Workspace } from '@referentiel/language';
import { afterEach, expect, test } from 'vitest';
import { capabilities, Client, type ClientOptions, label, ROOT, uri } from './client.ts';

let client: Client | undefined;
afterEach(async () => {
    await client?.stop();
    client = undefined;
});
async function start(options: ClientOptions): Promise<Client> {
    client = await Client.start(options);
    return client;
}

const HEAD =
    'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Accueillir le public"\n    épreuve E1 "Cas" { évalue tout }\n}\nbloc BC02 "D" { compétences A2 }\n';
const SUITE = 'suite de RNCP1\nactivité A2 "Vendre" {\n    compétence C2 "Vendre un bien"\n}\n';

async function checked(files: Record<string, string>): Promise<Map<string, string[]>> {
    const memory = new MemoryFiles(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text])),
    );
    const workspace = await Workspace.open(memory, [ROOT]);
    const found = new Map<string, string[]>();
    for await (const event of check(memory, workspace, { settings: { today: '2026-01-01' } })) {
        for (const { rule, location } of event.kind === 'unit' ? event.report.findings : event.findings) {
            const path = location.file.slice(ROOT.length + 1);
            found.set(path, [...(found.get(path) ?? []), `${rule}@${location.line - 1}:${location.column - 1}`]);
        }
    }
    return found;
}

test('pushes what check tells, for all files of the unit', async () => {
    const files = { 'a.referentiel': HEAD, 'b.referentiel': SUITE };
    const c = await start({ files });
    await c.open('a.referentiel', HEAD);
    await c.until(() => c.pushed.has(uri('b.referentiel')), 'findings of both files');
    const told = await checked(files);
    expect(c.found('a.referentiel')).toEqual(told.get('a.referentiel'));
    expect(c.found('b.referentiel')).toEqual(told.get('b.referentiel'));
    expect(c.found('b.referentiel').join()).toContain('compétence-non-évaluée');
    expect(c.result.capabilities.diagnosticProvider).toBeUndefined();
});

test('an edit in one file clears what was found in another', async () => {
    const c = await start({ files: { 'a.referentiel': HEAD, 'b.referentiel': SUITE } });
    await c.open('a.referentiel', HEAD);
    await c.open('b.referentiel', SUITE);
    const isFound = (): boolean => c.found('b.referentiel').join().includes('compétence-non-évaluée');
    await c.until(isFound, 'the finding');
    await c.change('a.referentiel', HEAD.replace('compétences A2', 'compétences A2 épreuve E2 "Oral" { évalue A2 }'));
    await c.until(() => !isFound(), 'the finding to go');
    expect(c.published.at(-1)?.version).toBeDefined();
    await c.close('a.referentiel');
    await c.until(isFound, 'the finding to come back: the file itself counts again');
});

test('a finding has its rule’s link, its related places and its severity', async () => {
    const text =
        'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C.1 "Accueillir"\n    épreuve E1 "Cas" { évalue C1 }\n}\n';
    const c = await start({ files: {}, locale: 'en-GB' });
    await c.open('a.referentiel', text);
    await c.until(() => c.found('a.referentiel').length > 0, 'findings');
    const spelling = c.pushed.get(uri('a.referentiel'))?.find(({ code }) => code === 'graphie-de-code');
    expect(spelling).toMatchObject({
        severity: 2,
        source: 'referentiel',
        message: '“C1” is written “C.1” where it is declared.',
        relatedInformation: [{ location: { uri: uri('a.referentiel') }, message: 'declared here' }],
    });
    expect(spelling?.codeDescription?.href).toContain('graphie-de-code');
});

test('gives findings to a client that pulls, and pushes none', async () => {
    const files = { 'a.referentiel': HEAD, 'b.referentiel': SUITE };
    const c = await start({ files, pull: true });
    await c.open('a.referentiel', HEAD);
    const first = await c.request('textDocument/diagnostic', { textDocument: { uri: uri('a.referentiel') } });
    const told = await checked(files);
    expect(first.kind === 'full' && first.items.map(label)).toEqual(told.get('a.referentiel'));
    const again = await c.request('textDocument/diagnostic', {
        textDocument: { uri: uri('a.referentiel') },
        previousResultId: first.resultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(c.pushed.size).toBe(0);
    expect(c.result.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
});

test('the workspace’s findings are pulled once, then only what changed; nothing new is an answer, too', async () => {
    const files = { 'x/a.referentiel': HEAD, 'x/b.referentiel': SUITE, 'y/c.referentiel': 'certification RNCP2 "U"\n' };
    const memory = new MemoryFiles(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text])),
    );
    const c = await start({ disk: memory, pull: true });
    const all = await c.request('workspace/diagnostic', { previousResultIds: [] });
    const told = await checked(files);
    for (const item of all.items) {
        const path = decodeURI(item.uri).slice(`file://${ROOT}/`.length);
        expect(item.kind === 'full' && item.items.map(label)).toEqual(told.get(path));
    }
    expect(all.items.length).toBe(told.size);
    const previousResultIds = all.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    expect(await c.request('workspace/diagnostic', { previousResultIds })).toEqual({ items: [] });
    memory.write(`${ROOT}/y/c.referentiel`, 'certification RNCP2 "U"\nbloc BC01 "B"\n');
    await c.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri('y/c.referentiel'), type: 2 }],
    });
    const changed = await c.request('workspace/diagnostic', { previousResultIds });
    expect(changed.items.map((item) => item.uri)).toEqual([uri('y/c.referentiel')]);
});

test('a folder in which nothing is found is answered for, and an open file comes before the others', async () => {
    const empty = await start({ files: {}, pull: true });
    expect(await empty.request('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] });
    await empty.stop();
    const one = 'certification RNCP1 "T"\n';
    const c = await start({
        files: { 'a/a.referentiel': one, 'z/z.referentiel': 'certification RNCP2 "U"\n' },
        pull: true,
    });
    await c.open('z/z.referentiel', 'certification RNCP2 "U"\n');
    const all = await c.request('workspace/diagnostic', { previousResultIds: [] });
    expect(all.items.map((item) => item.uri)).toEqual([uri('z/z.referentiel'), uri('a/a.referentiel')]);
});

test('a client of 3.17, which tells what it shows of pushed findings alone, gets the same when it pulls', async () => {
    const { diagnostic: _, ...textDocument } = capabilities(true).textDocument as Record<string, unknown>;
    const c = await start({
        files: {},
        pull: true,
        capabilities: { ...capabilities(true), textDocument: { ...textDocument, diagnostic: {} } },
    });
    await c.open(
        'a.referentiel',
        'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C.1 "Accueillir"\n    épreuve E1 "Cas" { évalue C1 }\n}\n',
    );
    const found = await c.request('textDocument/diagnostic', { textDocument: { uri: uri('a.referentiel') } });
    const spelling = found.kind === 'full' ? found.items.find(({ code }) => code === 'graphie-de-code') : undefined;
    expect(spelling?.relatedInformation?.[0]?.location.uri).toBe(uri('a.referentiel'));
    expect(spelling?.codeDescription?.href).toContain('graphie-de-code');
});

test('what only several certifications show is found, and goes', async () => {
    const one = 'certification RNCP1 "T"\n';
    const c = await start({ files: { 'x/a.referentiel': one, 'y/b.referentiel': 'certification RNCP1 "U"\n' } });
    await c.open('x/a.referentiel', one);
    const isFound = (): boolean => c.found('x/a.referentiel').join().includes('certification-en-double');
    await c.until(() => c.found('x/a.referentiel').length > 0, 'findings');
    const told = await checked({ 'x/a.referentiel': one, 'y/b.referentiel': 'certification RNCP1 "U"\n' });
    await c.until(() => c.found('x/a.referentiel').join() === told.get('x/a.referentiel')?.join(), 'the same as check');
    const before = c.found('x/a.referentiel').length;
    await c.open('y/b.referentiel', 'certification RNCP2 "U"\n');
    await c.until(() => c.found('x/a.referentiel').length < before, 'the copy to go');
    expect(isFound()).toBe(false);
});

test('an unsaved text, a text outside the folders and one under another scheme are served', async () => {
    const c = await start({ files: {} });
    for (const name of [
        'untitled:Untitled-1',
        'file:///ailleurs/a.referentiel',
        'vscode-vfs://github/x/a.referentiel',
    ]) {
        await c.open(name, 'certification RNCP1 "T"\nactivte A1 "X"\n');
        await c.until(() => c.found(name).some((found) => found.startsWith('syntaxe@1:0')), name);
    }
});

test('a projet’s configuration is followed, and told when it is wrong', async () => {
    const memory = new MemoryFiles({ [`${ROOT}/a.referentiel`]: HEAD, [`${ROOT}/b.referentiel`]: SUITE });
    const c = await start({ disk: memory });
    await c.open('a.referentiel', HEAD);
    const isFound = (): boolean => c.found('b.referentiel').join().includes('compétence-non-évaluée');
    await c.until(isFound, 'the finding');
    const config = `${ROOT}/referentiel.config.json`;
    const tell = (): Promise<void> =>
        c.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri('referentiel.config.json'), type: 1 }],
        });
    memory.write(config, '{ "rules": { "compétence-non-évaluée": "off" } }');
    await tell();
    await c.until(() => !isFound(), 'the finding to go');
    memory.write(config, '{ "rules": { "compétence-non-évaluée": "of" } }');
    await tell();
    await c.until(() => c.found('referentiel.config.json').length > 0, 'the fault of the configuration');
    memory.delete(config);
    await tell();
    await c.until(() => c.found('referentiel.config.json').length === 0 && isFound(), 'all as before');
});
