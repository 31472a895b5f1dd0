import { join } from 'node:path';
import { FORMATS, generate, TABLES } from '@referentiel/language';
import { writeAside } from '@referentiel/language/node';
import { EXIT, Misuse } from '../exit.ts';
import { relativePath } from '../relative-path.ts';
import { findTargets } from '../targets.ts';

export interface GenerateOptions {
    readonly out: string;
    readonly format: readonly string[];
    readonly table?: readonly string[];
}

/** `referentiel generate`: writes the published tables of certifications, each in the output folder itself. */
export async function runGenerate(paths: readonly string[], { out, format, table }: GenerateOptions): Promise<number> {
    assertKnown(
        format,
        FORMATS.map(({ id }) => id),
        'format',
    );
    assertKnown(
        table ?? [],
        TABLES.map(({ id }) => id),
        'tableau',
    );
    const { workspace, isAsked } = await findTargets(paths);
    const plans = workspace.units.filter(
        ({ kind, files }) => kind !== 'library' && kind !== 'suite' && files.some(isAsked),
    );
    const writtenBy = new Map<string, string>();
    for (const plan of plans) {
        const { unit } = await workspace.load(plan);
        if (!unit) continue;
        for (const { name, bytes } of await generate(unit, { formats: format, tables: table })) {
            const source = relativePath(plan.files[0]);
            const other = writtenBy.get(name.toLowerCase());
            if (other !== undefined) {
                throw new Misuse(
                    `${other} et ${source} s’écriraient tous deux dans « ${name} » : donnez leurs chemins séparément.`,
                );
            }
            writtenBy.set(name.toLowerCase(), source);
            writeAside(pathInside(out, name), bytes);
        }
    }
    if (writtenBy.size === 0) throw new Misuse('aucune certification dans ces fichiers.');
    return EXIT.fine;
}

function assertKnown(asked: readonly string[], known: readonly string[], what: string): void {
    const unknown = asked.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Misuse(`${what} inconnu : « ${unknown} » (il y a ${known.join(', ')}).`);
}

/** Whatever a certification is called, nothing is written elsewhere. */
function pathInside(folder: string, name: string): string {
    if (!/^[^/\\\0]+$/.test(name) || name === '.' || name === '..') throw new Error(`Not the name of a file: ${name}`);
    return join(folder, name);
}
