// A worker that dies, or a unit that kills it, doesn't end a check.
import { expect, onTestFinished, test } from 'vitest';
import { delivered, folderOf } from '../cli/referentiel.ts';

/** Preloaded into every thread of the program: some units kill the worker that they are given to. */
const KILLER = `const { isMainThread, parentPort } = require('node:worker_threads');
if (!isMainThread) parentPort.on('message', (tasks) => {
    if (JSON.stringify(tasks).includes('coupable')) process.exit(1);
});
`;

/** More than a check looks at without workers. */
const UNITS = 420;
const GUILTY = [3, 200];

test('the guilty units are told, all others are checked, and the check fails', () => {
    const texts = Array.from({ length: UNITS }, (_, n) => [
        `p/${n}${GUILTY.includes(n) ? '-coupable' : ''}.referentiel`,
        `certification RNCP${n + 1} "T"\nniveau 9\n`,
    ]);
    const folder = folderOf({ ...Object.fromEntries(texts), 'killer.cjs': KILLER });
    onTestFinished(folder.remove);
    const killer = `--require ${JSON.stringify(`${folder.path}/killer.cjs`)}`;
    const { status, stdout, stderr } = delivered(folder.path, ['check', 'p', '--no-cache'], { NODE_OPTIONS: killer });
    const told = stdout.match(/\[niveau-impossible\]/g) ?? [];
    const complaints = stderr.split('\n').filter((line) => line.includes('la vérification a échoué'));
    console.log(`${UNITS} units, ${GUILTY.length} of which kill their worker: ${told.length} checked all the same`);
    expect(complaints.map((line) => line.split(' :', 1)[0])).toEqual([
        'p/200-coupable.referentiel',
        'p/3-coupable.referentiel',
    ]);
    expect(told).toHaveLength(UNITS - GUILTY.length);
    expect(status).toBe(3);
});
