// The examples, checked as an author would check them.
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '@referentiel/language';
import { AstUtils } from 'langium';
import { expect, onTestFinished, test } from 'vitest';
import { checkExample, checkJson, EXAMPLES, folderOf, referentiel, root } from './referentiel.ts';

const examples = join(root, 'examples');
const clerk = join(examples, 'clerc-assistant');
const source = readFileSync(join(clerk, 'clerc-assistant.referentiel'), 'utf8');

test('there are examples', () => {
    expect(EXAMPLES).toContain('clerc-assistant');
    expect(EXAMPLES).toContain('maintenance-velo');
});

// To write what is found anew: npm run expected
test.each(EXAMPLES)('%s: all that is found is expected', (example) => {
    const expected: unknown = JSON.parse(readFileSync(join(examples, example, 'expected.json'), 'utf8'));
    expect(checkExample(example)).toEqual(expected);
});

test('the clerk’s référentiel: an error, and all competencies evaluated', () => {
    const { status, stdout } = referentiel(root, ['check', 'examples/clerc-assistant']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/clerc-assistant\.referentiel:\d+:\d+ erreur .*C\.8\.3.*\[code-en-double\]/);
    expect(stdout).toContain(
        'RNCP39776 « Clerc assistant » : 24 codes de compétence, 25 déclarations : toutes évaluées ; C.8.3 est déclaré deux fois ; 3 blocs, 6 épreuves.',
    );
});

test('the invented branch is clean', () => {
    const { status, output } = checkJson(join(examples, 'maintenance-velo'), '--fail-on', 'warning');
    expect(output.findings).toEqual([]);
    expect(output.units).toHaveLength(2);
    expect(status).toBe(0);
});

function* textsOf(file: string): Generator<string> {
    for (const node of AstUtils.streamAst(parseFile(file).tree)) {
        if (node.$type === 'Text') yield (node as unknown as { value: string }).value;
    }
}

test('each text of the clerk’s référentiel stands in the page it was taken from', () => {
    const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const page = fold(readFileSync(join(clerk, 'RNCP39776.page.txt'), 'utf8'));
    const unquote = (text: string): string => fold(text.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1'));
    const texts = [...textsOf(source)].map(unquote);
    const quoted = (source.match(/\/\/.*|"[^"]*"/g) ?? []).filter((found) => found.startsWith('"'));
    expect(texts).toHaveLength(quoted.length);
    // The page says the title only in small letters, amid its sentences.
    const missing = texts.filter(
        (text) => !page.includes(text) && !(text === 'Clerc assistant' && page.includes('clerc assistant')),
    );
    expect(missing).toEqual([]);
});

test('a competency that no épreuve evaluates any more is an error, there', () => {
    const changed = source.replace('évalue C1.1, C1.2,', 'évalue C1.1');
    expect(changed).not.toBe(source);
    const { path, remove } = folderOf({ 'clerc-assistant.referentiel': changed });
    onTestFinished(remove);
    const { status, output } = checkJson(path);
    expect(status).toBe(1);
    const found = output.findings.filter(({ rule }) => rule === 'compétence-non-évaluée');
    const line = source.split('\n').findIndex((text) => text.includes('compétence C1.2 ')) + 1;
    const column = (source.split('\n')[line - 1]?.indexOf('C1.2') ?? 0) + 1;
    expect(found).toMatchObject([
        { line, column, endLine: line, endColumn: column + 4, severity: 'error', file: 'clerc-assistant.referentiel' },
    ]);
});

test('checking one file of several sees them all', () => {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    cpSync(join(examples, 'maintenance-velo'), path, { recursive: true });
    const folder = 'mecanicien-cycles';
    const file = `${folder}/activites.referentiel`;
    expect(checkJson(path, file)).toMatchObject({ status: 0, output: { findings: [] } });
    // Without the file that evaluates, there is nothing to be seen evaluated; without the library, its code is unknown.
    const evaluation = join(path, folder, 'evaluation.referentiel');
    writeFileSync(evaluation, readFileSync(evaluation, 'utf8').replace(/évalue tout sauf C1\.3/, 'évalue C1.1'));
    const { status, output } = checkJson(path, file);
    expect(status).toBe(1);
    expect(output.findings).toMatchObject([
        { file, rule: 'compétence-non-évaluée', message: expect.stringContaining('C1.2') },
    ]);
    for (const library of globSync('branche.referentiel', { cwd: path })) rmSync(join(path, library));
    expect(checkJson(path, `${folder}/mecanicien-cycles.referentiel`).output.findings).toContainEqual(
        expect.objectContaining({ rule: 'code-inconnu', message: expect.stringContaining('BrancheCycles') }),
    );
});

test('what the README shows is so', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, text = ''] = /```referentiel\n(.*?)```/s.exec(readme) ?? [];
    const [, output] = /```text\n(.*?)```/s.exec(readme) ?? [];
    const { path, remove } = folderOf({ 'accueil.referentiel': text });
    onTestFinished(remove);
    expect(referentiel(path, ['check'])).toEqual({ status: 1, stdout: output, stderr: '' });
    const mended = folderOf({ 'accueil.referentiel': text.replace('évalue C1.1', 'évalue C1.1 et C1.2') });
    onTestFinished(mended.remove);
    expect(referentiel(mended.path, ['check', '--fail-on', 'hint']).status).toBe(0);
});
