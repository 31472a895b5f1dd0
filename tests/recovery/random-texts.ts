import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUnit, Checker, parseFile, RULES } from '@referentiel/language';
import fc from 'fast-check';
import { expect } from 'vitest';

export const SEED = 20_261_124;
const root = join(import.meta.dirname, '../..');
const samples = [
    'example',
    'RNCP34762',
    'RNCP36490',
    'RNCP37488',
    'RS7423',
    'adverse',
    'partenaires',
    'bibliotheque',
].map((name) => readFileSync(join(root, `tests/fixtures/conception/${name}.referentiel`), 'utf8'));
const checker = new Checker(RULES, { today: '2026-01-01' });

/** Reads, builds and checks; every place that is told lies in the text. */
export async function understand(text: string): Promise<boolean> {
    const parsed = parseFile(text);
    const unit = buildUnit([{ file: { path: 'essai.referentiel', text }, parsed }], () => undefined);
    for (const { at } of await checker.checkUnit(unit)) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(text.length);
        expect(at.start).toBeLessThanOrEqual(at.end);
    }
    return true;
}

export const sample = fc.constantFrom(...samples);
export const WORDS = [
    '"',
    '{',
    '}',
    ',',
    '\n',
    ' ',
    'évalue',
    'compétence',
    'épreuve',
    'bloc',
    'C1.1',
    'à',
    'sauf',
    'tout',
    '«',
    '”',
    '\\',
    '//',
    '<<<<<<< HEAD\n',
    'e\u0301',
    '\u0000',
    '😀',
    '\uD800',
    'Activité',
    '1 h 30',
    '31/12/2026',
];

/** One edit: so many characters out, something in. */
export const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('')),
});
