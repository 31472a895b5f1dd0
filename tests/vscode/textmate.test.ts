import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import type { Phrase } from '../../packages/extension/tools/keywords.ts';
import { SCOPE, textMateGrammar } from '../../packages/extension/tools/textmate.ts';

const root = join(import.meta.dirname, '../..');
// In a process of its own: Langium's grammar of grammars can't be loaded under Vitest's resolution.
const phrases: readonly Phrase[] = JSON.parse(
    execFileSync(process.execPath, [join(root, 'packages/extension/tools/keywords.ts')], { encoding: 'utf8' }),
);
let grammar: IGrammar;

beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm));
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
            createOnigString: (text) => oniguruma.createOnigString(text),
        }),
        loadGrammar: () =>
            Promise.resolve(textmate.parseRawGrammar(JSON.stringify(textMateGrammar(phrases)), 'referentiel.json')),
    });
    const loaded = await registry.loadGrammar(SCOPE);
    if (!loaded) throw new Error('no grammar');
    grammar = loaded;
});

/** The pieces of a text with the last word of their scopes: « entity.name.type.code » for « entity.name.type.code.referentiel ». */
function colours(text: string): [piece: string, scope: string][] {
    const found: [string, string][] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        for (const { startIndex, endIndex, scopes } of tokens) {
            const piece = line.slice(startIndex, endIndex);
            if (piece.trim() !== '') found.push([piece, shorten(scopes.at(-1) ?? '')]);
        }
    }
    return found;
}

const shorten = (scope: string): string => (scope === SCOPE ? '' : scope.replaceAll('.referentiel', ''));
/** Without composed accents, as macOS pastes them; and with none, as a hurried author types. */
const spellings = (word: string): string[] => [
    ...new Set([
        word,
        word.normalize('NFD'),
        word.normalize('NFD').replaceAll(/\p{M}/gu, ''),
        word.replaceAll('’', "'"),
        word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'"),
    ]),
];

const scopeOf = {
    declaration: 'keyword.control.declaration',
    property: 'keyword.other.property',
    value: 'variable.other.enummember',
    link: 'keyword.operator.word',
};

describe('keywords', () => {
    test.each(phrases.map((phrase) => [phrase.words.join(' '), phrase.part] as const))(
        '%s is a %s, however its accents are written',
        (phrase, part) => {
            for (const written of spellings(phrase)) {
                expect(colours(`  ${written} "x"`)[0]).toEqual([written, scopeOf[part]]);
                expect(colours(written)).toEqual([[written, scopeOf[part]]]);
            }
        },
    );

    test('every keyword of the grammar is one', () => {
        const words = new Set(phrases.flatMap((phrase) => phrase.words));
        const generated = readFileSync(join(root, 'packages/language/src/grammar/lexical.langium'), 'utf8');
        for (const word of ['épreuve', 'd’entrée', 'jusqu’au', 'min', 'nouvelle-calédonie', 'tout'])
            expect(words).toContain(word);
        for (const [, word] of generated.replaceAll(/\/\/.*/g, '').matchAll(/'(\p{L}+)'/gu))
            expect(words).toContain(word);
    });

    test.each(['bloctel', 'activités-clés', 'épreuves', 'préépreuve', 'blocs', 'l’activité', 'bloc.', 'a/bloc'])(
        '%s is no keyword',
        (word) => {
            expect(colours(`${word} `).map(([, scope]) => scope)).not.toContain('keyword.control.declaration');
        },
    );

    test.each(['Bloc', 'Activité', 'Jury', 'Option'])('%s, with a capital, is a code', (word) => {
        expect(colours(`sauf ${word}`)).toEqual([
            ['sauf', 'keyword.operator.word'],
            [word, 'variable.other.code'],
        ]);
    });
});

