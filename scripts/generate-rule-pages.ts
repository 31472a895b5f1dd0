// Writes what follows from the rules: their pages in docs/regles, and the JSON Schema of the configuration.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { derivedFiles } from './derived-from-rules.ts';

const root = join(import.meta.dirname, '..');
const files = await derivedFiles();
for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
}
for (const name of readdirSync(join(root, 'docs/regles'))) {
    if (!files.has(`docs/regles/${name.normalize('NFC')}`)) rmSync(join(root, 'docs/regles', name));
}
console.log(`${files.size} fichiers.`);
