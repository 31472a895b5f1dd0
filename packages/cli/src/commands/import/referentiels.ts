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
import { expectShortLives, shortLives } from '../../short-lived.ts';
import { makePool } from '../../worker.ts';

/** Below so many fiches, a thread costs more than it brings. */
const THREAD_FROM = 200;
/** So many batches wait for the thread at most: one more is done here, where reading leaves the time. */
const WAITING = 3;

const THREAD: PoolBounds = { size: 1, ahead: 2, limits: shortLives() };

/**
 * The référentiels of fiches, in their order. Where there are many, a thread helps: more of them would hold more memory
 * than they save time, as all have to be read first.
 */
export async function* referentielsOf(
    batches: AsyncIterable<readonly Fiche[]>,
    options: ImportOptions,
): AsyncGenerator<ImportedFiche> {
    expectShortLives();
    const { referentielOf } = await loadImporter();
    let thread: Pool | undefined;
    let [count, waiting] = [0, 0];
    const run = async (fiches: readonly Fiche[]): Promise<readonly ImportedFiche[]> => {
        count += fiches.length;
        if (count > THREAD_FROM && availableParallelism() > 1)
            thread ??= makePool({ of: 'import', data: options }, THREAD);
        if (!thread || waiting >= WAITING) return fiches.map((fiche) => referentielOf(fiche, options));
        waiting++;
        try {
            return (await thread.run(JSON.stringify(fiches))) as readonly ImportedFiche[];
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
