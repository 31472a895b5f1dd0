// Reading takes time in proportion to what is read, whatever it is. A square of these sizes would take minutes: the
// suite's own patience is the measure.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MOST_FAULTS } from '../../packages/language/src/grammar/faults/fault-groups.ts';
import { parseFile } from '../../packages/language/src/grammar/parse.ts';
import { checkJson, folderOf, referentiel } from '../cli/referentiel.ts';

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

test('a passage that two référentiels say again and again', { timeout: 120_000 }, () => {
    const passage = 'accueillir le client en boutique et lui proposer un produit adapté à ses moyens ';
    const told = (number: number): string =>
        `certification RNCP${number} "T"\nbloc BC01 "B" { compétence C1 "${passage.repeat(30_000)}" épreuve E1 "E" { évalue C1 } }\n`;
    const { path, remove } = folderOf({ 'a.referentiel': told(1), 'b.referentiel': told(2) });
    onTestFinished(remove);
    const { output } = checkJson(path, '--no-cache');
    const passages = output.findings.filter(({ rule }) => rule === 'passage-en-double');
    console.log(`${2 * told(1).length} characters in two files, ${passages.length} passages`);
    expect(passages.map(({ file }) => file)).toEqual(['a.referentiel', 'b.referentiel']);
});

const rows = (n: number): string =>
    Array.from({ length: n }, (_, i) => `compétence C${i + 1} "Faire la chose ${i + 1}"\n`).join('');
const END = (text = 'B', exam = 'E'): string =>
    `bloc BC01 "${text}" { compétences A1 épreuve E1 "${exam}" { évalue tout } }\n`;
const LONG = Array.from({ length: 10_000 }, (_, i) => `mot${i}`).join(' ');

/** A text that many rows tell again. */
const TOLD_AGAIN: Readonly<Record<string, string>> = {
    'an activity': `activité A1 "${LONG}" {\n${rows(1000)}}\n${END()}`,
    'what an activity is': `activité A1 "A" { description "${LONG}"\n${rows(1000)}}\n${END()}`,
    'a competency around others': `activité A1 "A" { compétence C "${LONG}" {\n${rows(1000)}} }\n${END()}`,
    'competencies in competencies': `activité A1 "A" { ${'compétence "Faire" { '.repeat(45)}\n${rows(2000)}${'} '.repeat(45)} }\n${END()}`,
    'a bloc': `activité A1 "A" {\n${rows(1000)}}\n${END(LONG)}`,
    'an épreuve': `activité A1 "A" {\n${rows(1000)}}\n${END('B', LONG)}`,
};

test.each(Object.entries(TOLD_AGAIN))('tables tell in proportion to %s', { timeout: 120_000 }, (name, text) => {
    const { path, remove } = folderOf({ 'a.referentiel': HEAD + text });
    onTestFinished(remove);
    const { status } = referentiel(path, [
        'generate',
        '--out',
        'o',
        '--format',
        'md',
        '--format',
        'csv',
        '--format',
        'html',
    ]);
    const sizes = readdirSync(join(path, 'o')).map((file) => statSync(join(path, 'o', file)).size);
    console.log(`${name}: ${text.length} characters, ${sizes.reduce((sum, size) => sum + size, 0)} bytes`);
    expect(status).toBe(0);
    expect(Math.max(...sizes)).toBeLessThan(60 * text.length);
});

test('of many faults the first are told, then how many there are', () => {
    const { faults } = parseFile(HEAD + '<<<<<<< a\n'.repeat(MOST_FAULTS + 5));
    expect(faults).toHaveLength(MOST_FAULTS + 1);
    expect(faults.at(-1)?.message.fr).toBe('Et 5 autres fautes de syntaxe à partir d’ici.');
    expect(parseFile(HEAD + '<<<<<<< a\n'.repeat(MOST_FAULTS)).faults).toHaveLength(MOST_FAULTS);
});

test('une certification de plus de 200 000 énoncés est dite, rien n’en est vérifié, les autres le sont', () => {
    const competencies = (from: number, count: number): string =>
        Array.from({ length: count }, (_, n) => `compétence C${from + n} "T"\n`).join('');
    const { path, remove } = folderOf({
        'a.referentiel': HEAD + competencies(0, 100_000),
        'b.referentiel': `suite de RNCP1\n${competencies(100_000, 100_001)}`,
        'c.referentiel': 'certification RNCP2 "T"\nniveau 9\n',
    });
    onTestFinished(remove);
    const { output } = checkJson(path, '--no-cache');
    const more = output.findings.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
    console.log(`200 001 énoncés en deux fichiers : ${more.length} constats`);
    expect(more).toContain(
        'a.referentiel fichier-illisible: Il y a plus de 200 000 énoncés ici et dans les suites de ce fichier : rien n’en est vérifié.',
    );
    expect(more.filter((line) => /^[ab]\./.test(line))).toHaveLength(1);
    expect(more).toContainEqual(expect.stringMatching(/^c.referentiel niveau-impossible/));
});
