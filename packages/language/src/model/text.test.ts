// Texts are read as their reader sees them, and any stretch of them finds its way back to the untouched source.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Text, unitFromTexts } from './index.ts';

function read(raw: string): string {
    return new Text(raw, { file: 'a', start: 0, end: raw.length }).value;
}

describe('a text as its reader sees it', () => {
    test.each([
        ['has no quotes', '"Accueillir"', 'Accueillir'],
        ['has no blanks at its ends', '"  Accueillir\u00a0"', 'Accueillir'],
        ['has its escapes undone', String.raw`"dit \"oui\" et \\ puis \n"`, String.raw`dit "oui" et \ puis \n`],
        ['has its accents composed', '"e\u0301preuve"', 'épreuve'],
        ['may be empty', '""', ''],
        ['may be blank', '" \n \t\n"', ''],
        ['may stand in French quotes', '«\u00a0Accueillir "vite"\u00a0»', 'Accueillir "vite"'],
        ['may stand in English quotes', '“Accueillir”', 'Accueillir'],
        ['may lack its closing quote', '"Accueillir\n    le client', 'Accueillir\nle client'],
        ['may lack its closing quote after an escaped one', '"dit \\"', 'dit "'],
        ['ends after a backslash', '"fin \\\\"', 'fin \\'],
    ])('%s', (_, raw, value) => {
        expect(read(raw)).toBe(value);
    });

    test('has not the indentation that its lines share, but what some have more', () => {
        expect(read('"\n    Le CQP :\n\n      - une liste\n      - sur deux lignes\n    et la suite\n"')).toBe(
            'Le CQP :\n\n  - une liste\n  - sur deux lignes\net la suite',
        );
        expect(read('"Le CQP\n        répond\n        au besoin"')).toBe('Le CQP\nrépond\nau besoin');
        expect(read('"\n\tA\n\t\tB\n"')).toBe('A\n\tB');
        expect(read('"\n\u00a0\u00a0A\n\u00a0\u00a0B\n"')).toBe('A\nB');
    });

    test.each(['\r\n', '\r', '\n'])('has its line ends the same, whatever they were: %j', (end) => {
        expect(read(['"', '    A   ', '', '    B', '    "'].join(end))).toBe('A\n\nB');
    });
});

/** Pieces that texts are made of, the awkward ones above all. */
const PIECES = [
    'a',
    'mot',
    'Épreuve',
    'e\u0301',
    'o\u0302\u0323',
    'E\u0301a\u0300',
    'x\u0301',
    '\u0301',
    'C1.2',
    ',',
    '-',
    '😀',
    '😀\u0301',
    '\\"',
    '\\\\',
    '\\n',
    '\\e\u0301',
    ' ',
    '   ',
    '\t',
    '\u00a0',
    '\u202f',
    '\ufeff',
    '\n',
    '\r\n',
    '\r',
    '\n    ',
    '\r\n\t',
    '\n        ',
];
const raw = fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), fc.constantFrom('""', '«»', '“”'))
    .map(([pieces, [open, close]]) => `${open}${pieces.join('')}${close}`)
    .filter((text) => text.startsWith('"') || !text.includes('"'));

/** One letter of the value with the stretch of source that it was read from. */
interface Letter {
    readonly value: string;
    readonly start: number;
    readonly end: number;
}

