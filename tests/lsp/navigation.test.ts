import type { Location, Range } from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, uri } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start({
        files: {
            'commun/branche.referentiel':
                'bibliothèque Branche\njury J1 "Un jury de branche"\ncompétence T1 "Travailler"\n',
            'commun/autre.referentiel':
                'certification RNCP9 "Autre"\nutilise Branche\nbloc BC01 "B" { compétences T1 }\n',
        },
    });
});
afterAll(() => client.stop());

let rank = 0;
async function open(source: string): Promise<{ path: string; cursor: number; marks: string[]; text: string }> {
    const { text, cursor, marks } = marked(source);
    const path = `commun/f${++rank}.referentiel`;
    await client.open(path, text);
    return { path, cursor, text, marks: marks.map(([start, end]) => `${start}-${end}`) };
}

function offsets(path: string, ranges: readonly Range[]): string[] {
    const document = client.documents.get(path)!;
    return ranges
        .map(({ start, end }) => [document.offsetAt(start), document.offsetAt(end)] as const)
        .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
        .map(([start, end]) => `${start}-${end}`);
}

const BASE = (evaluates: string): string =>
    `certification RNCP1 "T"\nactivité A1 "Accueillir" {\n    compétence C1 "Un"\n    compétence C2 "Deux"\n}\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "Cas" { évalue ${evaluates} }\n}\n`;

test.for([
    ['a code', BASE('C<|>1').replace('compétence C1', 'compétence »C1«')],
    ['its end', BASE('C1<|>, C2').replace('compétence C1', 'compétence »C1«')],
    ['an end of a range', BASE('C1 à <|>C2').replace('compétence C2', 'compétence »C2«')],
    ['« tout »', BASE('to<|>ut').replace(/compétence (C\d)/g, 'compétence »$1«')],
    ['a bloc with the number', `certification RNCP1 "T"\nbloc »BC01« "B"\ncorrespondance RNCP1<|>BC01 vers RNCP2\n`],
    [
        'a code two blocs declare',
        'certification RNCP1 "T"\nbloc BC01 "B" { compétence »C1« "X" }\nbloc BC02 "B" { compétence »C1« "Y" }\népreuve E "Z" { évalue C<|>1 }\n',
    ],
] as const)('definition of %s', async ([, source]) => {
    const { path, cursor, marks } = await open(source);
    for (const method of ['textDocument/definition', 'textDocument/declaration'] as const) {
        const found = (await client.request(method, client.at(path, cursor))) as Location[];
        expect(found.every((location) => location.uri === uri(path))).toBe(true);
        expect(
            offsets(
                path,
                found.map(({ range }) => range),
            ),
        ).toEqual(marks);
    }
});

test('definition in a library, and of the library', async () => {
    const { path, cursor } = await open(
        'certification RNCP1 "T"\nutilise Branche\nvoies d’accès { ouverte expérience avec jury J<|>1 }\n',
    );
    const found = (await client.request('textDocument/definition', client.at(path, cursor))) as Location[];
    expect(found).toEqual([
        {
            uri: uri('commun/branche.referentiel'),
            range: { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } },
        },
    ]);
    const library = (await client.request('textDocument/definition', client.at(path, 35))) as Location[];
    expect(library[0]?.uri).toBe(uri('commun/branche.referentiel'));
});

test.for([
    ['a competency, from a use', BASE('»C<|>1« à C2').replace('compétence C1', 'compétence »C1«')],
    [
        'an activity, from its keyword',
        BASE('»A1«').replace('activité A1', 'acti<|>vité »A1«').replace('compétences A1', 'compétences »A1«'),
    ],
    ['a certification', 'certification »RNCP<|>1« "T"\n'],
] as const)('references of %s', async ([, source]) => {
    const { path, cursor, marks } = await open(source);
    const found = await client.request('textDocument/references', {
        ...client.at(path, cursor),
        context: { includeDeclaration: true },
    });
    expect(
        offsets(
            path,
            found.filter((location) => location.uri === uri(path)).map(({ range }) => range),
        ),
    ).toEqual(marks);
    const highlights = await client.request('textDocument/documentHighlight', client.at(path, cursor));
    expect(
        offsets(
            path,
            highlights.map(({ range }) => range),
        ),
    ).toEqual(marks);
    expect(highlights.filter(({ kind }) => kind === 3)).toHaveLength(1);
});

test('references of what a library declares, in units that are not open', async () => {
    const { path, cursor } = await open(
        'certification RNCP1 "T"\nutilise Branche\nbloc BC01 "B" { compétences T<|>1 }\n',
    );
    const found = await client.request('textDocument/references', {
        ...client.at(path, cursor),
        context: { includeDeclaration: true },
    });
    const files = found.map((location) => location.uri.replace(/.*\//, '')).toSorted();
    expect(files).toEqual(['autre.referentiel', 'branche.referentiel', path.replace('commun/', '')].toSorted());
});

test('document symbols are the tree of what is declared, each by its name before its code', async () => {
    const { path } = await open(BASE('tout'));
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: uri(path) } });
    const outline = (nodes: typeof symbols): unknown[] =>
        nodes.map((node) =>
            'children' in node && node.children?.length ? [node.name, outline(node.children)] : node.name,
        );
    expect(outline(symbols)).toEqual([
        [
            'T · RNCP1',
            [
                ['Accueillir · A1', ['Un · C1', 'Deux · C2']],
                ['B · BC01', ['Cas · E1']],
            ],
        ],
    ]);
});

