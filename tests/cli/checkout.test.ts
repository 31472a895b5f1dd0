// « npx referentiel » in a checkout, after `npm ci` and `npm run build`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { bin } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
    bin: { referentiel: string };
};

test('npm links a file that is there before anything is built, and it is the command line', () => {
    const path = join('packages/cli', bin.referentiel);
    // What isn't versioned isn't there when npm installs, and then npm links nothing.
    const versioned = execFileSync('git', ['ls-files', '--', path], { cwd: root, encoding: 'utf8' });
    expect(versioned.trim()).toBe(path);
    const told = execFileSync(process.execPath, [join(root, path), '--version'], { encoding: 'utf8' });
    expect(told).toMatch(/^\d+\.\d+\.\d+/);
});
