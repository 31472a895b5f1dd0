// What our own writers make of a référentiel, read back: the same référentiel, for what the table shows.
import { generate, importTables, readTables } from '@referentiel/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleUnits } from '../tables/units.ts';
import { invented, shown, sourceOf } from './invented.ts';
import { unitOf } from './score.ts';

test('docx, xlsx, csv, html and md, read back, say the same', async () => {
    await fc.assert(
        fc.asyncProperty(invented, fc.constantFrom('docx', 'xlsx', 'csv', 'html', 'md'), async (data, format) => {
            const unit = unitOf(sourceOf(data));
            expect(unit.syntaxFaults).toEqual([]);
            const [file] = await generate(unit, { formats: [format], tables: ['race'] });
            if (!file) throw new Error('nothing was written');
            const { source, collection } = importTables(await readTables(file.bytes, file.name), { fileName: 'a' });
            const back = unitOf(source);
            expect(back.syntaxFaults).toEqual([]);
            expect(shown(back)).toEqual(shown(unit));
            expect(
                collection.left.filter(({ place }) => !place.startsWith('avant') && !place.startsWith('après')),
            ).toEqual([]);
        }),
        { numRuns: 40, seed: 13 },
    );
});

describe.each(exampleUnits().map((unit) => [unit.root.code?.text ?? '', unit] as const))('%s', (_, unit) => {
    test.each(['docx', 'xlsx', 'csv', 'html', 'md'])('%s', async (format) => {
        const [file] = await generate(unit, { formats: [format], tables: ['race'] });
        if (!file) throw new Error('nothing was written');
        const { source } = importTables(await readTables(file.bytes, file.name), { fileName: 'a' });
        const back = unitOf(source);
        expect(back.syntaxFaults).toEqual([]);
        expect(shown(back, unit)).toEqual(shown(unit));
    });
});

// One file with all that is published: matrices, lists of blocs and épreuves say again what the RACE says.
test.each(['docx', 'xlsx'])('all tables of an example in one %s are one référentiel', async (format) => {
    const unit = exampleUnits().find(({ root }) => root.code?.text === 'CQP-MecanicienCycles');
    if (!unit) throw new Error('no example');
    const [file] = await generate(unit, { formats: [format] });
    if (!file) throw new Error('nothing was written');
    const back = unitOf(importTables(await readTables(file.bytes, file.name), { fileName: 'a' }).source);
    expect(back.syntaxFaults).toEqual([]);
    expect(shown(back)).toEqual(shown(unit));
});
