// Real référentiels, with ranges, « tout », choices and libraries, whose working files are changed at random, also in ways
// that make no sense: what isn't taken is refused by name, the source stays understood, and no comment is lost.
import { readWorkbook, type Unit, unitWithTexts, updateFrom } from '@referentiel/language';
import { expect, test } from 'vitest';
import { commentsOf, textsOf } from '../edits/changed.ts';
import { randomNumbers } from '../recovery/damage.ts';
import { allUnits } from '../tables/units.ts';
import { type Book, linesOf, SHEETS, withLines, workbookBytes } from './sheets.ts';

const SEED = 20_261_130;

/** Takes a row away, copies it under another code, gives a cell another row's text, or a word more. */
function changeOnce(book: Book, random: () => number, rank: string): void {
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    const lines = book[pick(SHEETS) ?? 'Liens'];
    const [line, other] = [pick(lines), pick(lines)];
    const column = pick(Object.keys(line ?? {}).filter((title) => title !== 'Repère'));
    const what = Math.floor(random() * 4);
    if (!line || !other || column === undefined) return;
    if (what === 0) lines.splice(lines.indexOf(line), 1);
    else if (what === 1) lines.push({ ...line, Repère: '', ...(line.Code === undefined ? {} : { Code: `Z${rank}` }) });
    else line[column] = what === 2 ? (other[column] ?? '') : `${line[column]} et`;
}

const errorsOf = ({ syntaxFaults }: Unit): number => syntaxFaults.filter(({ severity }) => severity === 'error').length;

test.for(allUnits().map((unit) => ({ number: unit.root.code?.text ?? '', unit })))(
    'the working file of $number, changed at random',
    async ({ unit }) => {
        const random = randomNumbers(SEED);
        const bytes = await workbookBytes(unit);
        let taken = 0;
        for (let round = 0; round < 5; round++) {
            const book = linesOf(bytes);
            for (let n = 0; n < 6; n++) changeOnce(book, random, `${round}.${n}`);
            const update = updateFrom(unit, await readWorkbook(withLines(bytes, book)), unitWithTexts);
            const changed = new Map(update.files.map((file) => [file.path, file]));
            const after = unitWithTexts(
                unit,
                unit.files.map((file) => changed.get(file.path) ?? file),
            );
            expect(errorsOf(after)).toBeLessThanOrEqual(errorsOf(unit));
            expect(commentsOf(textsOf(after)).toSorted()).toEqual(commentsOf(textsOf(unit)).toSorted());
            expect(update.conflicts).toEqual([]);
            for (const { place, reason } of update.refused)
                expect(`${place} ${reason.fr}`).toMatch(/^feuille « .+ ».* .{10,}\.$/);
            const again = updateFrom(after, await readWorkbook(await workbookBytes(after)), unitWithTexts);
            expect(again).toMatchObject({ files: [], refused: [], conflicts: [] });
            taken += update.files.length;
        }
        expect(taken).toBeGreaterThan(0);
    },
);
