import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An export of so many fiches: the given ones again and again, each under a number of its own. */
export function manyFiches(count: number): string {
    const given = readFileSync(join(import.meta.dirname, 'fiches/export.xml'), 'utf8');
    const fiches = given.match(/<FICHE>[\s\S]*?<\/FICHE>/g) ?? [];
    const start = given.slice(0, given.indexOf('<FICHE>'));
    const all = Array.from({ length: count }, (_, n) =>
        (fiches[n % fiches.length] ?? '').replace(
            /<NUMERO_FICHE>[^<]*<\/NUMERO_FICHE>/,
            `<NUMERO_FICHE>RNCP${10_000 + count - n}</NUMERO_FICHE>`,
        ),
    );
    return `${start}${all.join('\n')}\n</FICHES>\n`;
}