describe('codes', () => {
    const declared = [
        'A1',
        '1.1.1',
        'C.4.3.',
        'A5.C1',
        '326t',
        'C1-2',
        'C3bis',
        'RNCP39776BC01',
        'CQP-ClercAssistant',
        'Été',
    ];
    test.each(declared)('%s is one when declared and when named', (code) => {
        expect(colours(`compétence ${code} "x"`)[1]).toEqual([code, 'entity.name.type.code']);
        const [, named] = colours(`évalue ${code}, A2`);
        expect(named?.[0]).toBe(code);
        expect(named?.[1]).toMatch(/^(variable\.other\.code|constant\.numeric)$/);
    });

    test('dates, numbers and durations', () => {
        expect(colours('décision 31/10/2024')[1]).toEqual(['31/10/2024', 'constant.numeric.date']);
        expect(colours('durée 1h30')[1]).toEqual(['1h30', 'constant.numeric']);
        expect(colours('durée 1 h 30').map(([piece]) => piece)).toEqual(['durée', '1', 'h', '30']);
        expect(colours('note minimale 10/20')[1]).toEqual(['10/20', 'constant.numeric']);
        expect(colours('coefficient 1,5')).toEqual([
            ['coefficient', 'keyword.other.property'],
            ['1', 'constant.numeric'],
            [',', 'punctuation.separator'],
            ['5', 'constant.numeric'],
        ]);
    });

    test('a list', () => {
        expect(
            colours('évalue A1 à A3, C4.1 et CT1 sauf C1.3').map(([piece, scope]) => [piece, scope.split('.')[0]]),
        ).toEqual([
            ['évalue', 'keyword'],
            ['A1', 'variable'],
            ['à', 'keyword'],
            ['A3', 'variable'],
            [',', 'punctuation'],
            ['C4.1', 'variable'],
            ['et', 'keyword'],
            ['CT1', 'variable'],
            ['sauf', 'keyword'],
            ['C1.3', 'variable'],
        ]);
    });

    test('a rule that is tolerated', () => {
        expect(colours('tolère compétence-trop-longue jusqu’au 31/12/2026 "x"').slice(0, 4)).toEqual([
            ['tolère', 'keyword.other.property'],
            ['compétence-trop-longue', 'support.function.rule'],
            ['jusqu’au', 'keyword.operator.word'],
            ['31/12/2026', 'constant.numeric.date'],
        ]);
    });
});

describe('texts', () => {
    test('over many lines, with their small Markdown', () => {
        const found = colours(`objectifs "
    Le titulaire **tient** un bloc *sûr*.

    - accueille le client // ceci n’est pas un commentaire
    1. dit \\"oui\\" et \\\\
    voir [le site](https://exemple.fr/a_b) ou https://exemple.fr
"
bloc BC01 "B" {`);
        const scope = (piece: string) => found.find(([text]) => text === piece)?.[1];
        expect(scope('**tient**')).toBe('markup.bold');
        expect(scope('*sûr*')).toBe('markup.italic');
        expect(scope('-')).toBe('punctuation.definition.list.begin');
        expect(scope('1.')).toBe('punctuation.definition.list.begin');
        expect(scope('\\"')).toBe('constant.character.escape');
        expect(scope('\\\\')).toBe('constant.character.escape');
        expect(scope('le site')).toBe('string.other.link.title');
        expect(scope('https://exemple.fr/a_b')).toBe('markup.underline.link');
        expect(scope(' accueille le client // ceci n’est pas un commentaire')).toBe('string.quoted.double');
        expect(found.slice(-6)).toEqual([
            ['bloc', 'keyword.control.declaration'],
            ['BC01', 'entity.name.type.code'],
            ['"', 'punctuation.definition.string.begin'],
            ['B', 'string.quoted.double'],
            ['"', 'punctuation.definition.string.end'],
            ['{', 'punctuation.section.block.begin'],
        ]);
    });

    test('an emphasis never runs past its text', () => {
        expect(colours('description "2 * 3 et **gras"\nbloc').at(-1)).toEqual(['bloc', 'keyword.control.declaration']);
    });

    test('French quotes are shown as a text too', () => {
        expect(colours('bloc BC01 « Prendre en charge » {')[2]).toEqual([
            '« Prendre en charge »',
            'string.quoted.other',
        ]);
    });
});

test('comments and the marks of a merge', () => {
    expect(colours('bloc // épreuve "E1"')).toEqual([
        ['bloc', 'keyword.control.declaration'],
        ['//', 'punctuation.definition.comment'],
        [' épreuve "E1"', 'comment.line.double-slash'],
    ]);
    const marks = colours('<<<<<<< HEAD\nniveau 5\n=======\nniveau 4\n>>>>>>> autre');
    expect(marks.map(([piece]) => piece)).toEqual([
        '<<<<<<<',
        ' HEAD',
        'niveau',
        '5',
        '=======',
        'niveau',
        '4',
        '>>>>>>>',
        ' autre',
    ]);
    expect(marks[0]?.[1]).toContain('merge-conflict');
});

test('nothing but spaces is left without a colour in the examples', () => {
    const files = globSync('examples/**/*.referentiel', { cwd: root });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
        const bare = colours(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')).filter(
            ([, scope]) => scope === '',
        );
        expect({ file, bare }).toEqual({ file, bare: [] });
    }
});
