// Writes docs/fiche-mapping.md: for each element of a published fiche, the statement that says it.
// `npm exec -- node scripts/generate-fiche-mapping.ts`; tests/fiche-mapping.test.ts says when it is needed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS } from './fiche-mapping/rows.ts';

const HEADER = `# De la fiche au référentiel

Chaque élément de la fiche que France compétences publie (flux XML V4.1), ce que seule la page du site montre, et l’autre
tableau du dossier (le RACE) : ce qui le dit dans un référentiel, un exemple, et où le modèle le tient, depuis la
certification. Les \`…\` sont de l’auteur.

Cette page est produite par \`scripts/generate-fiche-mapping.ts\` ; un test analyse chaque exemple et y retrouve la valeur.

`;

/** The whole page. */
export function ficheMapping(): string {
    const lines = ROWS.map((row) => {
        const element = row.element.startsWith('FICHE/') ? code(row.element.slice('FICHE/'.length)) : row.element;
        if ('outside' in row) return [element, '—', '—', '—', row.outside];
        return [element, code(row.statement), code(row.example), code(row.property), row.note ?? ''];
    });
    const table = [
        ['Élément', 'Ce qui le dit', 'Exemple', 'Dans le modèle', 'Remarque'],
        Array(5).fill('---'),
        ...lines,
    ];
    return HEADER + table.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function code(text: string): string {
    return `\`${text.replaceAll('|', '\\|')}\``;
}

if (process.argv[1] === import.meta.filename) {
    writeFileSync(join(import.meta.dirname, '../docs/fiche-mapping.md'), ficheMapping());
}
