// Prints what every format writes for every référentiel, as hashes: run in other folders, zones, languages and times.
import { createHash } from 'node:crypto';
import { DOCUMENT_FORMATS, FORMATS, generate, writeFiling, writeJury } from '@referentiel/language';
import { allUnits } from './units.ts';

const [root = '/projet'] = process.argv.slice(2);
for (const unit of allUnits(root)) {
    const files = [
        ...(await generate(unit, { formats: FORMATS.map(({ id }) => id) })),
        ...(await writeFiling(unit, { formats: DOCUMENT_FORMATS, isDraft: false })),
        ...(await writeJury(unit, { formats: DOCUMENT_FORMATS })),
    ];
    for (const { name, bytes } of files) console.log(`${createHash('sha256').update(bytes).digest('hex')} ${name}`);
}
