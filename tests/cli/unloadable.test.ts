// A program that doesn't load (a part is missing, an installation is damaged) says so once, and ends.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from './referentiel.ts';

/** The most failures that are waited for: a program that fails again and again never gives way to a signal. */
const MOST = 5;

test.each([
    ['programme', 'program'],
    ['début', 'main'],
])('un %s qui ne se charge pas le dit une fois et sort par 3', (_, part) => {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-unloadable-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(dirname(bundle), folder, { recursive: true });
    const broken = join(folder, basename(bundle));
    const [missing = ''] = globSync(`parts/${part}-*.mjs`, { cwd: folder });
    writeFileSync(join(folder, missing), "throw new Error('une pièce manque');");
    writeFileSync(
        broken,
        readFileSync(broken, 'utf8').replace(
            /\n/,
            `\nvar failures = 0;\nprocess.on('uncaughtException', () => ++failures > ${MOST} && process.exit(9));\n`,
        ),
    );

    const { status, stderr } = spawnSync(process.execPath, [broken, 'check'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toMatch(/^referentiel : défaillance du programme, à signaler : Error: une pièce manque\n/);
    expect(stderr.match(/défaillance/g)).toHaveLength(1);
    expect(status).toBe(3);
});
