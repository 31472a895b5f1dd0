// A library is seen with its users: what uses it, how far what it shares is evaluated there, and a rename changes them.
import type { CodeLens, Hover, Location } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
import type { TreeNode } from '@referentiel/language/requests';
import { MemoryFiles } from '@referentiel/language';
import { Client, ROOT, uri } from './client.ts';
import { marked } from './marked.ts';

const LIBRARY =
    'bibliothèque Branche\njury J1 "Un jury"\ncompétence CT1 "Travailler en équipe"\ncompétence CT2 "Rendre compte"\n';
const ONE =
    'certification RNCP1 "Un"\nutilise Branche\nvoies d’accès { ouvertes apprentissage avec jury J1 }\nbloc BC01 "B" {\n    compétences CT1, CT2\n    épreuve E1 "Cas" { jury J1  évalue CT1 }\n}\n';
const TWO =
    'certification RNCP2 "Deux"\nutilise Branche\nbloc BC01 "B" {\n    compétences CT1\n    épreuve E4 "Oral" { évalue CT-1 }\n}\n';
const ALONE =
    'certification RNCP3 "Trois"\nbloc BC01 "B" {\n    compétence CT1 "La sienne"\n    épreuve E1 "Cas" { évalue CT1 }\n}\n';
const FILES = {
    'branche.referentiel': LIBRARY,
    'un.referentiel': ONE,
    'deux/deux.referentiel': TWO,
    'trois.referentiel': ALONE,
};

let client: Client;
afterEach(() => client.stop());

async function at(path: keyof typeof FILES, place: string, files: Readonly<Record<string, string>> = FILES) {
    client = await Client.start({ files, initializationOptions: { commands: true } });
    await client.open(path, files[path] ?? '');
    const { text, cursor } = marked(place);
    return client.at(path, (files[path] ?? '').indexOf(text) + cursor);
}

/** The files that a rename changes, as they are then. */
async function renamed(params: Awaited<ReturnType<typeof at>>, newName: string): Promise<Record<string, string>> {
    const edit = await client.request('textDocument/rename', { ...params, newName });
    const changed: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
        if (!('edits' in change)) continue;
        const path = Object.keys(FILES).find((one) => uri(one) === change.textDocument.uri) as keyof typeof FILES;
        const lines = FILES[path].split('\n');
        for (const { range, ...one } of change.edits.toReversed()) {
            const line = lines[range.start.line] ?? '';
            const text = 'newText' in one ? one.newText : '';
            lines[range.start.line] = line.slice(0, range.start.character) + text + line.slice(range.end.character);
        }
        changed[path] = lines.join('\n');
    }
    return changed;
}

test.each([
    ['là où elle est déclarée', 'branche.referentiel', 'compétence CT<|>1'],
    ['là où elle est employée', 'un.referentiel', 'évalue CT<|>1'],
] as const)('une compétence partagée change de code %s, et partout', async (_, path, place) => {
    expect(await renamed(await at(path, place), 'CT9')).toEqual({
        'branche.referentiel': LIBRARY.replace('CT1', 'CT9'),
        'un.referentiel': ONE.replaceAll('CT1', 'CT9'),
        'deux/deux.referentiel': TWO.replace('CT1', 'CT9').replace('CT-1', 'CT9'),
    });
});

test.each([
    ['un jury', 'branche.referentiel', 'jury J<|>1', 'J1', 'J7', ['branche.referentiel', 'un.referentiel']],
    [
        'la bibliothèque, là où elle est déclarée',
        'branche.referentiel',
        'bibliothèque Bran<|>che',
        'Branche',
        'Cycles',
        ['branche.referentiel', 'deux/deux.referentiel', 'un.referentiel'],
    ],
    [
        'la bibliothèque, là où elle est nommée',
        'un.referentiel',
        'utilise Bran<|>che',
        'Branche',
        'Cycles',
        ['branche.referentiel', 'deux/deux.referentiel', 'un.referentiel'],
    ],
] as const)('%s change de code partout', async (_, path, place, old, code, paths) => {
    const changed = await renamed(await at(path, place), code);
    expect(Object.keys(changed).toSorted()).toEqual(paths);
    for (const one of paths) expect(changed[one]).toBe(FILES[one].replaceAll(old, code));
});

