import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, sample, SEED, understand } from './random-texts.ts';

describe('aucun texte ne fait tomber l’analyse', () => {
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
    });
});
