// The PDF of the command line as it is delivered, printed by a real browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../packages/extension/tools/workbench.ts';
import { folderOf, referentiel, root } from '../cli/referentiel.ts';

test('a tagged PDF with an outline, the same each time', async () => {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    const env = { CHROMIUM: await findChromium(), TZ: 'Asia/Tokyo' };
    const source = join(root, 'examples/clerc-assistant');
    const args = ['generate', source, '--out', 'out', '--format', 'pdf'];
    expect(referentiel(path, args, env)).toEqual({
        status: 0,
        stdout: 'Écrit : out/RNCP39776-tableaux.pdf\n',
        stderr: '',
    });
    const pdf = readFileSync(join(path, 'out/RNCP39776-tableaux.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84\d/);
    expect(referentiel(path, [...args, '--check'], { ...env, TZ: 'UTC' })).toMatchObject({ status: 0 });
});
