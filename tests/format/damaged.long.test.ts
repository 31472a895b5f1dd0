import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDamaged } from './damaged.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync(['tests/fixtures/{conception,couverture}/*.referentiel', 'examples/**/*.referentiel'], {
    cwd: root,
})
    .toSorted()
    .map((path) => readFileSync(join(root, path), 'utf8'));

test('2 000 textes abîmés', () => {
    const counts = formatDamaged(sources, 2000, 20_261_125);
    expect(counts.nothing).toBeGreaterThan(100);
    expect(counts['faulty statements']).toBeGreaterThan(200);
});
