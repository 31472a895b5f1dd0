import { expect, test } from 'vitest';
import { Text } from './text.ts';
import { asRead, countWords, fold, keysIn, readingKey, searchKey, slug, wordsOf } from './wording.ts';

const textOf = (raw: string, start = 0): Text => new Text(raw, { file: 'a', start, end: start + raw.length });
const said = (value: string): string[] => wordsOf(textOf(`"${value}"`)).map(({ text }) => text);

test.each([
    ['Accueillir – orienter : conseiller « le client »', ['Accueillir', 'orienter', 'conseiller', 'le', 'client']],
    ['l’office et/ou aujourd’hui, 80\u00a0% (C1.2).', ['l’office', 'et/ou', 'aujourd’hui', '80', 'C1.2']],
    ['Une **bonne** *idée*', ['Une', 'bonne', 'idée']],
    ['lire [le guide](https://a.fr/b-c) en entier', ['lire', 'le', 'guide', 'en', 'entier']],
    ['lire \\\\[le guide](https://a.fr)', ['lire', 'le', 'guide](https://a.fr']],
    ['Savoir :\n\n1. lire\n2. écrire\n\n- compter', ['Savoir', 'lire', 'écrire', 'compter']],
    ['en\n2024. Une suite', ['en', '2024', 'Une', 'suite']],
    ['…', []],
])('the words of %j', (value, words) => {
    expect(said(value)).toEqual(words);
});

test('no text has no words', () => {
    expect(wordsOf(undefined)).toEqual([]);
});

test.each([
    'Accueillir – orienter : conseiller « le client », l’office et/ou 80\u00a0% (C1.2)',
    '– … « » ',
    '- Un point',
    '1. Un autre',
    '2024 ans',
    'Deux\nlignes, - dont\n- une liste',
    'lire [le guide](https://a.fr/b-c) en entier',
    'cafe\u0301 𝒜 été Ω',
    '  ',
])('%j has as many words as are found in it', (value) => {
    expect(countWords(textOf(`"${value}"`))).toBe(said(value).length);
});

test('a word knows where in the source it stands, through escapes, decomposed accents and indentation', () => {
    const raw = '"\n    Un \\"cafe\u0301\\" serre\u0301\r\n    au comptoir\n"';
    const words = wordsOf(textOf(raw, 100));
    expect(words.map(({ text }) => text)).toEqual(['Un', 'café', 'serré', 'au', 'comptoir']);
    expect(words.map(({ span: { start, end } }) => raw.slice(start - 100, end - 100))).toEqual([
        'Un',
        'cafe\u0301',
        'serre\u0301',
        'au',
        'comptoir',
    ]);
});

test.each(['Œuvre d’Écoute', 'œuvre d\u2018écoute', 'OEUVRE D\u00b4ECOUTE', 'œuvre d\u02bcécoute'.normalize('NFD')])(
    'one key for %j',
    (text) => expect(fold(text)).toBe("oeuvre d'ecoute"),
);

test('ligatures that a PDF leaves behind', () => {
    expect(fold('eﬃcace ﬁche, ex æquo')).toBe('efficace fiche, ex aequo');
});

test('two texts read alike whatever their blanks, apostrophes and end stop; one key, whatever their case', () => {
    expect(asRead(' L\u2019e\u0301quipe\u00a0 du jour ;')).toBe("L'équipe du jour");
    expect(readingKey('Accueillir l’Œuvre.')).toBe(readingKey("accueillir  l'oeuvre"));
});

test('what is sought: words apart from what is elided, codes without their dots', () => {
    expect(keysIn('Accueil de l’Œuvre, éco-gestes')).toEqual(['accueil', 'de', 'l', 'oeuvre', 'eco', 'gestes']);
    expect(searchKey('C.1-2 d’Été')).toBe('c12dete');
});

test('names of files', () => {
    expect(slug('Cœur de métier : l’écoute !')).toBe('coeur-de-metier-l-ecoute');
    expect(slug('a'.repeat(59) + ' b')).toBe('a'.repeat(59));
    expect(slug('…')).toBe('');
});