test('une bibliothèque et une suite que l’on renomme ou déplace gardent qui les emploie', async () => {
    const suite = 'suite de RNCP1\nbloc BC02 "C" {\n    compétences CT2\n    épreuve E2 "Oral" { évalue CT2 }\n}\n';
    const memory = new MemoryFiles({
        [`${ROOT}/branche.referentiel`]: LIBRARY,
        [`${ROOT}/un.referentiel`]: ONE,
        [`${ROOT}/un-suite.referentiel`]: suite,
    });
    client = await Client.start({ disk: memory });
    await client.open('un.referentiel', ONE);
    const told = (): string => client.found('un.referentiel').join();
    await client.until(() => told() !== '', 'the findings');
    const before = told();
    expect(before).not.toMatch(/code-inconnu|bibliothèque-inconnue/);
    const move = async (from: string, to: string, text: string): Promise<void> => {
        memory.delete(`${ROOT}/${from}`);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri(from), type: 3 }],
        });
        await client.until(() => told() !== before, 'what is gone to be missed');
        memory.write(`${ROOT}/${to}`, text);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri(to), type: 1 }],
        });
        await client.until(() => told() === before, 'all as before');
    };
    await move('branche.referentiel', 'socle partagé.referentiel', LIBRARY);
    await move('un-suite.referentiel', 'parties/2.referentiel', suite);
});

test('un code que quelqu’un d’autre a déjà, là où la compétence est employée, est refusé', async () => {
    const files = { ...FILES, 'un.referentiel': `${ONE}compétence C9 "La sienne"\n` };
    const params = await at('branche.referentiel', 'compétence CT<|>1', files);
    await expect(client.request('textDocument/rename', { ...params, newName: 'C9' })).rejects.toThrow(
        /« C9 » est déjà pris : c’est le code de la compétence C9 .* dans RNCP1/,
    );
});

test.each([
    ['compétence CT<|>1', ['RNCP2 : évaluée (E4)', 'RNCP1 : évaluée (E1)']],
    ['compétence CT<|>2', ['RNCP1 : non évaluée']],
    ['jury J<|>1', ['RNCP1 : 2 emplois']],
    ['bibliothèque Bran<|>che', ['RNCP2 : 1 emploi', 'RNCP1 : 1 emploi']],
])('l’infobulle de « %s » dit ce qu’en fait chaque certification', async (place, lines) => {
    const params = await at('branche.referentiel', place);
    const { contents } = (await client.request('textDocument/hover', params)) as Hover;
    const { value } = contents as { value: string };
    expect(value.split('\n').filter((line) => line.startsWith('- RNCP'))).toEqual(lines.map((line) => `- ${line}`));
    expect(value.split('- RNCP')[0]).not.toMatch(/évaluée/i);
});

test('au-dessus de ce qui est partagé, combien l’emploient', async () => {
    const { textDocument } = await at('branche.referentiel', 'jury J<|>1');
    const lenses: CodeLens[] = await client.request('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
        [0, '2 emplois'],
        [1, '2 emplois'],
        [2, '4 emplois'],
        [3, '1 emploi'],
    ]);
    expect(lenses[2]?.command?.arguments?.[2]).toHaveLength(4);
});

