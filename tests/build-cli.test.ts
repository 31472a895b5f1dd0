// How the command line is put together: what was there runs until what comes is there, and nothing of it stays.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = resolve(import.meta.dirname, '../scripts/build-cli.mjs');

test('the parts of the program before go once the new one is there, and not before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [entry, program] = [join(folder, 'entry.ts'), join(folder, 'dist/program.cjs')];
    const parts = (): string[] => readdirSync(join(folder, 'dist/parts'));
    const build = (word: string): number | null => {
        writeFileSync(entry, `console.log(${JSON.stringify(word)});\n`);
        return spawnSync(process.execPath, [script, entry, program]).status;
    };
    const said = (): string => execFileSync(process.execPath, [program], { encoding: 'utf8' });
    expect([build('un'), said()]).toEqual([0, 'un\n']);
    const before = parts();
    expect(before).toEqual([expect.stringMatching(/^entry-\w+\.mjs$/)]);
    // Nothing can be written here.
    mkdirSync(`${program}.new`);
    expect(build('deux')).not.toBe(0);
    expect(said()).toBe('un\n');
    expect(parts()).toEqual(expect.arrayContaining(before));
    rmSync(`${program}.new`, { recursive: true });
    expect([build('deux'), said()]).toEqual([0, 'deux\n']);
    expect(parts()).toEqual([expect.stringMatching(/^entry-\w+\.mjs$/)]);
    expect(parts()).not.toEqual(before);
});
