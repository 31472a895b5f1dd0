// Coverage in the editor's words: what can't be said, and by which route a competency isn't evaluated.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, uri } from './client.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start();
});
afterAll(() => client.stop());

/** What hover, lens, tree and matrix tell of the competency C2 of a text. */
async function told(path: string, text: string): Promise<Record<string, string | undefined>> {
    await client.open(path, text);
    const textDocument = { uri: uri(path) };
    const offset = text.indexOf('C2');
    const line = text.slice(0, offset).split('\n').length - 1;
    const character = offset - (text.lastIndexOf('\n', offset) + 1);
    const hover = await client.request('textDocument/hover', { textDocument, position: { line, character } });
    const lenses = await client.request('textDocument/codeLens', { textDocument });
    const tree = await client.request('referentiel/tree', textDocument);
    const matrix = await client.request('referentiel/coverage', textDocument);
    const nodes = tree?.children.flatMap(({ children }) => children.flatMap((bloc) => bloc.children)) ?? [];
    const row = matrix?.blocks.flatMap(({ competencies }) => competencies).find(({ code }) => code === 'C2');
    await client.close(path);
    return {
        hover: /_((?:Incertaine|À répartir|Non évaluée)[^_]*)_|\((non évaluée[^)]*)\)/
            .exec(JSON.stringify(hover?.contents))
            ?.slice(1)
            .find(Boolean),
        lens: lenses.find(({ range }) => range.start.line === line)?.command?.title,
        tree: nodes.find(({ code }) => code === 'C2')?.said,
        matrix: row?.said,
        share: matrix?.doubts.join(', '),
    };
}

const BLOC = 'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter"\n';

test('a fault of syntax in an épreuve', async () => {
    const said = 'incertaine : une faute de saisie touche une épreuve';
    expect(await told('faute.referentiel', `${BLOC}    épreuve E1 "Cas" { évalu e C1 }\n}\n`)).toEqual({
        hover: `I${said.slice(1)}`,
        lens: 'incertaine',
        tree: said,
        matrix: said,
        share: '2 incertaines',
    });
});

test('modalités that no épreuve divides', async () => {
    const said = 'à répartir : les modalités publiées ne sont pas encore réparties entre des épreuves';
    expect(await told('modalites.referentiel', `${BLOC}    modalités "Un oral."\n}\n`)).toEqual({
        hover: `À${said.slice(1)}`,
        lens: 'à répartir',
        tree: said,
        matrix: said,
        share: '2 à répartir',
    });
});

test('a route that lacks it', async () => {
    const text = `${BLOC}    épreuve E1 "Cas" { évalue C1 }
    épreuve E2 "Oral" { voies formation continue  évalue C2 }
}
voies d’accès { ouvertes formation continue, expérience }
`;
    expect(await told('voies.referentiel', text)).toEqual({
        hover: 'non évaluée par la voie expérience',
        lens: 'évaluée par 1 épreuve (non évaluée par la voie expérience)',
        tree: 'non évaluée par la voie expérience',
        matrix: 'non évaluée par la voie expérience',
        share: '',
    });
});
