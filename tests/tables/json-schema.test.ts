// What is written as JSON is what its published schema says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@referentiel/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { allUnits } from './units.ts';

const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/referentiel.tableaux.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

test.for(allUnits().map((unit) => ({ number: unit.certification?.code?.text ?? '', unit })))(
    '$number',
    async ({ unit }) => {
        const [file] = await generate(unit, { formats: ['json'] });
        const document: unknown = JSON.parse(new TextDecoder().decode(file?.bytes));
        validate(document);
        expect(validate.errors).toBeNull();
    },
);

test('the schema refuses what it does not know', () => {
    expect(validate({ $schema: 'urn:referentiel:tableaux:1', certification: {}, tables: [] })).toBe(false);
});
