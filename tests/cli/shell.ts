// The command line as a person types it: through a shell.
import { spawnSync } from 'node:child_process';
import { bundle, ENVIRONMENT, type Run } from './delivered.ts';

/** Runs a script of bash, in which `referentiel` is the one delivered. */
export function shell(cwd: string, script: string, env: NodeJS.ProcessEnv = {}, input = ''): Run {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `${DEFINED}\n${script}`], {
        cwd,
        input,
        encoding: 'utf8',
        env: { ...process.env, ...ENVIRONMENT, NODE: process.execPath, BUNDLE: bundle, ...env },
        maxBuffer: 100_000_000,
    });
    return { status, stdout, stderr };
}

const DEFINED = 'referentiel() { "$NODE" "$BUNDLE" "$@"; }';

/** The commands that read référentiels, each as it is mostly asked. */
export const READING: readonly string[] = [
    'check',
    'check --format json',
    'check --fix-dry-run',
    'format --check',
    'stats',
    'stats --format json',
    'rename RNCP1 RNCP9 --dry-run',
    'renumber --in a.referentiel --dry-run',
    'generate --out out --format md',
];
