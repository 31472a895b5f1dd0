import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample, SEED, understand, WORDS } from './random-texts.ts';

describe('aucun texte ne fait tomber l’analyse', () => {
    it('des caractères au hasard', async () => {
        await expect(
            fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), understand), {
                seed: SEED,
                numRuns: 500,
            }),
        ).resolves.toBeUndefined();
    });

    it('des mots de la langue au hasard', async () => {
        const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 150 }).map((words) => words.join(' '));
        await expect(
            fc.assert(fc.asyncProperty(text, understand), { seed: SEED, numRuns: 500 }),
        ).resolves.toBeUndefined();
    });

    it('des fichiers coupés n’importe où', async () => {
        const cut = fc
            .tuple(sample, fc.double({ min: 0, max: 1, noNaN: true }))
            .map(([text, at]) => text.slice(0, Math.floor(text.length * at)));
        await expect(
            fc.assert(fc.asyncProperty(cut, understand), { seed: SEED, numRuns: 300 }),
        ).resolves.toBeUndefined();
    });

    it.each([
        ['des accolades emboîtées', 'certification RNCP1 "T"\n' + 'activité A "x" {'.repeat(20_000)],
        ['des accolades fermantes', '}'.repeat(50_000)],
        ['des guillemets', '"'.repeat(50_001)],
        ['une longue liste', `certification RNCP1 "T"\nbloc BC01 "B" { compétences ${'C1, '.repeat(20_000)} }`],
        ['un long texte', `certification RNCP1 "${'à '.repeat(200_000)}"`],
        ['de la prose', 'Le candidat réalise une étude de cas, à l’écrit. '.repeat(2000)],
    ])('%s', async (_, text) => {
        await understand(text);
    });
});
