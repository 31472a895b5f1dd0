// The tables of one public référentiel as three authors laid it out, where REFERENTIEL_TABLES names their folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTables, readTables, type Unit } from '@referentiel/language';
import { afterAll, describe, expect, test } from 'vitest';
import { unitOf } from './score.ts';

const folder = process.env.REFERENTIEL_TABLES;
const FILES = ['race-fusions.docx', 'race-sans-fusion.docx', 'race-et-matrice.xlsx'];
const COUNTS = { blocs: 4, activités: 9, compétences: 21, critères: 126, épreuves: 5 };

async function imported(name: string): Promise<{ unit: Unit; left: number }> {
    const { source, collection } = importTables(await readTables(readFileSync(join(folder ?? '', name)), name), {
        fileName: name,
    });
    return { unit: unitOf(source), left: collection.left.length };
}

/** All that stands somewhere, and where. */
function tree(unit: Unit): string[] {
    return [
        ...unit.competencies.flatMap((competency) => {
            const bloc = unit.blocks.find(({ competencies }) => competencies.includes(competency));
            const place = `${competency.code?.text} < ${competency.activity?.title?.value} < ${bloc?.title?.value}`;
            return [
                `${place} : ${competency.title?.value}`,
                ...competency.criteria.map(({ title }) => `${place} : ${title?.value}`),
            ];
        }),
        ...unit.assessments.map(
            ({ code, title, evaluated }) =>
                `${code?.text} ${title?.value} : ${evaluated.competencies.map((one) => one.code?.text).join(' ')}`,
        ),
    ];
}

const rows: string[] = [];
afterAll(() => {
    if (rows.length > 0) console.log(['attendus  trouvés  non compris  fichier', ...rows].join('\n'));
});

describe('tables as their authors made them', () => {
    test.for(FILES)('%s', async (name, context) => {
        if (folder === undefined) return context.skip('REFERENTIEL_TABLES names no folder');
        const { unit, left } = await imported(name);
        const found = {
            blocs: unit.blocks.length,
            activités: unit.activities.length,
            compétences: unit.competencies.length,
            critères: unit.competencies.reduce((sum, { criteria }) => sum + criteria.length, 0),
            épreuves: unit.assessments.length,
        };
        const sum = (counts: Readonly<Record<string, number>>): number =>
            Object.values(counts).reduce((total, one) => total + one, 0);
        rows.push(
            `${[sum(COUNTS), sum(found), left].map((count, rank) => String(count).padStart([8, 9, 13][rank] ?? 0)).join('')}  ${name}`,
        );
        expect(unit.syntaxFaults).toEqual([]);
        expect({ ...found, left }).toEqual({ ...COUNTS, left: 0 });
    });

    test('the three say the same', async (context) => {
        if (folder === undefined) return context.skip('REFERENTIEL_TABLES names no folder');
        const [first, ...others] = await Promise.all(FILES.map(async (name) => tree((await imported(name)).unit)));
        for (const other of others) expect(other).toEqual(first);
    });
});
