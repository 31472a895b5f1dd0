// `referentiel generate` of so many certifications that threads take their turns: what is written and told is what one
// certification after another gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';

const MANY = 45;
const numbers = Array.from({ length: MANY }, (_, n) => `RNCP${100 + n}`);
const sourceOf = (number: string, n: number): string =>
    `certification ${number} "Titre ${n}"\nutilise Branche\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue tout }\n`;

test('many certifications, in threads: the same files, in the same order, whatever is wrong with some', () => {
    const { path, remove } = folderOf({
        'branche.referentiel': 'bibliothèque Branche\ncompétence C9 "Neuf"\n',
        ...Object.fromEntries(
            // The brace of the fifth is missing; the seventh isn't UTF-8.
            numbers.map((number, n) => [
                `u-${number}/${number}.referentiel`,
                n === 6
                    ? Buffer.from(`${sourceOf(number, n)}// \xff\n}\n`, 'latin1')
                    : `${sourceOf(number, n)}${n === 4 ? '' : '}\n'}`,
            ]),
        ),
    });
    onTestFinished(remove);
    const generate = (out: string, ...asked: string[]): ReturnType<typeof referentiel> =>
        referentiel(path, ['generate', ...asked, '--out', out, '--format', 'md,json', '--table', 'blocs']);
    const all = generate('all', '.');
    expect(all.stdout.split('\n').filter(Boolean)).toEqual(
        numbers.flatMap((number) => [`Écrit : all/${number}-blocs.md`, `Écrit : all/${number}-blocs.json`]),
    );
    const some = [numbers[0], numbers[4], numbers[6], numbers[44]] as string[];
    const few = generate('few', ...some.map((number) => `u-${number}`));
    expect(all.status).toBe(few.status);
    expect(all.stderr).toBe(few.stderr);
    expect(few.stderr).toContain('1 faute');
    for (const name of readdirSync(join(path, 'few')))
        expect(readFileSync(join(path, 'all', name), 'utf8')).toBe(readFileSync(join(path, 'few', name), 'utf8'));
    expect(readdirSync(join(path, 'all'))).toHaveLength(2 * MANY);
});
