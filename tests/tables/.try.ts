import { mkdirSync, writeFileSync } from 'node:fs';
import { generate, FORMATS } from '@referentiel/language';
import { exampleUnits } from './units.ts';
const formats = process.argv[2]?.split(',') ?? FORMATS.map((f) => f.id);
const tables = process.argv[3]?.split(',');
mkdirSync('/tmp/out', { recursive: true });
for (const unit of exampleUnits()) {
    const t = performance.now();
    for (const { name, bytes } of await generate(unit, { formats, tables })) {
        writeFileSync('/tmp/out/' + name, bytes);
        console.log(name, bytes.length);
    }
    console.log(Math.round(performance.now() - t), 'ms');
}
