// The bundle runs on the Node of whoever installed it, not only on the one of the npm scripts.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { expect, test, vi } from 'vitest';
import { bundle, referentiel, root } from './referentiel.ts';

// Each run starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('the shell’s own Node gives the same', (context) => {
    // npm puts the node of node_modules first.
    const path = (process.env.PATH ?? '')
        .split(delimiter)
        .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
        .join(delimiter);
    const env = { ...process.env, PATH: path };
    const { stdout: version } = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
    if (!version) context.skip('no node in the path but that of node_modules');
    const { stdout, stderr, status } = spawnSync(bundle, ['check', 'examples/clerc-assistant'], {
        cwd: root,
        env,
        encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual(referentiel(root, ['check', 'examples/clerc-assistant']));
});
