// Edit storms: whatever was typed, opened, closed and changed outside, a server knows what a fresh one would know.
import fc from 'fast-check';
import { expect } from 'vitest';
import { known, PATHS, step, Storm } from './storm-steps.ts';

/** Whatever storm comes, after each of its batches a server knows what a fresh one knows. */
export async function weather(runs: number, seed: number): Promise<void> {
    await fc.assert(
        fc.asyncProperty(
            fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
            async (batches) => {
                const storm = new Storm();
                const client = await storm.start();
                try {
                    for (const batch of batches) {
                        for (const one of batch) await storm.take(client, one);
                        const fresh = await storm.fresh(client);
                        try {
                            const paths = new Set([...PATHS, ...client.documents.keys()]);
                            expect(await known(client, paths)).toEqual(await known(fresh, paths));
                        } finally {
                            await fresh.stop();
                        }
                    }
                    expect(client.logged).toEqual([]);
                } finally {
                    await client.stop();
                }
            },
        ),
        { seed, numRuns: runs },
    );
}
