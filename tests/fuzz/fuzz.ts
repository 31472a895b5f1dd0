// npm run fuzz -- --minutes N [--seed S] [--kind K] [--once]: random inputs of every kind, for so long; says how many there were and
// the seed of each fault. `--once` tries that one seed again. `--edits N`: a storm of edits on one server; `--kills N`: so many
// runs of the command line, killed at every kind of write.
import { parseArgs } from 'node:util';
import { randomNumbers } from '../recovery/damage.ts';
import { fuzzKinds } from './fuzz-kinds.ts';

const { values } = parseArgs({
    options: {
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        kind: { type: 'string' },
        once: { type: 'boolean', default: false },
        edits: { type: 'string' },
        kills: { type: 'string' },
    },
});
const seed = Number(values.seed);
const random = randomNumbers(seed);
const below = (n: number): number => Math.floor(random() * n);

async function run(): Promise<number> {
    if (values.edits !== undefined) {
        const { storm } = await import('./edits.ts');
        return tell(await storm(Number(values.edits), below, console.log));
    }
    if (values.kills !== undefined) {
        const { killAll } = await import('./kills/kills.ts');
        return tell(killAll(Number(values.kills), below, console.log));
    }
    return fuzzKinds({ minutes: Number(values.minutes), first: seed, kind: values.kind, once: values.once });
}

function tell(faults: readonly string[]): number {
    for (const fault of faults) console.log(fault);
    console.log(`seed ${seed}: ${faults.length} faults`);
    return faults.length > 0 ? 1 : 0;
}

process.exit(await run());
