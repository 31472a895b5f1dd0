// The bundle runs on the Node of whoever installed it, not only on the one of the npm scripts.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle, folderOf, referentiel, root } from './referentiel.ts';

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

test.each(['0.12.18', '12.22.12', '18.20.8', '19.9.0'])('Node %s is told to be too old', (version) => {
    const name = 'older.cjs';
    const { path, remove } = folderOf({
        [name]: `Object.defineProperty(process.versions, 'node', { value: '${version}' });`,
    });
    onTestFinished(remove);
    // What really old Nodes make of the file is for tests/packed.long.test.ts.
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', join(path, name), bundle, 'check'], {
        cwd: root,
        encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
        status: 3,
        stdout: '',
        stderr: `referentiel demande Node.js 20 ou plus récent ; celui-ci est en version ${version}.\n`,
    });
});
