// One référentiel in every layout: what the import finds of it, and what it does with the rest.
import { importTables, keysIn, readTables } from '@referentiel/language';
import { afterAll, describe, expect, test } from 'vitest';
import { LAYOUTS } from './layouts.ts';
import { score, unitOf } from './score.ts';

/** What a header, a list or a sentence says around items, and the source says by its own words. */
const AROUND = new Set(keysIn('bloc suite compétences évaluées durée de h min l d'));

const rows: string[] = [];
afterAll(() => console.log(['attendus  trouvés  faux  non compris  disposition', ...rows].join('\n')));

describe('a référentiel in every layout', () => {
    test.each(LAYOUTS)('$name', async (layout) => {
        const document = await readTables(layout.bytes, layout.file);
        const { source, collection } = importTables(document, { fileName: 'essai' });
        const { expected, found, wrong, missing } = score(source, layout);
        const left = collection.left.length;
        rows.push(
            `${[expected, found, wrong.length, left].map((count, rank) => String(count).padStart([8, 9, 6, 13][rank] ?? 0)).join('')}  ${layout.name}`,
        );
        expect(unitOf(source).syntaxFaults).toEqual([]);
        expect({ wrong, missing }).toEqual({ wrong: [], missing: [] });
        expect(collection.left.map(({ place, text }) => `${place} : ${text}`)).toEqual(layout.strangers ?? []);
    });

    test.each(LAYOUTS)('no word of it is lost: $name', async (layout) => {
        const document = await readTables(layout.bytes, layout.file);
        const { source, collection, recognition } = importTables(document, { fileName: 'essai' });
        const told = [
            source,
            ...collection.left.map(({ text }) => text),
            ...recognition.tables.flatMap(({ columns }) => columns.map(({ header }) => header)),
        ];
        const kept = new Set([...keysIn(told.join(' ')), ...AROUND]);
        const heads = recognition.tables.flatMap(({ grid, headRows }) => headRows.map((row) => `${grid} ${row}`));
        const grids = document.parts.flatMap((part) => (part.kind === 'grid' ? [part.grid] : []));
        const texts = grids.flatMap((grid, rank) =>
            grid.cells
                .filter(({ row }) => !heads.includes(`${rank} ${row}`))
                .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
        );
        const lost = texts.flatMap((text) =>
            keysIn(text).filter((word) => word.length > 1 && !/^\d+$/.test(word) && !kept.has(word)),
        );
        expect(lost).toEqual([]);
    });
});
