import type { MarkupContent } from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYWORD_DOCS } from '../../packages/language/src/editor/keyword-docs.ts';
import { recognizer, tokensOf } from '../../packages/language/src/editor/tokens.ts';
import { parsingServices } from '../../packages/language/src/grammar/services.ts';
import MarkdownIt from 'markdown-it';
import { bareAddresses } from '../tables/inert.ts';
import { Client } from './client.ts';
import { marked } from './marked.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start();
});
afterAll(() => client.stop());

let rank = 0;
async function hover(source: string): Promise<{ text: string; at: string }> {
    const { text, cursor } = marked(source);
    const path = `h${++rank}/a.referentiel`;
    await client.open(path, text);
    const found = await client.request('textDocument/hover', client.at(path, cursor));
    const range = found?.range;
    return {
        text: (found?.contents as MarkupContent | undefined)?.value ?? '',
        at: range ? client.documents.get(path)!.getText(range) : '',
    };
}

const TEXT = `certification RNCP1 "Clerc"
activité A1 "Accueil" {
    compétence C1 "Accueillir le *client*" {
        critère CE1 "Le besoin est reformulé"
    }
    compétence C2 "Orienter"
    compétence C3 "Conclure"
}
bloc BC01 "Prendre en charge" {
    compétences A1
    épreuve E1 "Mise en situation" { forme mise en situation, orale  durée 1 h 30  voies expérience  évalue C1 à C2 }
}
nsf 345
rome K1902
idcc 1921
niveau 5
certificateur "EFSCO" { siret 92419357600015 }
enregistrement sur demande { décision 31/10/2024 }
voies d'accès { ouverte expérience avec jury "X" }
`;

test.for([
    [
        'a competency',
        'évalue C1',
        'évalue C<|>1',
        [
            'Accueillir le *client*',
            'Activité A1',
            'Bloc BC01',
            'Évaluée par :',
            'E1',
            'mise en situation, orale',
            '1 h 30',
            'expérience',
            'CE1',
        ],
        'C1',
    ],
    [
        'a competency nobody evaluates, with its finding',
        'compétence C3',
        'compétence C<|>3',
        ['Non évaluée', 'compétence-non-évaluée'],
        'C3',
    ],
    ['an épreuve', 'épreuve E1', 'épreuve E<|>1', ['Mise en situation', '2 / 3 compétences (66 %)', '**C1**'], 'E1'],
    ['a bloc', 'bloc BC01', 'bloc BC<|>01', ['| ● C1 |', '| ⚠ C3 |', '2 / 3 compétences (66 %) évaluées'], 'BC01'],
    ['a container', 'compétences A1', 'compétences A<|>1', ['**C1**', '**C2**', '**C3**'], 'A1'],
    ['a range', 'C1 à C2', 'C1 <|>à C2', ['C1 à C2', '2 compétences', '**C1**', '**C2**'], 'à'],
    ['a keyword', 'bloc BC01', 'bl<|>oc BC01', ['**bloc** — Déclare un bloc', 'L. 6113-1', '```referentiel'], 'bloc'],
    ['a phrase', "voies d'accès", "voies d'ac<|>cès", ['**voies d’accès**'], "voies d'accès"],
    ['NSF', 'nsf 345', 'nsf 34<|>5', ['NSF 345', 'Application des droits'], '345'],
    ['ROME', 'K1902', 'K19<|>02', ['ROME K1902', 'Collaboration juridique'], 'K1902'],
    ['IDCC', 'idcc 1921', 'idcc 19<|>21', ['IDCC 1921', 'huissiers'], '1921'],
    ['a level', 'niveau 5', 'niveau <|>5', ['Niveau 5', 'D. 6113-19'], '5'],
    ['a SIRET', '92419357600015', '92419<|>357600015', ['924 193 576 00015', '✓'], '92419357600015'],
    ['a date', '31/10/2024', '31/10<|>/2024', ['jeudi 31 octobre 2024'], '31/10/2024'],
] as const)('%s', async ([, at, cursor, wanted, range]) => {
    const found = await hover(TEXT.replace(at, cursor));
    for (const part of wanted) expect(found.text.replaceAll('\u00a0', ' ')).toContain(part);
    expect(found.at).toBe(range);
});

