// Takes the official code lists from a folder of TSV files (`code`, `libelle`) into the project's own form.
// Run by hand when a list changes: node scripts/generate-nomenclatures.ts <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Which folder?');
const target = join(import.meta.dirname, '../packages/language/src/nomenclatures');

function take(file: string, name: string, origin: string, tidy: (label: string) => string = (label) => label): void {
    const lines = readFileSync(join(folder as string, `${file}.tsv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
    const labels = Object.fromEntries(
        lines.map((line) => {
            const [code = '', label = ''] = line.split('\t');
            return [code, tidy(label).replaceAll("'", '’')];
        }),
    );
    // Written by hand: keys that look like numbers would be put in another order.
    const entries = Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const body = entries.map(([code, label]) => `    ${JSON.stringify(code)}: ${JSON.stringify(label)}`).join(',\n');
    writeFileSync(
        join(target, `${name}.json`),
        `{\n  "origin": ${JSON.stringify(origin)},\n  "labels": {\n${body}\n  }\n}\n`,
    );
}

take('nsf-groupes', 'nsf', 'Nomenclature des spécialités de formation, décret n° 94-522 du 21 juin 1994');
take(
    'nsf-domaines',
    'nsf-domains',
    'Nomenclature des spécialités de formation (domaines), décret n° 94-522 du 21 juin 1994',
);
take('rome', 'rome', 'Répertoire opérationnel des métiers et des emplois, France Travail, septembre 2024');
// Where and when a convention was extended is no part of its title.
take('idcc', 'idcc', 'Conventions collectives, base KALI (DILA), mars 2026', (label) =>
    label
        .replace(
            /[.,;]?\s*\(?(?:Etendue?|étendue?|Étendue?|Champ d'application|Elargie?|élargie?|Mise à jour|mise à jour|JORF|JONC|JO du)\b.*$/,
            '',
        )
        .replace(/[\s.]+$/, ''),
);
take('niveaux', 'levels', 'Cadre national des certifications professionnelles, Code du travail, D. 6113-19');
