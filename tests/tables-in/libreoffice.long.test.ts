// What LibreOffice saves, where it is installed: our own files as .odt and .ods, and the layouts of authors as it writes them.
import { generate, importTables, readTables } from '@referentiel/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, isInstalled, savedAs } from '../libreoffice.ts';
import { exampleUnits } from '../tables/units.ts';
import { invented, shown, sourceOf } from './invented.ts';
import { LAYOUTS } from './layouts.ts';
import { score, unitOf } from './score.ts';

test.for([
    ['docx', 'odt'],
    ['xlsx', 'ods'],
    ['docx', 'docx'],
    ['xlsx', 'xlsx'],
] as const)('a RACE in %s, saved by LibreOffice as %s, says the same', async ([from, to], context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const drawn = fc.sample(invented, { numRuns: 12, seed: 13 }).map((data) => unitOf(sourceOf(data)));
    const units = [...drawn, ...exampleUnits()];
    const files: Record<string, Uint8Array> = {};
    for (const [rank, unit] of units.entries()) {
        const [file] = await generate(unit, { formats: [from], tables: ['race'] });
        files[`${rank}.${from}`] = file?.bytes ?? new Uint8Array();
    }
    const saved = savedAs(to, files);
    expect(saved.size).toBe(units.length);
    for (const [rank, unit] of units.entries()) {
        const name = `${rank}.${to}`;
        const { source } = importTables(await readTables(saved.get(name) ?? new Uint8Array(), name), { fileName: 'a' });
        const back = unitOf(source);
        expect(back.syntaxFaults).toEqual([]);
        expect({ rank, shown: shown(back, unit) }).toEqual({ rank, shown: shown(unit) });
    }
});

test.for([
    ['docx', 'docx'],
    ['docx', 'odt'],
    ['xlsx', 'xlsx'],
    ['xlsx', 'ods'],
] as const)('the layouts of authors in %s, saved by LibreOffice as %s', async ([from, to], context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const layouts = LAYOUTS.filter(({ file }) => file.endsWith(`.${from}`));
    const saved = savedAs(to, Object.fromEntries(layouts.map(({ file, bytes }) => [file, bytes])));
    expect(saved.size).toBe(layouts.length);
    for (const layout of layouts) {
        const name = layout.file.replace(from, to);
        const document = await readTables(saved.get(name) ?? new Uint8Array(), name);
        const { wrong, missing } = score(importTables(document, { fileName: 'essai' }).source, layout);
        expect.soft({ name: layout.name, wrong, missing }).toEqual({ name: layout.name, wrong: [], missing: [] });
    }
});
