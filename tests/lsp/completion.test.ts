import { parseFile } from '@referentiel/language';
import type { CompletionItem, CompletionTriggerKind } from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYWORD_DOCS } from '../../packages/language/src/editor/keyword-docs.ts';
import { capabilities, Client } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start({
        files: { 'b.referentiel': 'bibliothèque Branche\njury J1 "Un jury"\nbloc BT01 "Commun" { }\n' },
    });
});
afterAll(() => client.stop());

function newText(item: CompletionItem | undefined): string {
    return (item?.textEdit as { newText: string } | undefined)?.newText ?? '';
}

let rank = 0;
async function complete(source: string, triggerCharacter?: string): Promise<{ path: string; items: CompletionItem[] }> {
    const { text, cursor } = marked(source);
    const path = `c${++rank}/a.referentiel`;
    await client.open(path, text);
    const context = triggerCharacter
        ? { triggerKind: 2 as CompletionTriggerKind, triggerCharacter }
        : { triggerKind: 1 as CompletionTriggerKind };
    const { items } = await client.request('textDocument/completion', { ...client.at(path, cursor), context });
    return { path, items };
}
async function labels(source: string, triggerCharacter?: string): Promise<string[]> {
    return (await complete(source, triggerCharacter)).items.map(({ label }) => label);
}

const HEAD =
    'certification RNCP1 "T"\nactivité A1 "Accueil" {\n    compétence C1.1 "Accueillir"\n    compétence C1.2 "Orienter"\n}\nactivité A2 "Vente" {\n    compétence C2.1 "Vendre"\n}\n';
const BLOCK = (evaluated: string): string =>
    `${HEAD}bloc BC01 "B" {\n    compétences A1\n    épreuve E1 "Cas" { évalue C1.1 }\n    épreuve E2 "Oral" { évalue ${evaluated} }\n}\n`;

test.for([
    ['in an empty file: what a file can be', '<|>', ['certification', 'suite de', 'bibliothèque'], ['activité']],
    [
        'in a certification',
        `${HEAD}<|>`,
        [
            'activité',
            'bloc',
            'épreuve',
            'voies d’accès',
            'codes masqués',
            'enregistrement sur demande',
            'enregistrement de droit',
            'au choix',
        ],
        ['critère', 'évalue', 'siret', 'enregistrement'],
    ],
    [
        'in a bloc',
        `${HEAD}bloc BC01 "B" {\n    <|>\n}\n`,
        ['compétences', 'épreuve', 'option', 'modalités'],
        ['bloc', 'évalue', 'nsf'],
    ],
    [
        'in an épreuve',
        `${HEAD}bloc BC01 "B" {\n  épreuve E1 "X" {\n    <|>\n  }\n}\n`,
        ['évalue', 'durée', 'forme', 'voies', 'note minimale', 'déroulement'],
        ['bloc', 'activité'],
    ],
    ['after an unfinished line', `${HEAD}bloc BC01\n<|>\n`, ['bloc', 'activité'], ['évalue']],
    [
        'after faults above',
        `certification RNCP1 "T"\nactivte A1 }\nactivité A2 "X" {\n    <|>\n}\n`,
        ['compétence', 'activité', 'tolère'],
        ['bloc'],
    ],
    ['in a library', 'bibliothèque B\n<|>', ['certificateur', 'jury', 'bloc'], ['épreuve', 'nsf']],
    [
        'in voies d’accès',
        `${HEAD}voies d’accès { ouverte <|> }`,
        ['formation initiale', 'apprentissage', 'expérience'],
        ['activité', 'formation'],
    ],
    [
        'in forme',
        `${HEAD}épreuve E "X" { forme <|> }`,
        ['mise en situation', 'étude de cas', 'contrôle continu'],
        ['mise', 'évalue'],
    ],
] as const)('words %s', async ([, source, wanted, unwanted]) => {
    const found = await labels(source);
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    for (const label of unwanted) expect(found).not.toContain(label);
});

