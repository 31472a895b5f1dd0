// One server through a long storm of edits: at every checkpoint it says what a fresh one says, to the byte, and keeps nothing.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { known, PATHS, type Step, Storm } from '../lsp/storm-steps.ts';
import type { Below } from './kinds.ts';

/** After so many edits the server is compared with a fresh one. */
const CHECKPOINT = 1000;
/** By now everything is loaded that ever is. */
const WARM = 5000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In megabytes: what the process takes, and what of it is in use. */
function memory(): { rss: number; heap: number } {
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss: Math.round(rss / 1e6), heap: Math.round(heapUsed / 1e6) };
}

/** Mostly typing; now and then an action, another file, a change from outside. */
function stepOf(below: Below): Step {
    const file = below(PATHS.length);
    const at = below(1000);
    const chance = below(100);
    if (chance < 45) return { do: 'insert', file, at, piece: below(13) };
    if (chance < 90) return { do: 'delete', file, at, length: 1 + below(12) };
    if (chance < 93) return { do: 'act', file, at, choice: below(31) };
    return { do: (['repair', 'repair', 'close', 'open', 'outside', 'vanish'] as const)[below(6)] ?? 'open', file };
}

const isEdit = (step: Step): boolean => step.do === 'insert' || step.do === 'delete';

/** Makes so many edits; gives what was found wrong, one line a fault. */
export async function storm(edits: number, below: Below, tell: (line: string) => void): Promise<readonly string[]> {
    const faults: string[] = [];
    const outside = new Storm();
    const client = await outside.start();
    let warm = memory();
    let [made, checkpoints, asked, bytes] = [0, 0, 0, 0];
    while (made < edits) {
        const step = stepOf(below);
        await outside.take(client, step);
        if (!isEdit(step)) continue;
        made++;
        if (made % 10 === 0) {
            const [path] = [...client.documents.keys()].slice(-1);
            if (path !== undefined) await client.connection.sendRequest('textDocument/hover', client.at(path, 0));
            asked++;
        }
        if (made % CHECKPOINT > 0 && made < edits) continue;
        checkpoints++;
        const fresh = await outside.fresh(client);
        const paths = new Set([...PATHS, ...client.documents.keys()]);
        const [here, there] = [JSON.stringify(await known(client, paths)), JSON.stringify(await known(fresh, paths))];
        bytes += here.length;
        if (here !== there) faults.push(`after ${made} edits it says otherwise: ${firstDifference(here, there)}`);
        await fresh.stop();
        if (made === Math.min(WARM, edits)) warm = memory();
        if (made % (10 * CHECKPOINT) === 0) tell(`${made} edits, ${JSON.stringify(memory())}`);
    }
    faults.push(...client.logged.map((line) => `logged: ${line}`));
    const end = memory();
    tell(
        `${made} edits, ${asked} questions, ${checkpoints} checkpoints, ${bytes} bytes compared; MB ${JSON.stringify(warm)} after ${Math.min(WARM, edits)}, ${JSON.stringify(end)} at the end`,
    );
    if (end.heap > warm.heap * 1.25 + 10) faults.push(`memory grew from ${warm.heap} to ${end.heap} MB`);
    await client.stop();
    return faults;
}

function firstDifference(one: string, other: string): string {
    let at = 0;
    while (one[at] === other[at]) at++;
    return `${one.slice(Math.max(0, at - 80), at + 80)} ≠ ${other.slice(Math.max(0, at - 80), at + 80)}`;
}
