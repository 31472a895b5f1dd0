// `corpus build` killed at thirty moments drawn by chance: what stands there is the whole of a reference, or nothing.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle, folderOf, referentiel } from '../cli/referentiel.ts';
import { exportOf, inventedFiche, numbers } from './invented-fiches.ts';

const MOMENTS = 30;
const COUNT = 1500;

/** Builds a reference; killed after so many milliseconds, where it is. Gives how long it took. */
async function build(folder: string, out: string, killedAfter?: number): Promise<number> {
    const begin = performance.now();
    const child = spawn(process.execPath, [bundle, 'corpus', 'build', 'export.xml', '--out', out], {
        cwd: folder,
        stdio: 'ignore',
    });
    const timer = killedAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killedAfter);
    await new Promise((resolve) => {
        child.on('exit', resolve);
    });
    clearTimeout(timer);
    return performance.now() - begin;
}

test.each([
    ['sur une place vide', false],
    ['à la place d’une autre', true],
])('%s', async (_, isReplacing) => {
    const fiches = Array.from({ length: COUNT }, (_unused, n) => inventedFiche(n));
    const { path, remove } = folderOf({ 'export.xml': exportOf(fiches) });
    onTestFinished(remove);
    const time = await build(path, 'entier.corpus');
    const whole = readFileSync(join(path, 'entier.corpus'));
    const before = Buffer.from('la référence d’avant');
    const next = numbers(23);
    const left: string[] = [];
    let killed = 0;
    for (let moment = 0; moment < MOMENTS / 2; moment++) {
        const out = `${moment}.corpus`;
        const file = join(path, out);
        if (isReplacing) writeFileSync(file, before);
        await build(path, out, (time * next(1000)) / 1000);
        const found = existsSync(file) ? readFileSync(file) : undefined;
        const isWhole = found?.equals(whole) ?? false;
        if (!isWhole) killed++;
        if (!isWhole && !(isReplacing ? found?.equals(before) : found === undefined)) left.push(out);
    }
    console.log(`${killed} tués sur ${MOMENTS / 2}`);
    expect(left).toEqual([]);
    expect(killed).toBeGreaterThan(MOMENTS / 4);
    // The next one takes away what the killed ones left beside.
    expect(referentiel(path, ['corpus', 'build', 'export.xml', '--out', 'entier.corpus']).status).toBe(0);
    expect(readdirSync(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
