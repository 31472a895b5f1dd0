import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDamaged } from './fuzz.ts';

const SEED = 20_261_130;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'fiches', name)));
const zip = zipSync({ 'a.xml': bytesOf('export.xml'), 'b.txt': strToU8('b') });

test.for([
    ['export.xml', bytesOf('export.xml')],
    ['page.txt', bytesOf('page.txt')],
    ['page.html', bytesOf('page.html')],
    ['export.zip', zip],
] as const)('80 damaged copies of %s', ([name, bytes]) => {
    const counts = readDamaged(name, bytes, 80, SEED);
    expect(counts.read + counts.refused).toBe(80);
    expect(name.startsWith('page') ? counts.read : counts.refused).toBeGreaterThan(10);
});
