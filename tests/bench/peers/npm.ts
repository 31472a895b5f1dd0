import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds packages (name@version) to a folder, without running anything of theirs, and gives where their modules are. */
export function installed(folder: string, packages: readonly string[]): string {
    if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const { status, stderr } = spawnSync(
        'npm',
        [
            'install',
            '--ignore-scripts',
            '--no-audit',
            '--no-fund',
            '--loglevel=error',
            '--fetch-retries=0',
            ...packages,
        ],
        { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`not installed: ${stderr.trim().split('\n')[0] ?? ''}`);
    return join(folder, 'node_modules');
}
