// What heavy rules find comes after all else, and only where it is set: spelling, and what the register says already.
import { FileError } from '@referentiel/language';
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUCKETS } from '../../packages/language/src/corpus/format.ts';
import { bytesOf, planted, open as openCorpus } from '../corpus/corpora.ts';
import { forged } from '../corpus/forged.ts';
import { inventedFiche } from '../corpus/invented-fiches.ts';
import { MemoryParts } from '@referentiel/language';
import { capabilities, Client, type ClientOptions, ROOT, uri } from './client.ts';

let client: Client | undefined;
afterEach(async () => {
    await client?.stop();
    client = undefined;
});

async function start(settings: object, options: ClientOptions = {}): Promise<Client> {
    const all = capabilities(false);
    const workspace = { ...(all['workspace'] as object), configuration: true };
    client = await Client.start({
        settings: { '': settings },
        files: {},
        capabilities: { ...all, workspace },
        ...options,
    });
    return client;
}

const MISSPELT =
    'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Rédiger un raport"\n    épreuve E1 "Cas" { évalue tout }\n}\n';
const rulesIn = (c: Client): unknown[] => (c.pushed.get(uri('a.referentiel')) ?? []).map(({ code }) => code);

test('l’orthographe vient après le reste, avec ses propositions', async () => {
    const c = await start({ spelling: true });
    await c.open('a.referentiel', MISSPELT);
    await c.until(() => rulesIn(c).includes('orthographe'), 'the spelling of an open file');
    const told = c.published.filter((one) => one.uri === uri('a.referentiel'));
    expect(told.at(-1)!.count).toBe(told[0]!.count + 1);
    const [diagnostic] = (c.pushed.get(uri('a.referentiel')) ?? []).filter(({ code }) => code === 'orthographe');
    const actions = await c.request('textDocument/codeAction', {
        textDocument: { uri: uri('a.referentiel') },
        range: diagnostic!.range,
        context: { diagnostics: [diagnostic!] },
    });
    expect((actions ?? []).map(({ title }) => title)).toContain('Écrire « rapport »');
});

test('sans réglage, rien de tel', async () => {
    const c = await start({});
    await c.open('a.referentiel', MISSPELT);
    await c.until(() => rulesIn(c).length > 0, 'what is found');
    await new Promise((resolve) => {
        setTimeout(resolve, 900);
    });
    expect(rulesIn(c)).not.toContain('orthographe');
});

test('un passage du répertoire est marqué, et l’infobulle montre l’autre texte', async () => {
    const fiches = Array.from({ length: 6 }, (_, n) => inventedFiche(n));
    const bytes = await bytesOf(fiches);
    expect((await openCorpus(bytes)).entries).toHaveLength(6);
    const passage = fiches[2]!.sections[0]!.text.split('\n')[1]!.split(/\s+/).slice(1);
    const changed = passage.map((word, i) => (i === 8 ? 'autrement' : word));
    const opened: string[] = [];
    const c = await start(
        { against: 'r.corpus' },
        {
            parts: (path) => {
                opened.push(path);
                return new MemoryParts(bytes);
            },
        },
    );
    const { text, start: at } = planted('RNCP7', changed);
    await c.open('a.referentiel', text);
    await c.until(() => rulesIn(c).includes('reproduction'), 'what the register says already');
    expect(opened).toEqual([`${ROOT}/r.corpus`]);
    const line = text.slice(0, at).split('\n').length - 1;
    const hover = await c.request('textDocument/hover', {
        textDocument: { uri: uri('a.referentiel') },
        position: { line, character: at - text.lastIndexOf('\n', at) + 8 },
    });
    expect(JSON.stringify(hover?.contents)).toContain(passage.join(' '));
});

test('une référence qui ne s’ouvre pas se dit, au journal aussi, et le reste va', async () => {
    const c = await start(
        { against: '/ailleurs/[r](command:x).corpus' },
        {
            parts: (path) => {
                throw new FileError('missing', path);
            },
        },
    );
    await c.open('a.referentiel', MISSPELT);
    await c.until(() => rulesIn(c).length > 0, 'what is found');
    expect(c.logged.join('\n')).toContain('/ailleurs/[r](command:x).corpus');
    expect(c.shown).toEqual([
        'Rien n’est comparé au répertoire : « /ailleurs/[r] (command:x).corpus » ne peut pas être lu.',
    ]);
});

test('une référence qui n’en est pas une, ou se trouve abîmée quand elle est lue, se dit une fois ; le reste va', async () => {
    const fiches = Array.from({ length: 6 }, (_, n) => inventedFiche(n));
    const passage = fiches[2]!.sections[0]!.text.split('\n')[1]!.split(/\s+/).slice(1);
    const bytes = await forged(await bytesOf(fiches), ({ replace }) =>
        replace('shingleSums', new Uint32Array(BUCKETS)),
    );
    const c = await start({ against: 'r.corpus', spelling: true }, { parts: () => new MemoryParts(bytes) });
    const misspelt = (word: string): string =>
        planted('RNCP7', passage).text.replace('épreuve', `compétence C2 "Rédiger un ${word}"\n    épreuve`);
    await c.open('a.referentiel', misspelt('raport'));
    await c.until(() => rulesIn(c).includes('orthographe'), 'what needs no reference');
    await c.change('a.referentiel', misspelt('rapoort'));
    await c.until(() => JSON.stringify([...c.pushed]).includes('« rapoort »'), 'the spelling of what was changed');
    expect(c.shown).toEqual([
        'Rien n’est comparé au répertoire : « r.corpus » est abîmé ou incomplet ; refaites-le par « referentiel corpus build ».',
    ]);
    expect(rulesIn(c)).not.toContain('reproduction');
    await c.stop();
    const other = await start({ against: 'r.corpus' }, { parts: () => new MemoryParts(new Uint8Array(99)) });
    await other.open('a.referentiel', MISSPELT);
    await other.until(() => other.shown.length > 0, 'what it is not');
    expect(other.shown).toEqual([expect.stringContaining('n’en est pas une référence')]);
});

