// Each table of each référentiel in each text format, byte for byte: REFERENTIEL_GOLDEN=update writes them anew.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, TABLES, type Unit } from '@referentiel/language';
import { expect, test } from 'vitest';
import { allUnits } from './units.ts';

const golden = join(import.meta.dirname, 'golden');
const isUpdate = process.env.REFERENTIEL_GOLDEN === 'update';
const units = allUnits();
const TEXT_FORMATS = ['md', 'html', 'csv', 'json'];
const written = new Set<string>();

if (isUpdate) rmSync(golden, { recursive: true, force: true });
mkdirSync(golden, { recursive: true });

/** One file for each table, also of a format that writes all tables in one. */
async function filesOf(unit: Unit, format: string): Promise<readonly { name: string; bytes: Uint8Array }[]> {
    const files = [];
    for (const { id } of TABLES) files.push(...(await generate(unit, { formats: [format], tables: [id] })));
    return files;
}

test.for(
    units.flatMap((unit) =>
        TEXT_FORMATS.map((format) => ({ number: unit.certification?.code?.text ?? '', format, unit })),
    ),
)('$number in $format', async ({ unit, format }) => {
    for (const { name, bytes } of await filesOf(unit, format)) {
        const path = join(golden, name);
        const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        // The font that each page carries is not what is looked at.
        const text = whole.replace(/^@font-face .*$/gm, '').replace(/<style>\s*/, '<style>');
        written.add(name);
        if (isUpdate) writeFileSync(path, text);
        const known = existsSync(path) ? readFileSync(path, 'utf8') : 'REFERENTIEL_GOLDEN=update writes it';
        expect({ name, text }).toEqual({ name, text: known });
    }
});

test('no golden file is left over', () => {
    expect(globSync('*', { cwd: golden }).toSorted()).toEqual([...written].toSorted());
});