const MORE = `certification RNCP2 "Vendeur"
activité A1 "Vente" {
    compétence C1 "Vendre"
    compétence C2 "Conseiller" { critère CE2 "Le conseil convient" }
    compétence C3 "Encaisser"
}
activité A2 "Gestion" { compétence C4 "Gérer" }
bloc BC01 "Vendre" {
    compétences A1
    épreuve E1 "Cas" { évalue tout sauf C3 }
    épreuve E2 "Oral" { évalue CE2 }
}
bloc BC02 "Gérer" { compétences A2 }
épreuve E9 "Mémoire" { évalue C3, BC02 }
jury J1 "Trois personnes" { membres 3 }
formacode 34566
rome ZZZZ
niveau 9
certificateur "X" { siret 92419357600016 }
enregistrement sur demande { durée 3 ans }
correspondance BC01 vers RNCP37418BC02 partielle
voies d'accès { ouverte expérience avec jury J1 }
version "2.1" du 12/03/2026
compétence C7 "Consigner l’installation" {
    intitulé "Consignation"
    éliminatoire
    critère CE7 "Elle est sûre" { indicateur "La tension est nulle" }
}
épreuve E7 "Oral" { public "Salariés"  évalue C7 }
tolère compétence-sans-critère jusqu’au 31/12/2026 "Repris de l’arrêté."
promotion 2019 { certifiés 12  tolère nombre-impossible jusqu’au 15/1/2027 "Compté à la main." }
`;

test.for([
    [
        '« tout » with its exceptions',
        'tout sauf',
        'to<|>ut sauf',
        ['2 compétences', '**C1**', '**C2**', '**tout** —'],
        'tout',
    ],
    ['« sauf »', 'tout sauf', 'tout sa<|>uf', ['2 compétences', '**sauf** —'], 'sauf'],
    ['a bloc in a list', 'C3, BC02', 'C3, BC<|>02', ['| ● C4 |', '1 / 1 compétence (100 %)'], 'BC02'],
    ['a criterion', 'évalue CE2', 'évalue CE<|>2', ['Critère CE2', 'Le conseil convient', 'Compétence C2'], 'CE2'],
    [
        'an épreuve common to blocs, with its share of each',
        'épreuve E9',
        'épreuve E<|>9',
        [
            'Bloc BC01 : 1 / 3 compétences (33 %)',
            'Bloc BC02 : 1 / 1 compétence (100 %)',
            'Évalue 2 compétences',
            '**C4**',
        ],
        'E9',
    ],
    ['an épreuve that evaluates criteria', 'épreuve E2', 'épreuve E<|>2', ['Et des critères', '**CE2**'], 'E2'],
    ['a jury, where it is named', 'jury J1 }', 'jury J<|>1 }', ['Trois personnes', '3 membres'], 'J1'],
    ['a list that is not known here', '34566', '34<|>566', ['FORMACODE 34566', 'Les codes Formacode'], '34566'],
    ['a code that the official list lacks', 'ZZZZ', 'ZZ<|>ZZ', ['n’est pas dans la liste officielle'], 'ZZZZ'],
    ['a level that there isn’t', 'niveau 9', 'niveau <|>9', ['de 1 à 8'], '9'],
    ['a SIRET with a wrong digit', '92419357600016', '924193<|>57600016', ['924 193 576 00016', '⚠'], '92419357600016'],
    ['a value by its word', 'durée 3 ans', 'durée <|>3 ans', ['**durée** —'], '3'],
    [
        'what a competency is for short, what it is worth, how it is observed',
        'évalue C7',
        'évalue C<|>7',
        ['**Consignation**', 'Consigner l’installation', '_éliminatoire_', 'Elle est sûre', '  - La tension est nulle'],
        'C7',
    ],
    [
        'a criterion with its indicators',
        'critère CE7',
        'critère CE<|>7',
        ['- La tension est nulle', 'Compétence C7'],
        'CE7',
    ],
    ['whom an épreuve is for', 'épreuve E7', 'épreuve E<|>7', ['public : Salariés'], 'E7'],
    ['the date of a version', '12/03/2026', '12/03<|>/2026', ['jeudi 12 mars 2026'], '12/03/2026'],
    [
        'a bloc of another certification',
        'RNCP37418BC02',
        'RNCP37<|>418BC02',
        ['autre certification', '/rncp/37418/'],
        'RNCP37418BC02',
    ],
    [
        'a rule',
        'tolère compétence-sans-critère',
        'tolère compétence-s<|>ans-critère',
        ['critère'],
        'compétence-sans-critère',
    ],
    ['the end of a silence', '31/12/2026', '31/12<|>/2026', ['jeudi 31 décembre 2026'], '31/12/2026'],
    ['the end of one inside a promotion', '15/1/2027', '15/1<|>/2027', ['vendredi 15 janvier 2027'], '15/1/2027'],
] as const)('%s', async ([, at, cursor, wanted, range]) => {
    const found = await hover(MORE.replace(at, cursor));
    for (const part of wanted) expect(found.text.replaceAll('\u00a0', ' ')).toContain(part);
    expect(found.at).toBe(range);
});

