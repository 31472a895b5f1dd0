import { TABLES } from '@referentiel/language';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, uri } from './client.ts';

let client: Client;
const TEXT = `certification RNCP1 "Clerc <b>"
activité A1 "Accueil" { compétence C1 "Accueillir"  compétence C2 "Orienter" }
bloc BC01 "Prendre en charge" {
    compétences A1
    épreuve E1 "Mise en situation" { évalue C1 }
}
`;
const PATH = 'a.referentiel';
const ASK = { uri: uri(PATH) };
beforeAll(async () => {
    client = await Client.start();
    await client.open(PATH, TEXT);
});
afterAll(() => client.stop());

test('tables and formats are listed', async () => {
    const { tables, formats } = await client.request('referentiel/tables', null);
    expect(tables).toEqual(TABLES);
    expect(formats.map(({ id }) => id)).toContain('html');
    expect(formats[0]?.name).toBe('Word');
});

test('a fragment shows the tables with places of the source, holes and findings', async () => {
    const all = await client.request('referentiel/fragment', ASK);
    expect(all?.title).toBe('RNCP1 – Clerc <b>');
    expect(all?.html).toContain(`data-source="${uri(PATH)}#1,`);
    expect(all?.html).toContain('class="hole"');
    expect(all?.html).toContain('class="finding error"');
    expect(all?.html).not.toMatch(/<b>|<script|<style|<html/);
    const one = await client.request('referentiel/fragment', { ...ASK, tables: [TABLES[0]!.id] });
    expect(one!.html.length).toBeLessThan(all!.html.length);
    await expect(client.request('referentiel/fragment', { ...ASK, tables: ['rien'] })).rejects.toThrow(
        'tableau inconnu',
    );
});

test('bytes of any format', async () => {
    const { formats } = await client.request('referentiel/tables', null);
    const { files } = await client.request('referentiel/generate', { ...ASK, formats: formats.map(({ id }) => id) });
    expect(files.length).toBeGreaterThanOrEqual(formats.length);
    for (const { base64 } of files) expect(Buffer.from(base64, 'base64').length).toBeGreaterThan(10);
});

test('the documents of a profile; a filing that isn’t ready says what is missing, and is written as a draft', async () => {
    const { profiles } = await client.request('referentiel/tables', null);
    expect(profiles.map(({ id }) => id)).toEqual(['travail', 'dépôt', 'jury']);
    const formats = ['docx'];
    const jury = await client.request('referentiel/generate', { ...ASK, formats, profile: 'jury' });
    expect(jury.files.map(({ name }) => name)).toContain('RNCP1-grilles.docx');
    const filing = { ...ASK, formats, profile: 'dépôt' };
    const { files, missing } = await client.request('referentiel/generate', filing);
    expect(files).toEqual([]);
    expect(missing).toContainEqual(expect.stringContaining('C2'));
    const draft = await client.request('referentiel/generate', { ...filing, isDraft: true });
    expect(draft.files.map(({ name }) => name)).toEqual(['RNCP1-race.docx', 'RNCP1-fiche.docx']);
    const unknown = client.request('referentiel/generate', { ...ASK, formats, profile: 'rien' });
    await expect(unknown).rejects.toThrow('profil inconnu');
});

test('PDF is a format where something prints, and says why where it can’t', async () => {
    const asked: string[] = [];
    const other = await Client.start({
        print: async (html, lang) => {
            asked.push(lang);
            const text = new TextDecoder().decode(html);
            if (!text.startsWith('<!DOCTYPE html>')) throw new Error('pas une page');
            if (text.includes('Sans navigateur')) throw new Error('Aucun navigateur ici.');
            return new TextEncoder().encode('%PDF');
        },
    });
    try {
        await other.open(PATH, TEXT);
        const { formats, profiles } = await other.request('referentiel/tables', null);
        expect(profiles.every((one) => one.formats.includes('pdf'))).toBe(true);
        expect(formats.map(({ name }) => name)).toEqual([
            'Word',
            'Excel',
            'PDF',
            'page HTML',
            'Markdown',
            'CSV',
            'JSON',
        ]);
        const wanted = { ...ASK, formats: ['pdf', 'md'], tables: ['blocs'] };
        const { files } = await other.request('referentiel/generate', wanted);
        expect(files.map(({ name }) => name)).toEqual(['RNCP1-blocs.pdf', 'RNCP1-blocs.md']);
        expect(atob(files[0]?.base64 ?? '')).toBe('%PDF');
        expect(asked).toEqual(['fr']);
        await other.change(PATH, TEXT.replace('Prendre en charge', 'Sans navigateur'));
        await expect(other.request('referentiel/generate', wanted)).rejects.toThrow('Aucun navigateur ici.');
    } finally {
        await other.stop();
    }
    const { formats, profiles } = await client.request('referentiel/tables', null);
    expect([...formats.map(({ id }) => id), ...profiles.flatMap((one) => one.formats)]).not.toContain('pdf');
});

test('a click in the matrix changes the text and back', async () => {
    const before = await client.request('referentiel/coverage', ASK);
    expect([before?.evaluated, before?.total]).toEqual([1, 2]);
    const [block] = before!.blocks;
    const [, c2] = block!.competencies;
    expect(c2?.cells).toEqual([{ evaluates: 'none', editable: true }]);
    const operation = { do: 'toggle', competency: c2!.id, assessment: block!.assessments[0]!.id } as const;
    for (const wanted of [2, 1]) {
        const edit = await client.request('referentiel/edit', { ...ASK, operation });
        const [change] = edit!.documentChanges as TextDocumentEdit[];
        expect(change?.textDocument).toEqual({ uri: ASK.uri, version: client.documents.get(PATH)!.version });
        await client.edit(PATH, change!.edits as never);
        expect((await client.request('referentiel/coverage', ASK))?.evaluated).toBe(wanted);
    }
    expect(client.text(PATH)).toBe(TEXT);
});