test('une référence abîmée, refaite, est rouverte quand un réglage change ; ce qui ne sert plus est fermé', async () => {
    const fiches = Array.from({ length: 6 }, (_, n) => inventedFiche(n));
    const passage = fiches[2]!.sections[0]!.text.split('\n')[1]!.split(/\s+/).slice(1);
    const good = await bytesOf(fiches);
    let bytes = await forged(good, ({ replace }) => replace('shingleSums', new Uint32Array(BUCKETS)));
    let open = 0;
    class CountedParts extends MemoryParts {
        override close(): void {
            open--;
        }
    }
    const parts = (): MemoryParts => {
        open++;
        return new CountedParts(bytes);
    };
    const c = await start({ against: 'r.corpus' }, { parts });
    const change = (settings: object): Promise<void> => {
        c.settings = { '': settings };
        return c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    await c.open('a.referentiel', planted('RNCP7', passage).text);
    await c.until(() => c.shown.length > 0, 'the damage');
    expect(open).toBe(0);
    bytes = new Uint8Array(99);
    await change({ against: 'r.corpus', codeLens: false });
    await c.until(() => c.shown.length > 1, 'that it is none');
    await change({ against: 'r.corpus', codeLens: true });
    await c.until(() => c.logged.filter((line) => line.includes('no corpus')).length > 1, 'that it is none, again');
    bytes = good;
    await change({ against: 'r.corpus', codeLens: false });
    await c.until(() => rulesIn(c).includes('reproduction'), 'what the register says already');
    expect([c.shown.length, open]).toEqual([2, 1]);
    await change({ against: '' });
    await c.until(() => open === 0, 'that it is closed');
});

test('un passage d’un autre référentiel du dossier est marqué sans réglage, et mène à l’autre ; récrit, il ne l’est plus', async () => {
    const fiche = inventedFiche(2);
    const passage = fiche.sections[0]!.text.split('\n')[1]!.split(/\s+/).slice(1);
    const other = planted('RNCP8', passage);
    const own = planted('RNCP7', passage);
    const c = await start({}, { files: { 'b.referentiel': other.text } });
    await c.open('a.referentiel', own.text);
    await c.until(() => rulesIn(c).includes('passage-en-double'), 'what another one says');
    const [diagnostic] = (c.pushed.get(uri('a.referentiel')) ?? []).filter(({ code }) => code === 'passage-en-double');
    const line = other.text.slice(0, other.start).split('\n').length - 1;
    expect(diagnostic?.relatedInformation?.[0]?.location).toMatchObject({
        uri: uri('b.referentiel'),
        range: { start: { line } },
    });
    await c.change('a.referentiel', planted('RNCP7', ['tout', 'autre', 'chose']).text);
    await c.until(() => !rulesIn(c).includes('passage-en-double'), 'nothing is said twice');
});

async function lexiconAction(c: Client, text = MISSPELT, word = 'raport', rule = 'orthographe') {
    await c.open('a.referentiel', text);
    await c.until(() => rulesIn(c).includes(rule), 'what is said of the word');
    const [diagnostic] = (c.pushed.get(uri('a.referentiel')) ?? []).filter(({ code }) => code === rule);
    const actions = await c.request('textDocument/codeAction', {
        textDocument: { uri: uri('a.referentiel') },
        range: diagnostic!.range,
        context: { diagnostics: [diagnostic!] },
    });
    return (actions ?? []).find(({ title }) => title === `Ajouter « ${word} » au lexique du projet`) as CodeAction;
}

test('« Ajouter au lexique » écrit le mot dans la configuration du projet, et il n’est plus dit', async () => {
    const config = '{ "rules": { "lien-http": "off" } }\n';
    const c = await start({ spelling: true }, { files: { 'referentiel.config.json': config } });
    const { edit } = await lexiconAction(c);
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => textDocument.uri)).toEqual([uri('referentiel.config.json')]);
    const document = TextDocument.create(uri('referentiel.config.json'), 'json', 1, config);
    const written = TextDocument.applyEdits(document, changes[0]!.edits as TextEdit[]);
    expect(JSON.parse(written)).toEqual({
        rules: { 'lien-http': 'off', orthographe: { options: { mots: ['raport'] } } },
    });
    await c.open('referentiel.config.json', written);
    await c.until(() => !rulesIn(c).includes('orthographe'), 'the word is one of the projet’s');
});

test('sans configuration, il en fait une', async () => {
    const { edit } = await lexiconAction(await start({ spelling: true }));
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: uri('referentiel.config.json') });
});

test('un sigle que le projet connaît s’y ajoute de même', async () => {
    const config = '{}\n';
    const c = await start({}, { files: { 'referentiel.config.json': config } });
    const text = MISSPELT.replace('raport', 'DOE');
    const { edit } = await lexiconAction(c, text, 'DOE', 'sigle-inexpliqué');
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const document = TextDocument.create(uri('referentiel.config.json'), 'json', 1, config);
    await c.open('referentiel.config.json', TextDocument.applyEdits(document, change!.edits as TextEdit[]));
    await c.until(() => !rulesIn(c).includes('sigle-inexpliqué'), 'the abbreviation is one of the projet’s');
});
