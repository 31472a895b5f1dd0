import { availableParallelism } from 'node:os';
import {
    type Fiche,
    type ImportedFiche,
    type ImportOptions,
    inTurn,
    loadImporter,
    type Pool,
} from '@referentiel/language';
import type { PoolBounds } from '@referentiel/language/node';
import { expectShortLives } from '../../short-lived.ts';
import { makePool } from '../../worker.ts';

/** Below so many fiches, a thread costs more than it brings. */
const THREAD_FROM = 200;
/** So many batches wait for the thread at most: one more is done here, where reading leaves the time. */
const WAITING = 3;

/** What is young in it is soon let go: room for more of it would only be filled. */
const THREAD: PoolBounds = { size: 1, limits: { maxYoungGenerationSizeMb: 6 } };

/**
 * The référentiels of fiches, in their order. Where there are many, a thread helps: more of them would hold more memory
 * than they save time, as all have to be read first.
 */
export async function* referentielsOf(
    batches: AsyncIterable<readonly Fiche[]>,
    options: ImportOptions,
): AsyncGenerator<ImportedFiche> {
    expectShortLives();
    const { ficheStructurer } = await loadImporter();
    const here = ficheStructurer(options);
    let thread: Pool | undefined;
    let [count, waiting] = [0, 0];
    const run = async (fiches: readonly Fiche[]): Promise<readonly ImportedFiche[]> => {
        const task = JSON.stringify(fiches);
        count += fiches.length;
        if (count > THREAD_FROM && availableParallelism() > 1)
            thread ??= makePool({ of: 'import', data: options }, THREAD);
        if (!thread || waiting >= WAITING) return here(task);
        waiting++;
        try {
            return (await thread.run(task)) as readonly ImportedFiche[];
        } finally {
            waiting--;
        }
    };
    try {
        for await (const made of inTurn(batches, run, 2 * WAITING)) yield* made;
    } finally {
        await thread?.close();
    }
}
