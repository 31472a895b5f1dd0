// What is measured runs in a process of its own, that has nothing else to do: a pass of measured.ts, or the command as it is
// delivered.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const CLI = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');

export interface Measure {
    /** Seconds of all its threads. */
    readonly cpu: number;
    /** Seconds by the clock. */
    readonly wall: number;
    /** Its greatest memory, in MB, of all its threads. */
    readonly rss: number;
    /** What was counted. */
    readonly result: number;
}

/** A pass over a folder. */
export function pass(what: string, folder: string, ...flags: readonly string[]): Measure {
    const script = join(import.meta.dirname, 'measured.ts');
    return JSON.parse(
        execFileSync(process.execPath, [...flags, '--conditions=source', script, what, folder], { encoding: 'utf8' }),
    ) as Measure;
}

/** The whole command, its start and its worker threads included, and what it told. */
export function command(folder: string, ...args: readonly string[]): Measure & { readonly told: string } {
    const node = ['--require', join(import.meta.dirname, 'usage.cjs'), CLI, ...args];
    const { stdout, stderr, signal } = spawnSync(process.execPath, node, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1_000_000_000,
    });
    const measure = /\{"cpu".*\}$/.exec(stderr);
    if (signal || !measure) throw new Error(`referentiel ${args.join(' ')}: ${stderr}`);
    return { ...(JSON.parse(measure[0]) as Measure), told: stdout };
}