test('workspace symbols are found without accents, dots or case, named before their codes, with their certification’s', async () => {
    const { path } = await open(
        'certification RNCP77 "Clerc"\nactivité A1 "Évaluer la qualité" { compétence C.7.1 "Œuvrer" }\n',
    );
    const found = await client.request('workspace/symbol', { query: 'evaluer qualite' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
        ['Évaluer la qualité · A1', 'RNCP77 Clerc'],
    ]);
    expect((await client.request('workspace/symbol', { query: 'c71' })).map(({ name }) => name)).toEqual([
        'Œuvrer · C.7.1',
    ]);
    expect((await client.request('workspace/symbol', { query: 'rncp77 oeuvrer' })).map(({ name }) => name)).toEqual([
        'Œuvrer · C.7.1',
    ]);
    const { path: other } = await open('certification RNCP78 "Hôte"\nactivité A1 "Préparer l’œuvre d\'art" { }\n');
    for (const query of ['l’oeuvre', "l'œuvre", 'D’ART']) {
        const names = (await client.request('workspace/symbol', { query })).map(({ name }) => name);
        expect(names).toEqual(["Préparer l’œuvre d'art · A1"]);
    }
    await client.close(other);
    await client.close(path);
    expect(await client.request('workspace/symbol', { query: 'c71' })).toEqual([]);
});

test('workspace symbols are found by letters typed in haste, after those that hold the word', async () => {
    await open(
        'certification RNCP88 "Vélo"\nactivité A1 "Réparer" { compétence C1 "Brancher la dynamo" compétence C2 "Débrnchx" compétence C3 "Battre, ranger, nettoyer, changer" }\n',
    );
    const found = await client.request('workspace/symbol', { query: 'brnch' });
    const names = found.map(({ name }) => name);
    expect(names[0]).toBe('Débrnchx · C2');
    expect(names).toContain('Brancher la dynamo · C1');
    expect(names.filter((name) => name.endsWith('C3'))).toEqual([]);
    expect(await client.request('workspace/symbol', { query: '(*+' })).toEqual([]);
});

test('workspace symbols are at most 200, those whose code begins so first', async () => {
    const many = Array.from({ length: 250 }, (_, n) => `activité Q${n} "Vendre"\n`).join('');
    const { path } = await open(`certification RNCP79 "T"\n${many}activité A9 "Connaître le q7"\n`);
    const all = await client.request('workspace/symbol', { query: 'q' });
    expect(all).toHaveLength(200);
    const found = await client.request('workspace/symbol', { query: 'q7' });
    expect(found[0]?.name).toBe('Vendre · Q7');
    expect(found.at(-1)?.name).toBe('Connaître le q7 · A9');
    expect(found.every(({ containerName }) => containerName === 'RNCP79 T')).toBe(true);
    await client.close(path);
});

test('folding keeps closing braces in sight', async () => {
    const { path } = await open(
        '// un\n// deux\ncertification RNCP1 "T"\nactivité A1 "X" {\n    compétence C1 "Y"\n}\nobjectifs "\n    Z\n"\n',
    );
    const found = await client.request('textDocument/foldingRange', { textDocument: { uri: uri(path) } });
    expect(found.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
        [0, 1, 'comment'],
        [3, 4, undefined],
        [6, 8, undefined],
    ]);
});

test('selections grow from word to file', async () => {
    const { path, cursor, text } = await open(
        'certification RNCP1 "T"\nactivité A1 "Bien accueil<|>lir" {\n    compétence C1 "Y"\n}\n',
    );
    const [first] = await client.request('textDocument/selectionRange', {
        textDocument: { uri: uri(path) },
        positions: [client.at(path, cursor).position],
    });
    const document = client.documents.get(path)!;
    const chain: string[] = [];
    for (let at = first; at; at = at.parent) chain.push(document.getText(at.range));
    expect(chain).toEqual([
        'accueillir',
        'Bien accueillir',
        '"Bien accueillir"',
        'activité A1 "Bien accueillir" {',
        'activité A1 "Bien accueillir" {\n    compétence C1 "Y"\n}',
        text,
    ]);
});

test('links: sites, libraries, rules, fiches', async () => {
    const { path } = await open(
        'certification RNCP1 "T"\nutilise Branche\nremplace RNCP12\ncertificateur "X" { site "http://www.efsco.fr" }\ntolère no-block "x"\ntolère bloc-absent "x"\ntolère aucun-bloc "x"\n',
    );
    const found = await client.request('textDocument/documentLink', { textDocument: { uri: uri(path) } });
    const targets = found.map(({ target }) => target);
    expect(targets).toContain('http://www.efsco.fr');
    expect(targets).toContain(uri('commun/branche.referentiel'));
    expect(targets).toContain('https://www.francecompetences.fr/recherche/rncp/12/');
});
