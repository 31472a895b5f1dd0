// `npm run mutate`: whether a test fails when the rules, the linking or the coverage say something else. One mutant at a
// time is on: another comparison, a condition that always holds, a call left out… It takes long and is never part of
// `.ci/run`. `--share 0.25` judges a quarter of them, the same from one run to the next; `--only evaluation` those of the
// paths that hold the word; `--seed 12` draws others; `--out file` writes a line of JSON for each as it is judged.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { groupBy } from '../../packages/language/src/model/group-by.ts';
import { allMutants, type Outcome } from './run.ts';
import type { Mutant } from './mutants.ts';

const { values } = parseArgs({
    options: {
        share: { type: 'string', default: '1' },
        seed: { type: 'string', default: '6113' },
        only: { type: 'string', default: '' },
        out: { type: 'string' },
    },
});

/** A share of the mutants, at random from the seed (mulberry32), in the order of the files. */
function sample(mutants: readonly Mutant[], share: number): Mutant[] {
    let state = Number(values.seed);
    const random = (): number => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    return mutants.filter(() => random() < share);
}

/** Judges mutants in a process of its own; fewer outcomes than mutants where one of them lingers or never ends. */
async function pass(mutants: readonly Mutant[], tell: (outcome: Outcome) => void): Promise<number> {
    const child = fork(join(import.meta.dirname, 'run.ts'), {
        execArgv: ['--conditions=source'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let count = 0;
    child.on('message', (outcome) => {
        tell(outcome as Outcome);
        count++;
    });
    child.send(mutants.map(({ id }) => id));
    await once(child, 'exit');
    return count;
}

async function judgeAll(mutants: readonly Mutant[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    let rest = mutants;
    while (rest.length > 0) {
        const count = await pass(rest, (outcome) => {
            outcomes.push(outcome);
            if (values.out) appendFileSync(values.out, `${JSON.stringify(outcome)}\n`);
            if (outcomes.length % 50 === 0) console.error(`${outcomes.length} of ${mutants.length}`);
        });
        if (count === 0) throw new Error('No mutant was judged: see above.');
        rest = rest.slice(count);
    }
    return outcomes;
}

function scoreOf(outcomes: readonly Outcome[]): string {
    const killed = outcomes.filter(({ is }) => is === 'killed').length;
    return `${((100 * killed) / outcomes.length).toFixed(1)} %`;
}

function print(outcomes: readonly Outcome[], all: number): void {
    const roomOf = ({ mutant }: Outcome): string => mutant.file.split('/').slice(3, -1).join('/');
    const row = (name: string, of: readonly Outcome[]): void => {
        const count = (is: Outcome['is']): string => String(of.filter((one) => one.is === is).length).padStart(9);
        console.log(
            `${name.padEnd(24)}${String(of.length).padStart(8)}${count('killed')}${count('survived')}${count('not run')}${scoreOf(of).padStart(9)}`,
        );
    };
    console.log(`${'room'.padEnd(24)}${'mutants'.padStart(8)}   killed survived  not run    score`);
    for (const [room, of] of groupBy(outcomes, roomOf)) row(room, of);
    row(`all (of ${all})`, outcomes);
    console.log();
    for (const { mutant, is } of outcomes.filter((one) => one.is !== 'killed')) {
        console.log(`${is.padEnd(9)} ${mutant.file}:${mutant.line}  ${mutant.from}  →  ${mutant.to || '(nothing)'}`);
    }
}

const { mutants } = allMutants();
const chosen = sample(mutants, Number(values.share)).filter(({ file }) => file.includes(values.only));
if (values.out) writeFileSync(values.out, '');
print(await judgeAll(chosen), mutants.length);
