// Renaming through the protocol: every place that means the code, in all files of the unit, and no other.
import { afterEach, expect, test } from 'vitest';
import { carryOut } from './actions.ts';
import { Client } from './client.ts';
import { marked } from './marked.ts';

const HEAD = `certification RNCP7 "T"
utilise Branche
activité A1 "A" {
    compétence C1 "x" { critère CE1 "c" }
    compétence C2 "y"
    compétence C3 "z"
}
correspondance BC02 vers RNCP8 "U" BC02
`;
const SUITE = `suite de RNCP7
bloc BC01 "B" {
    compétences C1 à C3, T1
    épreuve E1 "e" { évalue A1 sauf C3  évalue CE1 }
}
bloc RNCP7BC02 "D" {
    compétence C9 "v"
    épreuve E1 "f" { évalue RNCP7BC02.C9, A1.C1 et C1 à C2 }
}
`;
const LIBRARY = 'bibliothèque Branche\ncompétence T1 "t"\njury J1 "j"\n';
const OTHER = 'certification RNCP9 "V"\nutilise Branche\nbloc BC01 "B" { compétence C1 "x"  compétences T1 }\n';

let client: Client | undefined;
afterEach(() => client?.stop());

async function openAll(file: 'head' | 'suite' | 'library', find: string): Promise<{ path: string; offset: number }> {
    client = await Client.start({ pull: true });
    const texts = { head: HEAD, suite: SUITE, library: LIBRARY, other: OTHER };
    for (const [name, text] of Object.entries(texts)) await client.open(`${name}.referentiel`, text);
    const { text, cursor } = marked(find);
    return { path: `${file}.referentiel`, offset: texts[file].indexOf(text) + cursor };
}

/** What changes, line by line. */
function difference(path: string, before: string): string[] {
    const lines = before.split('\n');
    return (client as Client)
        .text(path)
        .split('\n')
        .filter((line, rank) => line !== lines[rank])
        .map((line) => line.trim());
}

test.for([
    [
        'at its declaration: ranges, qualified uses, other files',
        'head',
        'compétence C<|>1',
        'C7',
        ['compétence C7 "x" { critère CE1 "c" }'],
        ['compétences C7 à C3, T1', 'épreuve E1 "f" { évalue RNCP7BC02.C9, A1.C7 et C7 à C2 }'],
    ],
    [
        'at a use, the end of a range',
        'suite',
        'C1 à C<|>3',
        'C30',
        ['compétence C30 "z"'],
        ['compétences C1 à C30, T1', 'épreuve E1 "e" { évalue A1 sauf C30  évalue CE1 }'],
    ],
    [
        'of what « sauf » leaves out',
        'suite',
        'sauf C<|>3',
        'C4',
        ['compétence C4 "z"'],
        ['compétences C1 à C4, T1', 'épreuve E1 "e" { évalue A1 sauf C4  évalue CE1 }'],
    ],
    [
        'of a criterion',
        'suite',
        'évalue CE<|>1',
        'CE5',
        ['compétence C1 "x" { critère CE5 "c" }'],
        ['épreuve E1 "e" { évalue A1 sauf C3  évalue CE5 }'],
    ],
    [
        'of a container',
        'head',
        'activité A<|>1',
        'A2',
        ['activité A2 "A" {'],
        [
            'épreuve E1 "e" { évalue A2 sauf C3  évalue CE1 }',
            'épreuve E1 "f" { évalue RNCP7BC02.C9, A2.C1 et C1 à C2 }',
        ],
    ],
    [
        'of a bloc written with the number, used without it',
        'head',
        'correspondance BC<|>02',
        'RNCP7BC03',
        ['correspondance BC03 vers RNCP8 "U" BC02'],
        ['bloc RNCP7BC03 "D" {', 'épreuve E1 "f" { évalue RNCP7BC03.C9, A1.C1 et C1 à C2 }'],
    ],
    [
        'of an épreuve, which another bloc has too',
        'suite',
        'épreuve E<|>1 "f"',
        'E2',
        [],
        ['épreuve E2 "f" { évalue RNCP7BC02.C9, A1.C1 et C1 à C2 }'],
    ],
    [
        'of the certification: its files, its blocs, and what names them',
        'head',
        'certification RN<|>CP7',
        'RNCP70',
        ['certification RNCP70 "T"'],
        ['suite de RNCP70', 'bloc RNCP70BC02 "D" {', 'épreuve E1 "f" { évalue RNCP70BC02.C9, A1.C1 et C1 à C2 }'],
    ],
] as const)('%s', async ([, file, find, newName, head, suite]) => {
    const { path, offset } = await openAll(file, find);
    const place = client!.at(path, offset);
    expect(await client!.request('textDocument/prepareRename', place)).toBeTruthy();
    const edit = await client!.request('textDocument/rename', { ...place, newName });
    expect(edit?.changeAnnotations).toEqual({ referentiel: { label: `Écrire ${newName} partout` } });
    await carryOut(client!, edit);
    expect(difference('head.referentiel', HEAD)).toEqual(head);
    expect(difference('suite.referentiel', SUITE)).toEqual(suite);
    // Another certification may say the same code of its own.
    expect(client!.text('other.referentiel')).toBe(OTHER);
});

test.for([
    ['a code that is taken', 'head', 'compétence C<|>1', 'C2', 'déjà pris'],
    ['what another bloc’s uses mean', 'head', 'compétence C<|>1', 'C9', 'déjà pris'],
    ['a word', 'head', 'compétence C<|>1', 'vente', 'n’est pas un code'],
    ['two words', 'head', 'compétence C<|>1', 'C 1', 'n’est pas un code'],
    ['nothing', 'head', 'compétence C<|>1', ' ', 'n’est pas un code'],
    ['what a library shares, where its user has that code', 'library', 'T<|>1', 'C1', 'déjà pris'],
] as const)('refused: %s', async ([, file, find, newName, reason]) => {
    const { path, offset } = await openAll(file, find);
    await expect(client!.request('textDocument/rename', { ...client!.at(path, offset), newName })).rejects.toThrow(
        reason,
    );
});

test('where there is no code there is nothing to rename', async () => {
    const { path } = await openAll('head', 'compétence C<|>1');
    for (const find of ['utilise Bran', 'compétence', '"x"']) {
        const place = client!.at(path, HEAD.indexOf(find) + 1);
        await expect(client!.request('textDocument/prepareRename', place)).rejects.toThrow('pas de code');
    }
});
