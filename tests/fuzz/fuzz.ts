// npm run fuzz -- --minutes N [--seed S] [--kind K] [--once]: random inputs of every kind, for so long; says how many there were and
// the seed of each fault. `--once` tries that one seed again.
import { parseArgs } from 'node:util';
import { randomNumbers } from '../recovery/damage.ts';
import { type Below, endAll, KINDS } from './kinds.ts';

const { values } = parseArgs({
    options: {
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        kind: { type: 'string' },
        once: { type: 'boolean', default: false },
    },
});
const kinds = Object.entries(KINDS).filter(([name]) => values.kind === undefined || name === values.kind);
const shares = kinds.reduce((sum, [, [share]]) => sum + share, 0);
const minutes = Number(values.minutes);
const first = Number(values.seed);
if (kinds.length === 0 || !(minutes > 0) || !Number.isInteger(first)) {
    console.error(`--minutes N, --seed S, --kind ${Object.keys(KINDS).join(' | ')}`);
    process.exit(2);
}

let [total, faults] = [0, 0];
for (const [name, [share, kind]] of kinds) {
    const end = Date.now() + (minutes * 60_000 * share) / shares;
    const told = new Set<string>();
    let count = 0;
    do {
        const seed = first + count++;
        const random = randomNumbers(seed);
        const below: Below = (n) => Math.floor(random() * n);
        try {
            await kind(below);
        } catch (error) {
            faults++;
            const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
            // One cause is told once.
            const place = what.split('\n').slice(0, 3).join('\n').slice(0, 600);
            const cause = place.replace(/\d+/g, '#').slice(0, 200);
            if (!told.has(cause)) console.log(`${name}, seed ${seed}: ${place}`);
            told.add(cause);
        }
    } while (!values.once && Date.now() < end);
    total += count;
    console.log(`${name}: ${count} inputs, ${told.size} faults`);
}
console.log(`${total} inputs in all, ${faults} of them with a fault`);
await endAll();
process.exit(faults > 0 ? 1 : 0);