test.for([
    ['competence', `${HEAD}activité A3 "X" {\n    competence<|>\n}`, 'compétence'],
    ['COMP', `${HEAD}activité A3 "X" {\n    COMP<|>\n}`, 'compétence'],
    ['eval', `${HEAD}épreuve E "X" {\n    eval<|>\n}`, 'évalue'],
    ['epr', `${HEAD}epr<|>\n`, 'épreuve'],
    ['c11', `${HEAD}épreuve E "X" { évalue c11<|> }`, 'C1.1'],
    ['C.2', `${HEAD}épreuve E "X" { évalue C.2<|> }`, 'C2.1'],
    ['the text of a code', `${HEAD}épreuve E "X" { évalue Vend<|> }`, 'C2.1'],
] as const)('accents, dots and case don’t count: %s', async ([, source, wanted]) => {
    const { items } = await complete(source);
    expect(items[0]?.label).toBe(wanted);
    // A client that filters by itself keeps what the server found.
    expect(items[0]?.filterText).toBe(marked(source).text.slice(0, marked(source).cursor).split(/\s/).at(-1));
});

test('in a list: first what the bloc has and nothing evaluates, then the rest, never what is told', async () => {
    const { items } = await complete(BLOCK('<|>'));
    expect(items.map(({ label }) => label).slice(0, 4)).toEqual(['C1.2', 'C1.1', 'A1', 'C2.1']);
    expect(items[0]?.detail).toContain('Orienter');
    expect(await labels(BLOCK('C1.2, <|>'), ' ')).not.toContain('C1.2');
    expect((await labels(`${HEAD}bloc BC01 "B" { compétences <|> }`))[0]).toBe('A1');
});

test('a list may also name criteria, and outside a bloc blocs; they come after competencies', async () => {
    const text = `${HEAD.replace('"Accueillir"', '"Accueillir" { critère CE1.1 "Sourire" }')}bloc BC01 "B" { compétences A1 }\n`;
    const all = await labels(`${text}épreuve E1 "X" { évalue <|> }`);
    expect(all.slice(0, 7)).toEqual(['C1.1', 'C1.2', 'C2.1', 'A1', 'A2', 'BC01', 'CE1.1']);
    expect((await labels(`${text}épreuve E1 "X" { évalue ce1<|> }`))[0]).toBe('CE1.1');
    const inBlock = text.replace('compétences A1 }', 'compétences A1  épreuve E1 "X" { évalue <|> } }');
    expect(await labels(inBlock)).not.toContain('BC01');
});

test('behind a code, what goes on with the list comes before what begins something else', async () => {
    const found = await labels(BLOCK('C1.1 <|>'));
    expect(found.slice(0, 3).toSorted()).toEqual(['et', 'sauf', 'à']);
    expect(found.indexOf('durée')).toBeGreaterThan(2);
});

test.for([
    ['enregistrement <|>', ['sur demande', 'de droit']],
    ['voies d’accès { ouverte formation <|> }', ['initiale', 'continue']],
] as const)('a phrase that is begun goes on as one: %s', async ([source, wanted]) => {
    const { items } = await complete(`${HEAD}${source}`);
    const found = items.filter(({ label }) => (wanted as readonly string[]).includes(label));
    expect(found).toHaveLength(wanted.length);
    expect(found.every(({ detail }) => (detail ?? '') !== '')).toBe(true);
});

test('the text of a code stands beside it, for a client that can show it', async () => {
    const all = capabilities(false);
    const { completion, ...textDocument } = all['textDocument'] as { completion: { completionItem: object } };
    const completionItem = { ...completion.completionItem, labelDetailsSupport: true };
    const other = await Client.start({
        files: {},
        capabilities: { ...all, textDocument: { ...textDocument, completion: { ...completion, completionItem } } },
    });
    const { text, cursor } = marked(BLOCK('<|>'));
    await other.open('a.referentiel', text);
    const { items } = await other.request('textDocument/completion', other.at('a.referentiel', cursor));
    expect(items[0]).toMatchObject({ label: 'C1.2', labelDetails: { description: 'Orienter' } });
    // The line is being typed: what it is to evaluate isn't known yet.
    expect(items[0]?.detail).toBe('? incertaine');
    await other.stop();
});

