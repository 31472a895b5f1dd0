// The command line as it is delivered, in a process of its own.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const bundle = join(root, 'packages/cli/dist/referentiel.cjs');

/** Whatever the machine speaks: what is said where nothing is known of that. */
export const FRENCH = { LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8' };

export interface Run {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** What every process of the tests is given: what Node has compiled once is not compiled again. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...FRENCH,
};

/** Runs it in a process of its own: for what a test says of the process. */
export function delivered(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...ENVIRONMENT, ...env },
        maxBuffer: 100_000_000,
    });
    return { status, stdout, stderr };
}
