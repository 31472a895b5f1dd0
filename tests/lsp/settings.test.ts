// Settings, folder by folder, as a client tells them.
import { afterEach, expect, test } from 'vitest';
import { capabilities, Client, type ClientOptions, ROOT, uri } from './client.ts';

let client: Client | undefined;
afterEach(async () => {
    await client?.stop();
    client = undefined;
});

const TEXT = 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "X"\n    épreuve E1 "Cas" { évalue C1 }\n}\n';
const OTHER = '/ailleurs';
const RANGE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

async function start(settings: ClientOptions['settings'], configuration = true): Promise<Client> {
    const all = capabilities(false);
    const workspace = {
        ...(all['workspace'] as object),
        configuration,
        didChangeConfiguration: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
    };
    client = await Client.start({ settings, files: {}, capabilities: { ...all, workspace } });
    return client;
}

async function signs(c: Client, name: string): Promise<[lenses: number, hints: number]> {
    const textDocument = { uri: name };
    const lenses = await c.request('textDocument/codeLens', { textDocument });
    const hints = await c.request('textDocument/inlayHint', { textDocument, range: RANGE });
    return [lenses.length, hints.length];
}

test('each folder has its own, asked for once and again when they change', async () => {
    const c = await start({ '': {}, [`file://${OTHER}`]: { codeLens: false, inlayHints: false } });
    await c.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: `file://${OTHER}`, name: 'ailleurs' }], removed: [] },
    });
    const [here, there] = [uri('a.referentiel'), `file://${OTHER}/a.referentiel`];
    await c.open('a.referentiel', TEXT);
    await c.open(there, TEXT);
    expect(await signs(c, here)).toEqual([2, 1]);
    expect(await signs(c, there)).toEqual([0, 0]);
    expect(c.registered).toContain('workspace/didChangeConfiguration');

    c.settings = { [`file://${ROOT}`]: { inlayHints: false }, '': {} };
    expect(await signs(c, here)).toEqual([2, 1]);
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await signs(c, here)).toEqual([2, 0]);
    expect(await signs(c, there)).toEqual([2, 1]);
    await c.until(() => c.refreshed.length >= 2, 'a request to show lenses and hints anew');
    expect(c.refreshed).toEqual(expect.arrayContaining(['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']));
});

test('a client that can’t be asked tells them by itself', async () => {
    const c = await start({}, false);
    await c.open('a.referentiel', TEXT);
    expect(await signs(c, uri('a.referentiel'))).toEqual([2, 1]);
    await c.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { referentiel: { codeLens: false, inlayHints: 'non' } },
    });
    expect(await signs(c, uri('a.referentiel'))).toEqual([0, 1]);
});

test('a setting that makes no sense counts as not set', async () => {
    const c = await start({ '': { codeLens: 'oui', inlayHints: null, language: 'de', typography: 1 } });
    await c.open('a.referentiel', TEXT);
    expect(await signs(c, uri('a.referentiel'))).toEqual([2, 1]);
    expect(c.logged).toEqual([]);
});

test('the language of messages follows its setting', async () => {
    const c = await start({ '': { language: 'en' } });
    await c.open('a.referentiel', `${TEXT}activité A1 "Y" { compétence C2 "Z" }\n`);
    const says = (words: string) => (): boolean =>
        JSON.stringify(c.pushed.get(uri('a.referentiel')) ?? []).includes(words);
    await c.until(says('No assessment evaluates'), 'findings in English');
    c.settings = { '': { language: 'auto' } };
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await c.until(says('Aucune épreuve n’évalue'), 'findings in the client’s own language');
});
