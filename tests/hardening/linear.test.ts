// Reading takes time in proportion to what is read, whatever it is. A square of these sizes would take minutes: the
// suite's own patience is the measure.
import { expect, test } from 'vitest';
import { MOST_FAULTS } from '../../packages/language/src/grammar/faults/fault-groups.ts';
import { parseFile } from '../../packages/language/src/grammar/parse.ts';

const HEAD = 'certification RNCP1 "T"\n';
const activity = (n: number): string => `activité A${n} "Titre ${n}"\n`;

/** Texts that once took minutes, or might. */
const TEXTS: Readonly<Record<string, string>> = {
    'opening quotes of elsewhere': '«'.repeat(200_000),
    'curly opening quotes': '“'.repeat(100_000),
    'quotes closed by others': '«“'.repeat(50_000),
    'beginnings of a conflict': '<<<<<<< a\n'.repeat(100_000),
    'middles of a conflict': '=======\n'.repeat(100_000),
    'ends of a conflict': '>>>>>>> a\n'.repeat(50_000),
    'opening braces': '{'.repeat(300_000),
    'closing braces': '}'.repeat(200_000),
    'braces in a text that swallows a declaration': `objectifs "${'{'.repeat(200_000)}x\nactivité A1 "b"`,
    'quotes and braces': '"{'.repeat(40_000),
    activities: Array.from({ length: 20_000 }, (_, n) => activity(n)).join(''),
    'activities within activities': 'activité A1 "x" {'.repeat(20_000),
};

test.each(Object.entries(TEXTS))('%s', { timeout: 120_000 }, (name, text) => {
    const { faults } = parseFile(HEAD + text);
    console.log(`${name}: ${text.length} characters, ${faults.length} faults`);
    expect(faults.length).toBeLessThanOrEqual(MOST_FAULTS + 1);
});

test('of many faults the first are told, then how many there are', () => {
    const { faults } = parseFile(HEAD + '<<<<<<< a\n'.repeat(MOST_FAULTS + 5));
    expect(faults).toHaveLength(MOST_FAULTS + 1);
    expect(faults.at(-1)?.message.fr).toBe('Et 5 autres fautes de syntaxe à partir d’ici.');
    expect(parseFile(HEAD + '<<<<<<< a\n'.repeat(MOST_FAULTS)).faults).toHaveLength(MOST_FAULTS);
});
