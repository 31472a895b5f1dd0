// The working file as LibreOffice saves it, where it is installed: hidden sheets, marks and texts are all there.
import { readWorkbook, unitWithTexts, updateFrom } from '@referentiel/language';
import { expect, test } from 'vitest';
import { ABSENT, isInstalled, savedAs } from '../libreoffice.ts';
import { allUnits } from '../tables/units.ts';
import { linesOf, withLines, workbookBytes } from './sheets.ts';

test('saved by LibreOffice, nothing changes; changed and saved by it, the same comes back', async (context) => {
    if (!isInstalled()) return context.skip(ABSENT);
    const units = allUnits();
    const files: Record<string, Uint8Array> = {};
    for (const [rank, unit] of units.entries()) {
        const bytes = await workbookBytes(unit);
        const book = linesOf(bytes);
        for (const [at, line] of book.Compétences.entries()) line.Compétence = `${line.Compétence} (${at})`;
        book.Critères.reverse();
        files[`same-${rank}.xlsx`] = bytes;
        files[`changed-${rank}.xlsx`] = withLines(bytes, book);
    }
    const saved = savedAs('xlsx', files);
    for (const [rank, unit] of units.entries()) {
        const updated = async (bytes: Uint8Array | undefined) =>
            updateFrom(unit, await readWorkbook(bytes ?? new Uint8Array()), unitWithTexts);
        expect(await updated(saved.get(`same-${rank}.xlsx`))).toMatchObject({
            files: [],
            refused: [],
            conflicts: [],
            notes: [],
        });
        const [theirs, ours] = [
            await updated(saved.get(`changed-${rank}.xlsx`)),
            await updated(files[`changed-${rank}.xlsx`]),
        ];
        expect(theirs).toEqual(ours);
        expect(ours.files.length).toBeGreaterThan(0);
    }
});
