// What is laid out while it is typed, and what changes together.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilities, Client, ROOT } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    const all = capabilities(false);
    const workspace = { ...(all['workspace'] as object), configuration: true };
    client = await Client.start({
        files: {},
        capabilities: { ...all, workspace },
        settings: { '': {}, [`file://${ROOT}`]: { typography: true } },
    });
});
afterAll(() => client.stop());

let rank = 0;
/** The text once the character before the cursor was typed and the server had its say. */
async function typed(source: string, path = `t${++rank}.referentiel`): Promise<string> {
    const { text, cursor } = marked(source);
    await client.open(path, text);
    const edits = await client.request('textDocument/onTypeFormatting', {
        ...client.at(path, cursor),
        ch: text.charAt(cursor - 1),
        options: { tabSize: 4, insertSpaces: true },
    });
    await client.edit(path, edits);
    return client.text(path);
}

const HEAD = 'certification RNCP1 "T"\n';

test.for([
    [
        'a brace lays out what it closes, and nothing else',
        `${HEAD}activité   A1 "X" { }\nactivite   A2   "Y" {\n  compétence C1   "Z"\n  }<|>\nactivité   A3 "W" { }\n`,
        `${HEAD}activité   A1 "X" { }\nactivité A2 "Y" {\n    compétence C1 "Z"\n}\nactivité   A3 "W" { }\n`,
    ],
    [
        'an inner brace leaves the outer one',
        `${HEAD}bloc   BC01 "B" {\n  épreuve   E1 "X" {\n  évalue   tout\n  }<|>\n}\n`,
        `${HEAD}bloc   BC01 "B" {\n    épreuve E1 "X" {\n        évalue tout\n    }\n}\n`,
    ],
    ['a brace that closes nothing', `${HEAD}activité   A1 "X" }<|>\n`, `${HEAD}activité   A1 "X" }\n`],
    [
        'a new line lays out the one that was left, and indents',
        `${HEAD}activité A1 "X" {\n  competence   C1 "Z"\n<|>\n}\n`,
        `${HEAD}activité A1 "X" {\n    compétence C1 "Z"\n    \n}\n`,
    ],
    ['behind an opening brace', `${HEAD}activité A1 "X"   {\n<|>}\n`, `${HEAD}activité A1 "X" {\n}\n`],
    [
        'where a list goes on',
        `${HEAD}épreuve E1 "X" {\n    évalue C1,\n<|>\n}\n`,
        `${HEAD}épreuve E1 "X" {\n    évalue C1,\n        \n}\n`,
    ],
    ['a new line inside a text', `${HEAD}objectifs "\n  Un\n<|>  deux"\n`, `${HEAD}objectifs "\n  Un\n  deux"\n`],
] as const)('%s', async ([, source, wanted]) => {
    expect(await typed(source)).toBe(wanted);
});

const inText = (text: string): string => `${HEAD}objectifs "${text}"\n`;

test.for([
    ['an apostrophe', "L'<|>accueil", 'L’accueil'],
    ['a foot', "5'<|>", "5'"],
    ['a colon behind a blank', 'Savoir :<|> faire', 'Savoir\u00a0: faire'],
    ['a colon behind a word', 'Savoir:<|>', 'Savoir\u00a0:'],
    ['an address', 'https:<|>', 'https:'],
    ['the rest of it', 'https://x.fr?<|>', 'https://x.fr?'],
    ['an hour', '10:<|>30', '10:30'],
    ['other signs', 'Vraiment ?<|>', 'Vraiment\u202f?'],
    ['behind a word', 'Vraiment!<|>', 'Vraiment\u202f!'],
    ['one after another', 'Vraiment\u202f?!<|>', 'Vraiment\u202f?!'],
    ['an opening quote', 'Dire «<|>', 'Dire «\u00a0'],
    ['with a blank behind it', 'Dire «<|> oui', 'Dire «\u00a0oui'],
    ['a closing quote', '« oui »<|> ici', '« oui\u00a0» ici'],
    ['behind a word', '« oui»<|> ici', '« oui\u00a0» ici'],
] as const)('typography: %s', async ([, source, wanted]) => {
    expect(await typed(inText(source))).toBe(inText(wanted));
});

test('typography is for texts alone, and only where it is set', async () => {
    expect(await typed(`${HEAD}voies d'<|>accès { }\n`)).toBe(`${HEAD}voies d'accès { }\n`);
    expect(await typed(`${HEAD}// l'<|>accueil :\n`)).toBe(`${HEAD}// l'accueil :\n`);
    expect(await typed(inText("L'<|>accueil"), 'file:///ailleurs/a.referentiel')).toBe(inText("L'accueil"));
});

async function linked(source: string, path = `l${++rank}.referentiel`): Promise<string[] | null> {
    const { text, cursor } = marked(source);
    await client.open(path, text);
    const found = await client.request('textDocument/linkedEditingRange', client.at(path, cursor));
    return found?.ranges.map(({ start }) => `${start.line}:${start.character}`) ?? null;
}

const BLOCK = 'bloc BC01 "B" {\n    compétence C1 "X"\n    épreuve E1 "Y" { évalue C1 }\n}\n';

test.for([
    ['from its declaration', `${HEAD}${BLOCK.replace('C1', 'C<|>1')}`, ['2:15', '3:28']],
    [
        'not from a use: it is another code that is meant there',
        `${HEAD}${BLOCK.replace('évalue C1', 'évalue C<|>1')}`,
        null,
    ],
    [
        'not where it is spelt otherwise',
        `${HEAD}${BLOCK.replace('C1', 'C<|>1').replace('évalue C1', 'évalue C.1')}`,
        null,
    ],
    [
        'not where another could be meant',
        `${HEAD}bloc BC01 "B" { compétence C<|>1 "X" }\nbloc BC02 "D" { compétence C1 "Y" }\népreuve E1 "Z" { évalue C1 }\n`,
        null,
    ],
    ['not where nothing uses it', `${HEAD}activité A<|>1 "X"\n`, null],
] as const)('a code and its uses change together %s', async ([, source, wanted]) => {
    expect(await linked(source)).toEqual(wanted);
});

test('not where another file uses it', async () => {
    await client.open('u/b.referentiel', 'suite de RNCP9\népreuve E2 "Z" { évalue C1 }\n');
    expect(await linked(`certification RNCP9 "T"\n${BLOCK.replace('C1', 'C<|>1')}`, 'u/a.referentiel')).toBeNull();
});
