// Prints what every format writes for every référentiel, as hashes: run in other folders, zones, languages and times.
import { createHash } from 'node:crypto';
import { FORMATS, generate } from '@referentiel/language';
import { allUnits } from './units.ts';

const [root = '/projet'] = process.argv.slice(2);
for (const unit of allUnits(root)) {
    for (const { name, bytes } of await generate(unit, { formats: FORMATS.map(({ id }) => id) }))
        console.log(`${createHash('sha256').update(bytes).digest('hex')} ${name}`);
}
