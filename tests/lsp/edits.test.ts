import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from './actions.ts';
import { Client, uri } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start({
        files: {
            'suite/b.referentiel': 'suite de RNCP5\nbloc BC02 "D" {\n    épreuve E2 "Oral" { évalue C1, C2 }\n}\n',
        },
    });
});
afterAll(() => client.stop());

let rank = 0;
async function open(source: string, path = `e${++rank}/a.referentiel`): Promise<{ path: string; cursor: number }> {
    const { text, cursor } = marked(source);
    await client.open(path, text);
    return { path, cursor };
}

async function actions(source: string, only?: string[]): Promise<{ path: string; all: CodeAction[] }> {
    const { path, cursor } = await open(source);
    const { textDocument, position } = client.at(path, cursor);
    await client.until(() => client.pushed.has(uri(path)), 'findings');
    const diagnostics = client.pushed.get(uri(path)) ?? [];
    const range = { start: position, end: position };
    const all = await client.request('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics, only },
    });
    return { path, all };
}

const BASE = `certification RNCP1 "T"
activité A1 "Accueil" {
    compétence C.1 "Accueillir" // un commentaire
    compétence C2 "Orienter"
}
activité A2 "Vente"
bloc BC01 "B" {
    compétences A1
    épreuve E1 "Cas" { évalue C.1 }
    épreuve E2 "Oral" { évalue C1 }
}
`;

test.for([
    [
        'évaluer dans une épreuve du bloc',
        BASE.replace('C2 "Or', 'C<|>2 "Or'),
        'Évaluer cette compétence dans l’épreuve E1',
        'évalue C.1, C2',
        'compétence-non-évaluée',
    ],
    [
        'respeller',
        BASE.replace('évalue C1', 'évalue C<|>1'),
        'Écrire « C.1 »',
        'E2 "Oral" { évalue C.1 }',
        'graphie-de-code',
    ],
    [
        'corriger un mot',
        BASE.replace('activité A2', 'act<|>ivte A2'),
        'Écrire « activité »',
        'activité A2 "Vente"',
        'syntaxe',
    ],
    [
        'tolérer',
        BASE.replace('C2 "Or', 'C<|>2 "Or'),
        'Tolérer « compétence-non-évaluée » (compétence C2)',
        'tolère compétence-non-évaluée "À justifier."',
        'compétence-non-évaluée',
    ],
] as const)('quick fix: %s', async ([, source, title, wanted, rule]) => {
    const { path, all } = await actions(source, ['quickfix']);
    const found = all.find((one) => one.title === title);
    expect(all.map((one) => one.title)).toContain(title);
    const before = client.found(path).filter((one) => one.startsWith(rule)).length;
    await carryOut(client, found?.edit);
    expect(client.text(path)).toContain(wanted);
    expect(client.text(path)).toContain('// un commentaire');
    await client.until(
        () => client.found(path).filter((one) => one.startsWith(rule)).length < before,
        'the finding to go',
    );
});

test('a fix names what it mends, and its edit says what it is', async () => {
    const { all } = await actions(BASE.replace('évalue C1', 'évalue C<|>1'), ['quickfix']);
    const fix = all.find(({ title }) => title === 'Écrire « C.1 »');
    expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(['graphie-de-code']);
    expect(fix?.isPreferred).toBe(true);
    expect(fix?.edit?.changeAnnotations).toEqual({ referentiel: { label: 'Écrire « C.1 »' } });
});

test('the same code here or everywhere', async () => {
    const { path, all } = await actions(
        BASE.replace('évalue C1', 'évalue C<|>1').replace(
            'A2 "Vente"',
            'A2 "Vente"\ncorrespondance BC01 vers RNCP2\nbloc BC02 "X" { épreuve E "Y" { évalue C1 } }',
        ),
        ['quickfix'],
    );
    await carryOut(client, all.find(({ title }) => title === 'Écrire « C.1 » partout (2)')?.edit);
    expect(client.text(path)).not.toMatch(/évalue C1\b/);
});

test('all safe fixes of a file at once', async () => {
    const { path, all } = await actions(`<|>${BASE}`, ['source.fixAll']);
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.referentiel']);
    await carryOut(client, all[0]?.edit);
    expect(client.text(path)).toBe(BASE.replace('évalue C1', 'évalue C.1'));
});