/** The same reading letter by letter, with no care for speed. */
function lettersOf(text: string): Letter[] {
    const lines: Letter[][] = [[]];
    let line = lines[0] as Letter[];
    const end = text.length - 1;
    for (let start = 1; start < end;) {
        const [image] = /^(?:\r\n|[\r\n]|\\["\\]|[^\u0300-\u036f\r\n][\u0300-\u036f]+|[\s\S])/.exec(
            text.slice(start, end),
        ) ?? [''];
        const value = /^\\["\\]/.test(image) ? image.slice(1) : image.normalize('NFC');
        if (/[\r\n]/.test(image)) {
            line.push({ value: '\n', start, end: start + image.length });
            lines.push((line = []));
        } else if (value.length === image.length) {
            for (const [index, letter] of image.split('').entries())
                line.push({ value: letter, start: start + index, end: start + index + 1 });
        } else line.push({ value, start, end: start + image.length });
        start += image.length;
    }
    const isBlank = ({ value }: Letter): boolean => /^\s$/.test(value) && value !== '\n';
    const contents = lines.map((letters) => {
        const content = letters.filter(({ value }) => value !== '\n');
        while (content.length > 0 && isBlank(content.at(-1) as Letter)) content.pop();
        return { content, ending: letters.filter(({ value }) => value === '\n') };
    });
    const lead = (letters: Letter[]): number => letters.findIndex((letter) => !isBlank(letter));
    const shared = Math.min(
        ...contents
            .slice(1)
            .filter(({ content }) => content.length > 0)
            .map(({ content }) => lead(content)),
    );
    for (const [index, one] of contents.entries())
        one.content.splice(0, index === 0 ? Math.max(lead(one.content), 0) : shared);
    while (contents[0]?.content.length === 0) contents.shift();
    while (contents.at(-1)?.content.length === 0) contents.pop();
    return contents.flatMap(({ content, ending }, index) => [
        ...content,
        ...(index < contents.length - 1 ? ending : []),
    ]);
}

describe('any stretch of a text', () => {
    test('that goes beyond its end ends with it', () => {
        const text = new Text('"  Accueillir  "', { file: 'a', start: 100, end: 116 });
        expect(text.locate(4, 99)).toEqual({ file: 'a', start: 107, end: 113 });
        expect(text.locate(99, 99)).toEqual({ file: 'a', start: 113, end: 113 });
    });

    test('finds the stretch of the untouched source that it was read from', () => {
        fc.assert(
            fc.property(
                raw,
                fc.constantFrom('', '\ufeff', '// é\r\n'),
                fc.nat(200),
                fc.nat(200),
                (text, before, a, b) => {
                    const source = `${before}certification RNCP1 "T"\r\nobjectifs ${text}\r\nlien "x"`;
                    const unit = unitFromTexts(source);
                    const read = unit.certification?.administration.texts.objectifs;
                    if (!read) throw new Error('no text');
                    const letters = lettersOf(text);
                    expect(read.value).toBe(letters.map(({ value }) => value).join(''));
                    expect(source.slice(read.span.start, read.span.end)).toBe(text);
                    // Each code unit of the value with its letter.
                    const units = letters.flatMap((letter) =>
                        Array.from({ length: letter.value.length }, () => letter),
                    );
                    const [from, to] = [a, b].map((n) => n % (units.length + 1)).toSorted((x, y) => x - y) as [
                        number,
                        number,
                    ];
                    const { start, end } = read.locate(from, to);
                    const at = source.indexOf(text);
                    const beside = units[from]?.start ?? units.at(-1)?.end ?? 1;
                    const expected = from < to ? [units[from]?.start, units[to - 1]?.end] : [beside, beside];
                    expect([start - at, end - at]).toEqual(expected);
                },
            ),
            { seed: 6, numRuns: 3000 },
        );
    });

    test('is decoded again from there to what it is', () => {
        const text = '"\r\n        Il dit \\"oui\\" à l’e\u0301cole\u00a0: \\\\\r\n          - e\u0301crire\r\n    "';
        const source = `certification RNCP1 "T"\r\nobjectifs ${text}`;
        const read = unitFromTexts(source).certification?.administration.texts.objectifs;
        if (!read) throw new Error('no text');
        expect(read.value).toBe('Il dit "oui" à l’école\u00a0: \\\n  - écrire');
        for (let from = 0; from < read.value.length; from++) {
            for (let to = from + 1; to <= read.value.length; to++) {
                const { start, end } = read.locate(from, to);
                const again = source
                    .slice(start, end)
                    .replace(/\r\n {8}/g, '\n')
                    .replace(/\r\n$/, '\n')
                    .replace(/\\(["\\])/g, '$1')
                    .normalize('NFC');
                expect(again).toBe(read.value.slice(from, to));
            }
        }
    });
});