/** What of a hover could do more than be read, where a client takes HTML and makes links of bare addresses. */
function acting(markdown: string): string[] {
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
    return [
        ...(html.match(/<(?!\/?(?:p|em|strong|ul|ol|li|hr|pre|code|table|thead|tbody|tr|th|td|br|a)\b)[^>]*>/g) ?? []),
        ...(html.match(/href="(?!https?:)[^"]*"/g) ?? []),
        ...bareAddresses(markdown),
    ];
}

const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '[a](command:b)',
    '[a](javascript:alert)',
    '[a](file:///etc/passwd)',
    '![i](http://mal.example/i.png)',
    '[a][b]\n\n[b]: command:x',
    '<command:b>',
    '<http://mal.example>',
    'http://mal.example et www.mal.example, a@mal.example',
    'vscode://ext/x',
    '&lt;b&gt; &#60;b>',
    '```\n[a](command:b)',
    '| a | [b](command:c) |',
    '# T\n***\n> c\n    code',
    '\\[a](command:b)',
    '\u202Ea\u0007',
];

test('no text becomes markup, wherever it is shown, and only safe links are links', async () => {
    let shown = 0;
    for (const text of HOSTILE) {
        const it = `"${text.replace(/[\\"]/g, '\\$&')}"`;
        const source = [
            `certification RNCP1 ${it}`,
            `activité A1 ${it} { description ${it}`,
            `compétence C1 ${it} { intitulé ${it} critère CE1 ${it} { indicateur ${it} } connaissance ${it} }`,
            `compétence C2 ${it} }`,
            `bloc BC01 ${it} { compétences A1 épreuve E1 ${it} { forme orale, ${it} public ${it} évalue C1, C9 jury J1 déroulement ${it} } }`,
            `jury J1 ${it}`,
        ].join('\n');
        const path = `h${++rank}/a.referentiel`;
        await client.open(path, source);
        for (const { index } of source.matchAll(
            /(?<=\s)(?:A1|C1|C2|CE1|BC01|E1|J1|RNCP1|évalue|compétences|forme)\b/g,
        )) {
            const found = await client.request('textDocument/hover', client.at(path, index + 1));
            const { value = '' } = (found?.contents ?? {}) as Partial<MarkupContent>;
            expect([text, acting(value)]).toEqual([text, []]);
            if (value !== '') shown++;
        }
        await client.close(path);
    }
    console.log(`${HOSTILE.length} hostile texts in ${shown} hovers, none acting`);
    const safe = await hover(
        'certification RNCP1 "T"\nactivité A<|>1 "T" { description "[ici](https://exemple.fr/a)" }\n',
    );
    expect(safe.text).toContain('[ici](<https://exemple.fr/a>)');
});

test('nothing is known of a text or of an empty place', async () => {
    expect(await hover('certification RNCP1 "T<|>exte"\n')).toEqual({ text: '', at: '' });
    expect(await hover('certification RNCP1 "T"\n\n<|>\n')).toEqual({ text: '', at: '' });
});

test('every word of the language has its page, and every example is of the language', () => {
    const words = new Set([...KEYWORD_DOCS.keys()].flatMap((phrase) => phrase.split(' ')));
    const { definition } = parsingServices().parser.Lexer;
    const keywords = Object.keys(definition as Record<string, unknown>).filter((name) => /^[a-zà-ÿ]/.test(name));
    const left = keywords.filter((name) => !words.has(name)).toSorted();
    expect(left).toEqual([]);
    const withStray = [...KEYWORD_DOCS].filter(
        ([phrase, { example }]) =>
            !['tolère', 'jusqu’au'].includes(phrase) &&
            tokensOf(example).all.some(({ image, tokenType }) => /STRAY|WORD/.test(tokenType.name) && image !== '…'),
    );
    expect(withStray.map(([phrase]) => phrase)).toEqual([]);
    expect(recognizer().start().length).toBe(1);
});

test('the themes of the law that a competency shows, by its words', async () => {
    const { text } = await hover(
        'certification RNCP1 "T"\ncompétence C<|>1 "Trier les déchets du chantier sur un logiciel de suivi"\ncompétence C2 "Orienter"\n',
    );
    expect(text).toContain('Thèmes de la loi :');
    expect(text).toContain('transition écologique (« Trier les déchets »)');
    expect(text).toContain('transition numérique (« logiciel »)');
    expect(text).not.toContain('handicap');
});
