// What takes a while to make: archives that unpack without end, and sheets of a hundred thousand rows.
import { readTables, UnreadableTable } from '@referentiel/language';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from './sheets.ts';

const relations = (target: string): string =>
    `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;

async function refusal(file: Uint8Array, name: string): Promise<string> {
    const error: unknown = await readTables(file, name).catch((one: unknown) => one);
    if (!(error instanceof UnreadableTable)) throw new Error(`not refused: ${String(error)}`);
    return error.message;
}

/** The same archive, which says that its parts are small. */
function lying(archive: Uint8Array, size: number): Uint8Array {
    const told = new Uint8Array(new Uint32Array([size]).buffer);
    const small = Uint8Array.from(archive);
    for (let at = 0; at + 4 <= small.length; at++) {
        if (told.every((byte, rank) => small[at + rank] === byte)) small.set([100, 0, 0, 0], at);
    }
    return small;
}

test('an archive that unpacks without end, whether it says so or not', async () => {
    const size = 300_000_000;
    const bomb = zipSync(
        { '_rels/.rels': strToU8(relations('word/document.xml')), 'word/document.xml': new Uint8Array(size) },
        { level: 1 },
    );
    expect(bomb.length).toBeLessThan(3_000_000);
    const before = process.memoryUsage().rss;
    for (const file of [bomb, lying(bomb, size)]) expect(await refusal(file, 'a.docx')).toMatch(/trop grand.*80 Mo/);
    expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test('a hundred thousand rows', async () => {
    const rows = Array.from(
        { length: 100_000 },
        (_, rank) => `<row r="${rank + 1}"><c r="A${rank + 1}"><v>${rank}</v></c></row>`,
    );
    const large = zipped({
        '_rels/.rels': relations('xl/workbook.xml'),
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="s"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="s" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    });
    expect(await refusal(large, 'a.xlsx')).toMatch(/20000 lignes/);
});
