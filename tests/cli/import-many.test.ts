// import of many fiches: what a thread makes is what is made here, in the order of the export.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { manyFiches } from '../exchange/many-fiches.ts';
import { delivered } from './delivered.ts';
import { folderOf, referentiel } from './referentiel.ts';

const COUNT = 300;

test('a thread helps with many fiches, and changes nothing of what is written or told, nor its order', () => {
    const { path, remove } = folderOf({ 'export.xml': manyFiches(COUNT) });
    onTestFinished(remove);
    const asked = ['import', 'export.xml', '--format', 'json', '--out'];
    const whole = delivered(path, [...asked, 'tout']);
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const { fiches } = JSON.parse(whole.stdout) as { fiches: { number: string }[] };
    expect(fiches.map(({ number }) => number)).toEqual(
        Array.from({ length: COUNT }, (_, n) => `RNCP${10_000 + COUNT - n}`),
    );
    // So few at a time that no thread is worth it.
    const parts = [0, 100, 200].map((from) => {
        const only = fiches.slice(from, from + 100).map(({ number }) => number);
        return JSON.parse(referentiel(path, [...asked, 'peu', '--only', only.join(',')]).stdout) as typeof whole & {
            fiches: unknown[];
        };
    });
    const told = JSON.stringify(parts.flatMap((part) => part.fiches)).replaceAll('"peu/', '"tout/');
    expect(told).toBe(JSON.stringify(fiches));
    const names = readdirSync(join(path, 'tout'));
    expect(names).toHaveLength(COUNT);
    for (const name of names)
        expect(readFileSync(join(path, 'tout', name), 'utf8')).toBe(readFileSync(join(path, 'peu', name), 'utf8'));
});
