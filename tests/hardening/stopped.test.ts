// A command that is told to stop stops, whatever it is at: also in the middle of one file that takes a minute.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bundle, ENVIRONMENT } from '../cli/delivered.ts';
import { folderOf } from '../cli/referentiel.ts';

const COMPETENCIES = 120_000;

const HUGE = [
    'certification RNCP1 "T"',
    ...Array.from({ length: COMPETENCIES }, (_, n) => `compétence C${n} "Faire la chose numéro ${n} afin de."`),
].join('\n');
const TABLE = [
    'Activités;Compétences;Critères',
    ...Array.from(
        { length: 15_000 },
        (_, n) => `A${n} Tenir le poste ${n};C${n} Faire la chose ${n} afin d’aider;Elle est faite`,
    ),
].join('\n');

/** For how long a process has computed, in hundredths of a second; -1 once it has ended. */
function computed(pid: number): number {
    try {
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]);
    } catch {
        return -1;
    }
}

test.for([
    ['check', ['check', '--no-cache'], 'SIGINT'],
    ['check', ['check', '--no-cache'], 'SIGTERM'],
    ['generate', ['generate', '--out', 'o', '--format', 'md', 'a.referentiel'], 'SIGINT'],
    ['check --fix', ['check', '--no-cache', '--fix'], 'SIGHUP'],
    ['import', ['import', 'race.csv', '--out', 'o'], 'SIGTERM'],
] as const)('%s, %j, by %s', async ([, args, signal], context) => {
    if (process.platform !== 'linux') context.skip('no /proc here');
    const { path, remove } = folderOf({ 'a.referentiel': HUGE, 'race.csv': TABLE });
    onTestFinished(remove);
    const child = spawn(process.execPath, [bundle, ...args], { cwd: path, env: { ...process.env, ...ENVIRONMENT } });
    const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve(by ?? code)));
    // It has read the file and is at it: three seconds of work, of which loading is less than one.
    await vi.waitFor(() => expect(computed(child.pid ?? 0)).toBeGreaterThan(300), { timeout: 300_000, interval: 20 });
    child.kill(signal);
    const asked = performance.now();
    expect(await ended).toBe(signal);
    console.log(`${args[0]} : arrêté par ${signal} en ${Math.round(performance.now() - asked)} ms`);
});
