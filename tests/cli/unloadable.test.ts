// A program that doesn't load (a part is missing, an installation is damaged) says so once, and ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from './referentiel.ts';

/** The most failures that are waited for: a program that fails again and again never gives way to a signal. */
const MOST = 5;

test('un programme qui ne se charge pas le dit une fois et sort par 3', () => {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-unloadable-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const broken = join(folder, 'referentiel.cjs');
    const text = readFileSync(bundle, 'utf8');
    const damaged = text
        .replace('"packages/cli/src/program.ts"() {', "$&\nthrow new Error('une pièce manque');")
        .replace(
            /\n/,
            `\nlet failures = 0;\nprocess.on('uncaughtException', () => ++failures > ${MOST} && process.exit(9));\n`,
        );
    expect(damaged).toContain('une pièce manque');
    writeFileSync(broken, damaged);

    const { status, stderr } = spawnSync(process.execPath, [broken, 'check'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toMatch(/^referentiel : défaillance du programme, à signaler : Error: une pièce manque\n/);
    expect(stderr.match(/défaillance/g)).toHaveLength(1);
    expect(status).toBe(3);
});
