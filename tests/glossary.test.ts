// The glossary names what the code names.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/glossaire.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:-|le métier dit|on dit)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('every name of the code that the glossary gives is one', () => {
    const sources = globSync('packages/language/src/**/*.ts', { cwd: root, exclude: ['**/generated/**'] });
    const code = sources.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
    const names = rows.flatMap(([, , names = '', meaning = '']) => `${names} ${meaning}`.match(/`[^`]+`/g) ?? []);
    const unknown = names.map((name) => name.slice(1, -1)).filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
    expect(names.length).toBeGreaterThan(60);
    expect(unknown).toEqual([]);
});

test('no term of the trade stands twice', () => {
    const terms = rows.flatMap(([, term = '']) => term.split(', '));
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
