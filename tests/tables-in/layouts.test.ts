// One référentiel in every layout: what the import finds of it, and what it does with the rest.
import { importTables, readTables } from '@referentiel/language';
import { afterAll, describe, expect, test } from 'vitest';
import { LAYOUTS } from './layouts.ts';
import { score, unitOf } from './score.ts';

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
});