test.for([
    [
        'déplacer',
        BASE.replace('compétence C2', 'comp<|>étence C2'),
        'Déplacer dans l’activité A2',
        /activité A2 "Vente" \{\s+compétence C2/,
    ],
    [
        'renuméroter',
        BASE.replace('activité A1', 'acti<|>vité A1'),
        'Renuméroter les compétences d’ici',
        /compétence C\.?1 .*\n\s+compétence C\.?2/,
    ],
] as const)('refactoring: %s', async ([, source, title, wanted]) => {
    const { path, all } = await actions(source, ['refactor']);
    const found = all.find((one) => one.title === title);
    await carryOut(client, found?.edit);
    expect(found === undefined ? all.map((one) => one.title) : client.text(path)).toMatch(wanted);
});

test('a code is renamed over all files of the unit', async () => {
    const text =
        'certification RNCP5 "T"\nactivité A1 "A" {\n    compétence C<|>1 "Un"\n    compétence C2 "Deux"\n}\nbloc BC01 "B" { compétences A1 }\n';
    const { path, cursor } = await open(text, 'suite/a.referentiel');
    const prepared = await client.request('textDocument/prepareRename', client.at(path, cursor));
    expect(prepared?.placeholder).toBe('C1');
    const edit = await client.request('textDocument/rename', { ...client.at(path, cursor), newName: 'C9' });
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => [textDocument.uri, textDocument.version])).toEqual([
        [uri(path), 1],
        [uri('suite/b.referentiel'), null],
    ]);
    await carryOut(client, edit);
    expect(client.text(path)).toContain('compétence C9 "Un"');
    // Registered: a working code becomes the number, everywhere.
    const head = client.text(path).indexOf('RNCP5') + 2;
    const registered = await client.request('textDocument/rename', { ...client.at(path, head), newName: 'RNCP55' });
    expect(((registered?.documentChanges ?? []) as TextDocumentEdit[]).length).toBe(2);
});

test.for([
    ['a code that is taken', 'C2', 'déjà pris'],
    ['what is no code', 'bonjour', 'n’est pas un code'],
] as const)('a rename to %s is refused, with the reason', async ([, newName, reason]) => {
    const { path, cursor } = await open(BASE.replace('compétence C.1', 'compétence C.<|>1'));
    await expect(client.request('textDocument/rename', { ...client.at(path, cursor), newName })).rejects.toThrow(
        reason,
    );
    await expect(client.request('textDocument/prepareRename', client.at(path, 2))).rejects.toThrow('pas de code');
});

test('beside a fault what is sound is laid out, the declaration at fault stays, and it is said once', async () => {
    const { path } = await open('certification RNCP1 "T"\nniveau   5\n\ncompétance   C1   "x"\n\ntype    CQP\n');
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        told.push(message);
    });
    const options = { tabSize: 4, insertSpaces: true };
    const ask = { textDocument: { uri: uri(path) }, options };
    await client.edit(path, await client.request('textDocument/formatting', ask));
    expect(client.text(path)).toBe('certification RNCP1 "T"\nniveau 5\n\ncompétance   C1   "x"\n\ntype CQP\n');
    expect(await client.request('textDocument/formatting', ask)).toEqual([]);
    expect(told).toEqual([expect.stringContaining('en faute restent telles quelles')]);
});

test('a file is laid out, or a part of it', async () => {
    const { path } = await open('certification RNCP1 "T"\nactivite A1 "X" {\ncompétence C1 "Y"\n}\nactivite A2 "Z"\n');
    const options = { tabSize: 4, insertSpaces: true };
    const textDocument = { uri: uri(path) };
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    await client.edit(path, await client.request('textDocument/rangeFormatting', { textDocument, range, options }));
    expect(client.text(path)).toContain('activité A2 "Z"');
    expect(client.text(path)).toContain('activite A1');
    await client.edit(path, await client.request('textDocument/formatting', { textDocument, options }));
    expect(client.text(path)).toContain('activité A1 "X" {\n    compétence C1 "Y"\n}');
    expect(await client.request('textDocument/formatting', { textDocument, options })).toEqual([]);
});
