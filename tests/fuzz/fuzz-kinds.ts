// Random inputs of every kind, for so long.
import { randomNumbers } from '../recovery/damage.ts';
import { type Below, endAll, KINDS } from './kinds.ts';

export interface FuzzOptions {
    readonly minutes: number;
    /** The first seed. */
    readonly first: number;
    readonly kind?: string;
    readonly once: boolean;
}

/** Tells how many inputs there were, and the seed of each fault; gives the exit code. */
export async function fuzzKinds({ minutes, first, kind: only, once }: FuzzOptions): Promise<number> {
    const kinds = Object.entries(KINDS).filter(([name]) => only === undefined || name === only);
    const shares = kinds.reduce((sum, [, [share]]) => sum + share, 0);
    if (kinds.length === 0 || !(minutes > 0) || !Number.isInteger(first)) {
        console.error(`--minutes N, --seed S, --kind ${Object.keys(KINDS).join(' | ')}`);
        return 2;
    }

    let [total, faults] = [0, 0];
    for (const [name, [share, kind]] of kinds) {
        const end = once ? 0 : Date.now() + (minutes * 60_000 * share) / shares;
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
        } while (Date.now() < end);
        total += count;
        console.log(`${name}: ${count} inputs, ${told.size} faults`);
    }
    console.log(`${total} inputs in all, ${faults} of them with a fault`);
    await endAll();
    return faults > 0 ? 1 : 0;
}
