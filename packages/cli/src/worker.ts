import { realpathSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { type CheckerData, type Pool, unitChecker } from '@referentiel/language';
import { NodeFiles, serveTasks, WorkerPool } from '@referentiel/language/node';

/** Checks units in threads that run this same program. */
export function makePool(data: CheckerData): Pool {
    return new WorkerPool(realpathSync(process.argv[1] ?? ''), data);
}

/** The program as one of these threads. */
export function serve(): void {
    serveTasks(unitChecker(new NodeFiles(), workerData as CheckerData));
}
