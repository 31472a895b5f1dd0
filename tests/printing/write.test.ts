/* oxlint-disable vitest/valid-expect -- the message tells what was drawn */
// Data, written and read again, is the same data, whatever its texts hold; and its source needs no formatting.
import fc from 'fast-check';
import {
    format,
    parseFile,
    unitFromTexts,
    write,
    writeDeclaration,
    type WrittenCertification,
} from '@referentiel/language';
import { expect, test } from 'vitest';
import { bare, readBack } from './read-back.ts';
import { certifications } from './written-data.ts';

const SEED = 20_261_129;

/** What a text can say: composed letters, no blanks at the ends of its lines nor before all of them. */
function sayable(text: string): string {
    const lines = text.split(/\r\n|\n|\r/).map((line) => {
        const composed = line.replace(/[^\u0300-\u036f"\\][\u0300-\u036f]+/g, (letter) => letter.normalize('NFC'));
        return composed.replace(BLANKS_AFTER, '');
    });
    while (lines[0] === '') lines.shift();
    while (lines.at(-1) === '') lines.pop();
    const common = Math.min(...lines.filter(Boolean).map((line) => BLANKS_BEFORE.exec(line)?.[0].length ?? 0));
    return lines.map((line) => line.slice(common)).join('\n');
}
const BLANKS_AFTER = /(?:[ \t]|(?!\p{ASCII})\s)+$/u;
const BLANKS_BEFORE = /^(?:[ \t]|(?!\p{ASCII})\s)*/u;

function said<T>(data: T): T {
    if (typeof data === 'string') return sayable(data) as T;
    if (Array.isArray(data)) return data.map(said) as T;
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, said(value)])) as T;
}

function readAgain(source: string): WrittenCertification {
    const { certification } = unitFromTexts(source);
    if (!certification) throw new Error(`No certification in ${source}`);
    return readBack(certification);
}

test('what is written and read again is the same', () => {
    fc.assert(
        fc.property(certifications, (data) => {
            const source = write(data);
            expect(parseFile(source).faults, source).toEqual([]);
            expect(format(source)).toBe(source);
            const routes = data.routes?.flatMap((line) => line.routes.map((route) => ({ ...line, routes: [route] })));
            expect(readAgain(source)).toEqual(bare(said({ ...data, routes })));
        }),
        { seed: SEED, numRuns: 40 },
    );
});

test('a comment stands before what it is about, and alone before a part that says nothing', () => {
    const source = write({
        code: 'CQP-1',
        title: 'Vélo',
        remarks: { activities: 'Deux lignes\n\nqui restent', routes: 'Plus tard' },
        activities: [
            {
                kind: 'activity',
                title: 'Réparer',
                members: [{ kind: 'competency', title: 'Régler', remark: 'à revoir\rcompétence "non"' }],
            },
        ],
    });
    expect(source).toBe(`certification CQP-1 "Vélo"

// Deux lignes
//
// qui restent
activité "Réparer" {
    // à revoir
    // compétence "non"
    compétence "Régler"
}

// Plus tard
`);
    expect(format(source)).toBe(source);
});

test('a code that the language could not read is refused', () => {
    for (const code of ['', 'C 1', 'minuscule', 'C1"', 'C1\nC2', '{', 'C1//'])
        expect(() => write({ code: 'A1', title: '', uses: [code] })).toThrow('Not a code');
});

test('a declaration on one line', () => {
    const text = writeDeclaration({
        kind: 'assessment',
        code: 'E1',
        title: 'Deux\nlignes',
        forms: [{ name: 'orale' }],
        evaluates: [{ included: ['C1', { from: 'C3', to: 'C5' }], excluded: ['C4'] }],
    });
    expect(text).toBe('épreuve E1 "Deux lignes" { forme orale  évalue C1, C3 à C5 sauf C4 }');
});
