import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { type CheckerData, type Pool, type Store, unitChecker } from '@referentiel/language';
import { cacheFolder, FolderStore, NodeFiles, ownSecret, serveTasks, WorkerPool } from '@referentiel/language/node';
import { resourcesFrom } from './resources.ts';

/** Checks units in threads that run this same program. */
export function makePool(data: CheckerData): Pool {
    return new WorkerPool(realpathSync(process.argv[1] ?? ''), data);
}

/** What tells this very program from any other: what another one found is not found again. */
export function fingerprintOfProgram(): string {
    return createHash('sha256')
        .update(readFileSync(process.argv[1] ?? ''))
        .digest('hex');
}

/** Where what is found in the units of a projet is kept. */
export function storeOf(root: string): Store {
    return new FolderStore(root, cacheFolder(root), ownSecret());
}

/** The program as one of these threads. */
export async function serve(): Promise<void> {
    const data = workerData as CheckerData;
    serveTasks(unitChecker(new NodeFiles(), data, storeOf, await resourcesFrom(data.wanted ?? {})));
}
