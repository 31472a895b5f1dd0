import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUnit, Checker, parseFile, RULES } from '@referentiel/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SEED = 20_261_124;
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
async function understand(text: string): Promise<boolean> {
    const parsed = parseFile(text);
    const unit = buildUnit([{ file: { path: 'essai.referentiel', text }, parsed }], () => undefined);
    for (const { at } of await checker.checkUnit(unit)) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(text.length);
        expect(at.start).toBeLessThanOrEqual(at.end);
    }
    return true;
}

const sample = fc.constantFrom(...samples);
const WORDS = [
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
const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('')),
});

describe('aucun texte ne fait tomber l’analyse', () => {
    it('des caractères au hasard', async () => {
        await expect(
            fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), understand), {
                seed: SEED,
                numRuns: 500,
            }),
        ).resolves.toBeUndefined();
    }, 120_000);

    it('des mots de la langue au hasard', async () => {
        const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 150 }).map((words) => words.join(' '));
        await expect(
            fc.assert(fc.asyncProperty(text, understand), { seed: SEED, numRuns: 500 }),
        ).resolves.toBeUndefined();
    }, 120_000);

    it('des fichiers coupés n’importe où', async () => {
        const cut = fc
            .tuple(sample, fc.double({ min: 0, max: 1, noNaN: true }))
            .map(([text, at]) => text.slice(0, Math.floor(text.length * at)));
        await expect(
            fc.assert(fc.asyncProperty(cut, understand), { seed: SEED, numRuns: 300 }),
        ).resolves.toBeUndefined();
    }, 120_000);

    it('10 000 retouches au hasard', async () => {
        const edits = fc.tuple(sample, fc.array(edit, { minLength: 20, maxLength: 20 }));
        const property = fc.asyncProperty(edits, async ([start, changes]) => {
            let text = start;
            for (const { at, remove, insert } of changes) {
                const offset = Math.floor(text.length * at);
                text = text.slice(0, offset) + insert + text.slice(offset + remove);
                await understand(text);
            }
        });
        await expect(fc.assert(property, { seed: SEED, numRuns: 500 })).resolves.toBeUndefined();
    }, 300_000);

    it.each([
        ['des accolades emboîtées', 'certification RNCP1 "T"\n' + 'activité A "x" {'.repeat(20_000)],
        ['des accolades fermantes', '}'.repeat(50_000)],
        ['des guillemets', '"'.repeat(50_001)],
        ['une longue liste', `certification RNCP1 "T"\nbloc BC01 "B" { compétences ${'C1, '.repeat(20_000)} }`],
        ['un long texte', `certification RNCP1 "${'à '.repeat(200_000)}"`],
        ['de la prose', 'Le candidat réalise une étude de cas, à l’écrit. '.repeat(2000)],
    ])(
        '%s',
        async (_, text) => {
            await understand(text);
        },
        60_000,
    );
});