test('constructs come whole, with the next free code', async () => {
    const inActivity = await complete(HEAD.replace('"Orienter"', '"Orienter"\n    <|>'));
    const item = inActivity.items.find(({ label }) => label === 'compétence');
    expect(item?.insertTextFormat).toBe(2);
    expect(newText(item)).toBe('compétence ${1:C1.3} "${2:Verbe d’action}"$0');
    const block = (await complete(`${BLOCK('tout')}<|>`)).items.find(({ label }) => label === 'bloc');
    expect(newText(block)).toContain('bloc ${1:BC02}');
    const first = (await complete(`${HEAD}activité A3 "X" {\n    <|>\n}`)).items.find(
        ({ label }) => label === 'compétence',
    );
    expect(newText(first)).toContain('${1:C3.1}');
    const inFile = (await complete('certification RNCP1 "T"\n<|>')).items;
    expect(newText(inFile.find(({ label }) => label === 'règlement'))).toMatch(/^règlement \{\n/);
    expect(newText(inFile.find(({ label }) => label === 'version'))).toBe('version "${1:1.0}" du ${2:31/12/2026}$0');
});

test.for([
    ['a declaration', `${HEAD}activité <|>`, ['A3']],
    ['a bloc', `${BLOCK('tout')}bloc <|>`, ['BC02']],
    ['an épreuve', BLOCK('tout').replace(/}\n$/, '    épreuve <|>\n}\n'), ['E3']],
] as const)('the code of %s', async ([, source, wanted]) => {
    expect(await labels(source)).toEqual([...wanted]);
});

test.for([
    ['a certification', 'certification RNCP1 "T"\nrè<|>', ['règlement']],
    [
        'a règlement',
        'certification RNCP1 "T"\nrèglement {\n    r<|>\n}',
        ['recours', 'rattrapage', 'référent handicap', 'résultats'],
    ],
    [
        'a criterion',
        'certification RNCP1 "T"\ncompétence C1 "C" {\n    critère "Q" {\n        in<|>\n    }\n}',
        ['indicateur'],
    ],
    ['a competency', 'certification RNCP1 "T"\ncompétence C1 "C" {\n    é<|>\n}', ['éliminatoire']],
    ['an épreuve', 'certification RNCP1 "T"\népreuve E1 "E" {\n    pu<|>\n}', ['public']],
    ['a bloc', 'certification RNCP1 "T"\nbloc BC01 "B" {\n    préa<|>\n}', ['préambule', 'préambule des modalités']],
] as const)('what %s may say beside', async ([, source, wanted]) => {
    const found = await labels(source);
    expect(wanted.filter((label) => !found.includes(label))).toEqual([]);
});

test('libraries in reach, their juries and blocs', async () => {
    const at = async (path: string, source: string): Promise<string[]> => {
        const { text, cursor } = marked(source);
        await client.open(path, text);
        return (await client.request('textDocument/completion', client.at(path, cursor))).items.map(
            ({ label }) => label,
        );
    };
    expect(await at('x.referentiel', 'certification RNCP1 "T"\nutilise <|>')).toEqual(['Branche']);
    expect(
        await at(
            'y.referentiel',
            'certification RNCP2 "T"\nutilise Branche\nvoies d’accès { ouverte expérience avec jury <|> }',
        ),
    ).toContain('J1');
    expect(await at('z.referentiel', 'certification RNCP3 "T"\nutilise Branche\nbloc BC01 "X" reprend <|>')).toContain(
        'BT01',
    );
});

