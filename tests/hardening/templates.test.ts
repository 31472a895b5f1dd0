// Whatever is given as a Word template, what is written is a whole Word document, or nothing is.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { generate, TemplateError } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from '../cli/referentiel.ts';
import { activeIn } from '../tables/inert.ts';
import { unitOf } from '../tables/units.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = 'certification RNCP1 "T"\nniveau 5\nactivité A1 "A" {\n    compétence C1 "C"\n}\n';
const unit = unitOf({ '/p/a.referentiel': SOURCE });
const HEAD = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
const STYLE =
    '<w:style w:type="paragraph" w:styleId="a&amp;b"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
const GOOD = `<?xml version="1.0"?>${HEAD}<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>${STYLE}</w:styles>`;

/** What is wrong with the documents that a template gives; the trouble with it where it gives none. */
async function outcomeOf(template: Uint8Array): Promise<readonly string[] | TemplateError['trouble']> {
    try {
        const files = await generate(unit, { formats: ['docx'], tables: ['blocs'], template });
        return files.flatMap(({ name, bytes }) => activeIn(name, bytes));
    } catch (error) {
        if (error instanceof TemplateError) return error.trouble;
        throw error;
    }
}

const withStyles = (text: string): Uint8Array => zipSync({ 'word/styles.xml': strToU8(text) });
const filled = (part: string): string => part.repeat(Math.floor(3_000_000 / part.length));

test.each([
    ['a style that isn’t closed', `${HEAD}<w:style w:styleId="x"><w:name w:val="y"></w:style></w:styles>`, 'damaged'],
    ['an end that is missing', `${HEAD}${STYLE}`, 'damaged'],
    ['an entity of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${HEAD}<w:style w:styleId="&a;"/></w:styles>`, 'damaged'],
    ['a prefix that nothing declares', `${HEAD}<v:style/></w:styles>`, 'damaged'],
    ['letters that no XML holds', `${HEAD}<w:style w:styleId="\u0001"/></w:styles>`, 'damaged'],
    ['another vocabulary', '<w:styles xmlns:w="http://example.org/">x</w:styles>', 'no Word document'],
    ['styles without end', HEAD + filled(STYLE), 'too large'],
    ['elements without end', HEAD + filled('<a>'), 'too large'],
    ['a style that opens for ever', HEAD + filled('<w:style '), 'damaged'],
    ['nothing but closing tags', HEAD + filled('</w:styles> '), 'damaged'],
    ['more than a template holds', `${HEAD}${' '.repeat(5_000_000)}</w:styles>`, 'too large'],
    ['blanks', `${HEAD}${filled(' ')}</w:styles>`, []],
    ['numbers in a comment', `${HEAD}<!-- <w:numPr> -->${STYLE}<!-- </w:numPr> --></w:styles>`, []],
    ['a whole one', GOOD, []],
])('%s', async (_, text, outcome) => {
    expect(await outcomeOf(withStyles(text))).toEqual(outcome);
});

test('a part that an archive says hundreds of times is read once, as it is said first', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `word/styles.${String(n).padStart(3, '0')}`);
    const parts = names.map((name, n) => [name, strToU8(n === 0 ? GOOD : `${HEAD}<w:style>`)] as const);
    const archive = Buffer.from(zipSync(Object.fromEntries(parts))).toString('latin1');
    const template = Buffer.from(archive.replace(/word\/styles\.\d{3}/g, 'word/styles.xml'), 'latin1');
    expect(await outcomeOf(template)).toEqual([]);
});

test('whatever is turned in a whole one', async () => {
    const outcomes = new Map<string, number>();
    const edit = fc.record({
        at: fc.nat(GOOD.length - 1),
        size: fc.nat(6),
        put: fc.constantFrom(
            '',
            '<',
            '>',
            '"',
            '&',
            '</w:style>',
            '<w:numPr>',
            '</w:numPr>',
            '<!--',
            ']]>',
            '\u0000',
            'é',
        ),
    });
    await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
            let text = GOOD;
            for (const { at, size, put } of edits) text = text.slice(0, at) + put + text.slice(at + size);
            const outcome = await outcomeOf(withStyles(text));
            const kind = typeof outcome === 'string' ? outcome : ['written', ...outcome].join(', ');
            outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
        }),
        { seed: 20_261_130, numRuns: 400 },
    );
    expect([...outcomes.keys()].toSorted()).toEqual(['damaged', 'no Word document', 'written']);
    console.log(`templates: ${[...outcomes].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
});

test('a damaged one is told, and nothing is written', () => {
    const { path, remove } = folderOf({
        'a.referentiel': SOURCE,
        'abîmé.docx': withStyles(`${HEAD}<w:style>`),
        'bon.docx': withStyles(GOOD),
    });
    onTestFinished(remove);
    const args = ['generate', '--out', 'o', '--format', 'md,docx', '--template'];
    expect(referentiel(path, [...args, 'abîmé.docx'])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('le modèle « abîmé.docx » est abîmé : ouvrez-le dans Word'),
    });
    expect(readdirSync(path)).not.toContain('o');
    expect(referentiel(path, [...args, 'bon.docx']).status).toBe(0);
    expect(readdirSync(join(path, 'o')).some((name) => name.endsWith('.docx'))).toBe(true);
});