test('« suite de » mène à sa certification, la montre, la renomme et propose celles d’ici', async () => {
    const files = {
        'branche.referentiel': LIBRARY,
        'un.referentiel': ONE,
        'parties/suite.referentiel': 'suite de RNCP1\nniveau 5\n',
        'autre/quatre.referentiel': 'certification RNCP4 "Ailleurs"\n',
    };
    client = await Client.start({ files });
    const path = 'parties/suite.referentiel';
    await client.open(path, files[path]);
    const params = client.at(path, 'suite de RN'.length);
    const [found] = (await client.request('textDocument/definition', params)) as Location[];
    expect(found).toMatchObject({ uri: uri('un.referentiel'), range: { start: { line: 0, character: 14 } } });
    const hover = (await client.request('textDocument/hover', params)) as Hover;
    expect((hover.contents as { value: string }).value).toContain('Certification RNCP1');
    const edit = await client.request('textDocument/rename', { ...params, newName: 'RNCP8' });
    expect(edit?.documentChanges?.map((one) => ('textDocument' in one ? one.textDocument.uri : ''))).toEqual([
        uri(path),
        uri('un.referentiel'),
    ]);
    const fresh = 'parties/nouvelle.referentiel';
    await client.open(fresh, 'suite de ');
    const { items } = await client.request('textDocument/completion', {
        ...client.at(fresh, 'suite de '.length),
        context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    expect(items.map(({ label }) => label)).toEqual(['RNCP1']);
});

test('« utilise » propose les autres bibliothèques, « reprend » leurs blocs et ceux des autres certifications', async () => {
    const files = {
        'branche.referentiel': 'bibliothèque Branche\nbloc BT01 "Commun" { }\n',
        'metier.referentiel': 'bibliothèque Metier\nutilise \n',
        'un.referentiel': 'certification RNCP1 "Un"\nutilise Branche\nbloc BC01 "Sien" { }\nbloc BC02 "B" reprend \n',
        'deux.referentiel': 'certification RNCP2 "Deux"\nbloc BC01 "D’un autre" { }\n',
    };
    client = await Client.start({ files });
    const labels = async (path: keyof typeof files, after: string): Promise<string[]> => {
        await client.open(path, files[path]);
        const { items } = await client.request('textDocument/completion', {
            ...client.at(path, files[path].indexOf(after) + after.length),
            context: { triggerKind: 2, triggerCharacter: ' ' },
        });
        return items.map(({ label }) => label);
    };
    expect(await labels('metier.referentiel', 'utilise ')).toEqual(['Branche']);
    expect(await labels('un.referentiel', 'reprend ')).toEqual(['BT01', 'RNCP2BC01']);
});

test('l’aperçu d’une bibliothèque montre ce qu’elle partage, et qui l’emploie', async () => {
    client = await Client.start({ files: FILES });
    await client.open('branche.referentiel', LIBRARY);
    const shown = await client.request('referentiel/fragment', { uri: uri('branche.referentiel') });
    expect(shown).toMatchObject({ title: 'Branche', isWhole: true });
    const text = shown!.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
        /Compétences partagées .*CT1 .*Travailler en équipe RNCP2 – évaluée : E4 RNCP1 – évaluée : E1 CT2 .*Rendre compte RNCP1 – non évaluée/,
    );
    expect(text).toMatch(/Jurys partagés .*J1 Un jury RNCP1/);
    expect(shown!.html).toContain(`data-source="${uri('branche.referentiel')}#2,`);
    await client.open('trois.referentiel', ALONE);
    const other = await client.request('referentiel/fragment', { uri: uri('trois.referentiel') });
    expect(other?.isWhole).toBe(false);
});

test('l’arbre montre les jurys, et de ce qui est partagé combien l’emploient', async () => {
    client = await Client.start({ files: FILES });
    await client.open('branche.referentiel', LIBRARY);
    const tree = await client.request('referentiel/tree', { uri: uri('branche.referentiel') });
    const read = ({ label, description, children }: TreeNode): string[] => [
        [label, description].filter(Boolean).join(' · '),
        ...children.flatMap(read),
    ];
    expect(read(tree!)).toEqual([
        'bibliothèque Branche · 2 emplois',
        'Activités',
        'Travailler en équipe · CT1 · 4 emplois',
        'Rendre compte · CT2 · 1 emploi',
        'Jurys',
        'Un jury · J1 · 2 emplois',
    ]);
});
