// What a lexicon can't do without is a shortcut: with it and without it, the same is found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon, wholeLexicon } from './lexicon.ts';
import { neededWord } from './needed-word.ts';
import { Phrasing } from './phrasing.ts';

describe('what an expression can’t do without', () => {
    test.each([
        ['par ecrit|a l ecrit', 'ecrit|ecrit'],
        ['(?:en|par) controle continu', 'controle'],
        ['(?:de )?la suite(?: du cas)?', 'suite'],
        ['(?:la |une (?:bonne )?)?(?:maitrise|notion) de', '(?:maitrise|notion)'],
        ['rendre (?!compte )(?:[a-z]+ )?(?:lisibles?|nets?)', 'rendre'],
        ['(?:au|du) (?:bout d un an|terme)', 'bout|terme'],
        ['bla(?: bla)*', 'bla'],
        ['x[ -~]y z', 'z'],
    ])('%s', (expression, needed) => {
        expect(neededWord(expression)).toBe(needed);
    });

    test.each(['', 'a|', 'rt ?2012', 'nouv(?: x)?elle', '(?:a b)+', '[^a]b', 'a.b', 'a\\sb'])('%s: nothing', (one) => {
        expect(neededWord(one)).toBeUndefined();
    });
});

const WORD = fc.constantFrom('a', 'ab', 'abs?', '[a-z]+', 'a(?:b|c)', '(?:a|b|c)', 'd[eu]?', '\\d+', '%', '');
const GLUE = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ?',
    ' (?!a b)',
    ' (?:a )?',
    ' (?:a (?:b )?|c ){0,2}',
    '(?: b)* ',
    '(?: b)?',
    '(?:a )?',
    '',
);
const GROUP = fc.constantFrom('(?:a b|c)', '(?:a b)+', '(?:a| b)', '(?:ab |c )?', '(?<! a )(?:b|c d)', 'a(?! b)');
const PHRASE = fc
    .array(fc.tuple(fc.oneof(WORD, WORD, GROUP), GLUE), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([word, glue], rank) => (rank === parts.length - 1 ? word : word + glue)).join(''))
    .filter((phrase) => !phrase.startsWith(' '));
const TEXT = fc
    .array(
        fc.oneof(
            fc.constantFrom('a', 'b', 'c', 'ab', 'abs', 'ac', 'd', 'de', 'x', '7', '%', ',', '\n'),
            fc.stringMatching(/^[abc]{1,3}$/),
        ),
        { maxLength: 9 },
    )
    .map((words) => words.join(' '));

test('of any expression and any text', () => {
    let found = 0;
    fc.assert(
        fc.property(fc.array(PHRASE, { minLength: 1, maxLength: 3 }), fc.array(TEXT), (phrases, texts) => {
            for (const sought of [lexicon(phrases.join('|')), wholeLexicon(phrases.join('|'))])
                for (const text of texts) {
                    const phrasing = new Phrasing(text);
                    if (phrasing.has(sought)) found++;
                    expect(phrasing.has(sought)).toBe(sought.expression.test(phrasing.keys));
                }
        }),
        { seed: 18, numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(2000);
});

/** The lexicons of the house, made of strings as modules load. */
async function lexiconsOfHouse(): Promise<string[]> {
    const found = new Set<string>();
    const { RegExp: Original } = globalThis;
    globalThis.RegExp = new Proxy(Original, {
        construct: (target, [pattern, flags = '']: [string | RegExp, string?]) => {
            const phrases = typeof pattern === 'string' ? /^ \(\?:([^]*)\)\(\?= \)$/.exec(pattern)?.[1] : undefined;
            if (phrases !== undefined) found.add(phrases);
            return new target(pattern, flags);
        },
    });
    try {
        await import('../index.ts');
    } finally {
        globalThis.RegExp = Original;
    }
    return [...found];
}

/** What an expression may have between two blanks, its words and some around them. */
function textsAround(expression: string): fc.Arbitrary<string> {
    const words = expression.match(/[a-z]+(?:-[a-z]+)*|[%/+]/g) ?? [];
    const others = ['de', 'la', 'un', '.', ',', '12', 'or', '\n'];
    const word = fc.constantFrom(...words, ...words.map((one) => `${one}s`), ...others);
    return fc.array(word, { maxLength: 12 }).map((said) => said.join(' '));
}

test('of each lexicon of the house', async () => {
    const all = await lexiconsOfHouse();
    expect(all.length).toBeGreaterThan(45);
    let found = 0;
    for (const phrases of all) {
        const sought = lexicon(phrases);
        fc.assert(
            fc.property(textsAround(phrases), (text) => {
                const phrasing = new Phrasing(text);
                const index = sought.expression.exec(phrasing.keys)?.index;
                const first = phrasing.find(sought)?.first;
                if (index !== undefined) found++;
                expect(first).toBe(
                    index === undefined ? undefined : phrasing.keys.slice(1, index + 1).split(' ').length - 1,
                );
            }),
            { seed: 18, numRuns: 120 },
        );
    }
    expect(found).toBeGreaterThan(500);
});