test.for([
    ['nsf', 'nsf 34<|>', '345', '345 "Application des droits et statuts des personnes"'],
    ['rome by label', 'rome collaboration<|>', 'K1902', 'K1902 "Collaboration juridique"'],
    ['idcc', 'idcc 192<|>', '1921', '1921 "'],
    ['idcc by label', 'idcc huissiers<|>', '1921', '1921 "'],
    ['niveau', 'niveau <|>', '5', '5'],
    ['a rule', 'tolère competence-non<|>', 'compétence-non-évaluée', 'compétence-non-évaluée'],
] as const)('values of %s, with their labels', async ([, line, label, text]) => {
    const { items } = await complete(`certification RNCP1 "T"\n${line}`);
    const item = items.find((one) => one.label === label);
    expect(newText(item).startsWith(text)).toBe(true);
    expect(item?.detail?.length).toBeGreaterThan(5);
});

test('behind « sauf », what the bloc has, and nothing of another', async () => {
    expect(await labels(BLOCK('tout sauf <|>'))).toEqual(['C1.1', 'C1.2']);
    const more = await labels(BLOCK('tout sauf C1.1, <|>'));
    expect(more[0]).toBe('C1.2');
    expect(more).not.toContain('C2.1');
});

test('a blank behind a word that asks for another proposes it, and a list doesn’t say a thing twice', async () => {
    const line = (written: string): string => BLOCK('tout').replace('évalue tout', `évalue tout\n${written}<|>\n`);
    expect(await labels(line('forme '), ' ')).toEqual(expect.arrayContaining(['écrite', 'étude de cas']));
    expect(await labels(line('voies '), ' ')).toEqual(expect.arrayContaining(['expérience', 'formation continue']));
    const others = await labels(line('forme étude de cas, écrite, '));
    expect(others).toContain('orale');
    expect(others.filter((label) => ['écrite', 'étude de cas'].includes(label))).toEqual([]);
    expect(await labels(line('forme écrite '), ' ')).toEqual([]);
});

test('the rules that find something there come first among those that may be tolerated', async () => {
    const source = BLOCK('C1.1').replace(/}\n$/, '    tolère <|>\n}\n');
    expect((await labels(source))[0]).toBe('épreuve-sans-durée');
});

test('an activity in a bloc is numbered on from those before it', async () => {
    expect(await labels(BLOCK('tout').replace(/}\n$/, '    activité <|>\n}\n'))).toEqual(['A3']);
});

test('the words of the language are shown by an example of their own', () => {
    const foreign = [...KEYWORD_DOCS].filter(([phrase, { example }]) => !` ${example} `.includes(` ${phrase} `));
    expect(foreign.map(([phrase, { example }]) => `${phrase}: ${example}`)).toEqual([]);
});

test('nothing inside texts and comments, nor on a blank that asks for nothing', async () => {
    expect(await labels('certification RNCP1 "act<|>"\n')).toEqual([]);
    expect(await labels('certification RNCP1 "T"\n// act<|>\n')).toEqual([]);
    expect(await labels(`${HEAD}   <|>`, ' ')).toEqual([]);
    expect(await labels(BLOCK('C1.1 <|>'), ' ')).toEqual([]);
});

test('every construct is of the language', async () => {
    for (const source of [`${HEAD}<|>\n`, `${HEAD}bloc BC01 "B" {\n    <|>\n}\n`, '<|>']) {
        const { items } = await complete(source);
        const { text, cursor } = marked(source);
        const snippets = items.filter(({ insertTextFormat }) => insertTextFormat === 2);
        expect(snippets.length).toBeGreaterThan(2);
        for (const item of snippets) {
            const written = newText(item)
                .replace('compétences $3', 'compétences A1')
                .replace('tolère $1', 'tolère une-règle')
                .replace(/\$\{\d+:([^}]*)\}/g, '$1')
                .replace(/\$\{\d+\|([^,}]*)[^}]*\}/g, '$1')
                .replace(/\$\d/g, '');
            const { faults } = parseFile(text.slice(0, cursor) + written + text.slice(cursor));
            expect([written, faults]).toEqual([written, []]);
        }
    }
});
