import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDamaged } from './fuzz.ts';

const SEED = 20_261_131;

test.for(['export.xml', 'page.txt', 'page.html'])('3 000 damaged copies of %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'fiches', name)));
    const counts = readDamaged(name, bytes, 3000, SEED);
    expect(counts.read + counts.refused).toBe(3000);
});
