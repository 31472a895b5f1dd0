// The header of a house's Word document, over the pages of what is handed in: what is seen of it, and nothing that acts.
import { strFromU8, unzipSync } from 'fflate';
import { generate, type GeneratedFile, TemplateError, writeFiling, writeJury } from '@referentiel/language';
import { expect, test } from 'vitest';
import { all, at, type Element, parseXml, textOf } from '../tables/xml.ts';
import { ready } from './made.ts';
import { ACTIVE_HEADER, HEADER, PNG, templateWith } from './template.ts';

const HEADER_PART = 'word/header1.xml';

function partsOf(file: GeneratedFile | undefined): Record<string, Uint8Array> {
    return unzipSync(file?.bytes ?? new Uint8Array());
}

function partOf(file: GeneratedFile | undefined, path: string): Element {
    return parseXml(strFromU8(partsOf(file)[path] ?? new Uint8Array()));
}

const wordsIn = (one: Element): string => all(one, 'w:t').map(textOf).join('');

test('it stands on each page, with its logo and the page’s own number', async () => {
    const template = templateWith(HEADER);
    const [race] = await writeFiling(ready, { formats: ['docx'], isDraft: false, template });
    const parts = partsOf(race);
    expect(Buffer.from(parts['word/media/header1.png'] ?? [])).toEqual(PNG);
    expect(strFromU8(parts['word/_rels/header1.xml.rels'] ?? new Uint8Array())).toContain(
        'Target="/word/media/header1.png"',
    );
    const header = partOf(race, HEADER_PART);
    expect(wordsIn(header)).toBe('Atelier-École & Cie – page 1');
    expect(all(header, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([' PAGE ']);
    expect(all(header, 'w:numPr')).toEqual([]);
    expect(all(header, 'a:blip').map(({ attributes }) => attributes['r:embed'])).toEqual(['rId1']);
    // The tabs of the template's footer give way to the page's width.
    const tabs = all(partOf(race, 'word/footer1.xml'), 'w:tab').map(({ attributes }) => Object.values(attributes));
    expect(tabs).toEqual([['clear', '4536'], ['right', '15138'], []]);
    const [reference] = all(partOf(race, 'word/document.xml'), 'w:headerReference');
    const leads = all(partOf(race, 'word/_rels/document.xml.rels'), 'Relationship').find(
        ({ attributes }) => attributes.Id === reference?.attributes['r:id'],
    );
    expect(leads?.attributes.Target).toBe('header1.xml');
});

test('« PROJET » stands above it', async () => {
    const [race] = await writeFiling(ready, { formats: ['docx'], isDraft: true, template: templateWith(HEADER) });
    expect(wordsIn(partOf(race, HEADER_PART))).toBe('PROJETAtelier-École & Cie – page 1');
});

test('tables have it too, parchemins don’t', async () => {
    const options = { formats: ['docx'] as const, template: templateWith(HEADER) };
    const files = [...(await generate(ready, options)), ...(await writeJury(ready, options))];
    const without = files.filter((file) => !(HEADER_PART in partsOf(file))).map(({ name }) => name);
    expect(without).toEqual(['RNCP-AgencementInterieur-parchemins.docx']);
});

test('nothing comes over that leads elsewhere or does something', async () => {
    const [race] = await writeFiling(ready, {
        formats: ['docx'],
        isDraft: false,
        template: templateWith(ACTIVE_HEADER),
    });
    const header = partOf(race, HEADER_PART);
    expect(wordsIn(header)).toBe('Vu. Un lien. Retourné.');
    const text = strFromU8(partsOf(race)[HEADER_PART] ?? new Uint8Array()).replace(/ xmlns:\w+="[^"]*"/g, '');
    expect(text).not.toMatch(
        /r:id|r:link|fld|instr|object|pict|hyperlink|drawing|altChunk|bookmark|w:del|example|\u202E/,
    );
    expect(Object.keys(partsOf(race)).filter((path) => /media|header1.*rels/.test(path))).toEqual([]);
    // A cell of which nothing was left.
    expect(at(header, 'w:tbl', 'w:tr', 'w:tc', 'w:p')).toBeDefined();
});

test('one that isn’t whole is told as the template’s other faults are', async () => {
    const template = templateWith('<w:p>');
    await expect(writeFiling(ready, { formats: ['docx'], isDraft: false, template })).rejects.toThrow(TemplateError);
});
