import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import {
    type CheckerData,
    type ImportOptions,
    loadImporter,
    type Pool,
    type Store,
    type TaskHandler,
    unitChecker,
} from '@referentiel/language';
import {
    cacheFolder,
    FolderStore,
    NodeFiles,
    ownSecret,
    type PoolBounds,
    serveTasks,
    WorkerPool,
} from '@referentiel/language/node';
import type { GeneratingData } from './generating.ts';
import { resourcesFrom } from './resources.ts';

/** What threads do, and what they have to be told first. */
type Work =
    | { readonly of: 'check'; readonly data: CheckerData }
    | { readonly of: 'import'; readonly data: ImportOptions }
    | { readonly of: 'generate'; readonly data: GeneratingData };

/** What runs: it says so itself as it starts, whatever stands for it. */
const PROGRAM = process.argv[1] ?? '';

/**
 * What tells this very program from any other: what another one found is not found again. It names its main part, which
 * is named after all that it leads to. Read as it starts: another one may take its place while it runs.
 */
export const FINGERPRINT = createHash('sha256').update(readFileSync(PROGRAM)).digest('hex');

/** Works in threads that run this same program, in so many of so much memory where that is told. */
export function makePool(work: Work, bounds?: PoolBounds): Pool {
    return new WorkerPool(PROGRAM, work, bounds);
}

/** Where what is found in the units of a projet is kept. */
export function storeOf(root: string): Store {
    return new FolderStore(root, cacheFolder(root), ownSecret());
}

/** The program as one of these threads. */
export async function serve(): Promise<void> {
    serveTasks(await handlerOf(workerData as Work));
}

async function handlerOf(work: Work): Promise<TaskHandler> {
    if (work.of === 'check')
        return unitChecker(new NodeFiles(), work.data, await resourcesFrom(work.data.wanted ?? {}));
    if (work.of === 'generate') {
        const { generatorOf } = await import('./generating.ts');
        return generatorOf(work.data);
    }
    const { ficheStructurer } = await loadImporter();
    return ficheStructurer(work.data);
}