test('the tree of a référentiel, with verdicts', async () => {
    const tree = await client.request('referentiel/tree', ASK);
    const outline = (node: NonNullable<typeof tree>): unknown => [
        node.label,
        ...(node.verdict ? [node.verdict] : []),
        ...node.children.map(outline),
    ];
    expect(outline(tree!)).toEqual([
        'Clerc <b>',
        ['Activités', ['Accueil', ['Accueillir', 'evaluated'], ['Orienter', 'not evaluated']]],
        [
            'Blocs',
            ['Prendre en charge', ['Accueillir', 'evaluated'], ['Orienter', 'not evaluated'], ['Mise en situation']],
        ],
    ]);
});

test('the tree says how much of what holds competencies is evaluated', async () => {
    const tree = await client.request('referentiel/tree', ASK);
    expect(tree).toMatchObject({
        code: 'RNCP1',
        label: 'Clerc <b>',
        description: 'RNCP1',
        share: { evaluated: 1, total: 2 },
    });
    const [activities, blocks] = tree!.children;
    expect(activities?.children[0]).toMatchObject({ code: 'A1', share: { evaluated: 1, total: 2 } });
    expect(blocks?.children[0]).toMatchObject({ code: 'BC01', share: { evaluated: 1, total: 2 } });
    // A competency of a bloc is the same thing as that of its activity, at another place of the tree.
    const [c1, again] = [activities?.children[0]?.children[0], blocks?.children[0]?.children[0]];
    expect(c1?.item).toBe(again?.item);
    expect(c1?.id).not.toBe(again?.id);
});

test('an épreuve common to several blocs can be clicked in each of them, and what can’t be named in none', async () => {
    const path = 'commune.referentiel';
    await client.open(
        path,
        `certification RNCP2 "Commune"
bloc BC01 "Un" { compétence C1 "Faire" épreuve E1 "Oral" { évalue C1 } }
bloc BC02 "Deux" { compétence C2 "Défaire" compétence "Refaire" }
épreuve E9 "Mémoire" { évalue C1 }
`,
    );
    const matrix = await client.request('referentiel/coverage', { uri: uri(path) });
    expect(matrix?.uri).toBe(uri(path));
    const columns = matrix!.blocks.map(({ assessments }) => assessments.map(({ code }) => code));
    expect(columns).toEqual([['E1', 'E9'], ['E9']]);
    expect(matrix?.blocks[1]?.competencies.map(({ cells }) => cells)).toEqual([
        [{ evaluates: 'none', editable: true }],
        [{ evaluates: 'none', editable: false }],
    ]);
    await client.close(path);
});

test('a library is judged by those who use it', async () => {
    const path = 'branche.referentiel';
    await client.open(path, 'bibliothèque Branche\ncompétence C1 "Faire"\n');
    const tree = await client.request('referentiel/tree', { uri: uri(path) });
    const [group] = tree!.children;
    expect(group?.children[0]).toMatchObject({ code: 'C1' });
    expect(group?.children[0]).not.toHaveProperty('verdict');
    expect(await client.request('referentiel/coverage', { uri: uri(path) })).toBeNull();
    await client.close(path);
});

test('a rule is explained', async () => {
    const page = await client.request('referentiel/explain', { rule: 'compétence-non-évaluée' });
    expect(page?.markdown).toContain('L. 6113-1');
    expect(await client.request('referentiel/explain', { rule: 'rien' })).toBeNull();
});

test('of what is no référentiel there is nothing', async () => {
    expect(await client.request('referentiel/coverage', { uri: 'file:///rien.referentiel' })).toBeNull();
    expect(await client.request('referentiel/tree', { uri: 'file:///rien.referentiel' })).toBeNull();
});

test('the faces learn what has changed', async () => {
    const changed: string[] = [];
    client.connection.onNotification('referentiel/changed', ({ uris }: { uris: string[] }) => {
        changed.push(...uris);
    });
    await client.change(PATH, `${TEXT}\n`);
    await client.request('referentiel/tree', ASK);
    expect(changed).toContain(ASK.uri);
});

test('what is left to be written before filing, with the share done and what writes it', async () => {
    const path = 'neuf.referentiel';
    const text = 'certification X1 "Accueillir en anglais"\nrépertoire RS\ncompétence C1 "TODO"\nnsf 136\n';
    await client.open(path, text);
    const left = await client.request('referentiel/left', { uri: uri(path) });
    expect(left).toMatchObject({ done: 3, total: 7, said: '3 rubriques et textes écrits sur 7 (42 %)' });
    expect(left!.items.map(({ label }) => label)).toContain('Reste à écrire : « TODO », dans la compétence C1.');
    expect(new Set(left!.items.map(({ id }) => id)).size).toBe(left!.items.length);
    const missing = left!.items.find(({ label }) => label.includes('« objectifs »'));
    const edit = await client.request('referentiel/edit', { uri: uri(path), operation: missing!.fix!.operation });
    expect(JSON.stringify(edit)).toContain('objectifs \\"${1:À compléter.}');
    await client.close(path);
});

test('a library has nothing to file', async () => {
    await client.open('lib.referentiel', 'bibliothèque Lib\ncompétence C1 "TODO"\n');
    expect(await client.request('referentiel/left', { uri: uri('lib.referentiel') })).toBeNull();
    await client.close('lib.referentiel');
});
