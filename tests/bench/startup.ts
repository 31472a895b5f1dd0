import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bundle = 'packages/cli/dist/referentiel.cjs';
const RUNS = 15;

/** What is started, and what it is held against: a Node that has nothing to do. */
const STARTED: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['referentiel --version', [bundle, '--version']],
    ['referentiel --help', [bundle, '--help']],
    ['referentiel check, an example', [bundle, 'check', 'examples/maintenance-velo', '--fail-on', 'never']],
];

/** Prints the median of some starts of each, by wall clock, and how many times a bare Node's that is. */
export function printStartup(): void {
    console.log(`Node ${process.versions.node}, median of ${RUNS} starts.`);
    let base: number | undefined;
    for (const [name, args] of STARTED) {
        const median = medianOf(Array.from({ length: RUNS }, () => timeOf(args)));
        base ??= median;
        console.log(
            `${name.padEnd(30)} ${median.toFixed(0).padStart(6)} ms ${(median / base).toFixed(2).padStart(6)} × node -e 0`,
        );
    }
}

function timeOf(args: readonly string[]): number {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
}

function medianOf(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
