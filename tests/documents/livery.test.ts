// The house's logo, colour and mentions, as a configuration gives them.
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { LogoError, writeFiling, writeJury } from '@referentiel/language';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from '../cli/referentiel.ts';
import { unitOf } from '../tables/units.ts';
import { all, at, parseXml, unzip } from '../tables/xml.ts';

const source = readFileSync(
    join(import.meta.dirname, '../../examples/agencement-interieur/agencement-interieur.referentiel'),
    'utf8',
);
const clean = unitOf({ 'agencement.referentiel': source });
/** One red point. */
const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
);
const LOOK = { logo: PNG, colour: '#7A1F5C', mentions: ['12 rue des Ébénistes <Nantes>'] } as const;

test('the cover and the parchemins show the logo, titles have the colour, covers the mentions', async () => {
    const files = [
        ...(await writeFiling(clean, { formats: ['docx', 'html'], isDraft: false, ...LOOK })),
        ...(await writeJury(clean, { formats: ['docx', 'html'], ...LOOK })),
    ];
    const shows = (text: string): boolean => /wp:inline|<img class="logo"/.test(text);
    for (const { name, bytes } of files) {
        const text = name.endsWith('docx') ? (unzipText(bytes)['word/document.xml'] ?? '') : strFromU8(bytes);
        const isCovered = /race|fiche|reglement|livret/.test(name);
        expect([name, shows(text)]).toEqual([name, isCovered || name.includes('parchemins')]);
        expect([name, text.includes('12 rue des Ébénistes &lt;Nantes&gt;')]).toEqual([name, isCovered]);
        const styles = name.endsWith('docx') ? (unzipText(bytes)['word/styles.xml'] ?? '') : text;
        expect(styles).toContain(name.endsWith('docx') ? 'w:val="7A1F5C"' : '--house: #7A1F5C');
        expect(styles).not.toContain('1F3864');
    }
});

function unzipText(bytes: Uint8Array): Record<string, string> {
    return Object.fromEntries(unzip(bytes));
}

test('the logo is a part of the Word file, by its true kind, as large as there is room', async () => {
    const [file] = await writeFiling(clean, { formats: ['docx'], isDraft: false, ...LOOK });
    const parts = unzipSync(file?.bytes ?? new Uint8Array());
    expect(Buffer.from(parts['word/media/logo.png'] ?? [])).toEqual(PNG);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('ContentType="image/png"');
    const document = parseXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    const size = at(all(document, 'wp:inline')[0], 'wp:extent')?.attributes;
    expect(size).toEqual({ cx: '900000', cy: '900000' });
});

test('what is no picture is refused, whatever its name', async () => {
    const logo = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(writeJury(clean, { formats: ['docx'], logo })).rejects.toThrow(LogoError);
});

test.each([
    [{ 'logo.png': undefined }, '« logo.png », que « documents » nomme dans la configuration, ne se lit pas.'],
    [{ 'logo.png': 'GIF89a' }, 'le logo que nomme la configuration n’est pas une image PNG ou JPEG'],
])('the command says what is wrong with %j, and writes nothing', (logo, message) => {
    const files = Object.fromEntries(Object.entries(logo).filter(([, text]) => text !== undefined));
    const { path, remove } = folderOf({
        'a.referentiel': source,
        'referentiel.config.json': '{ "documents": { "logo": "logo.png" } }',
        ...(files as Record<string, string>),
    });
    onTestFinished(remove);
    const run = referentiel(path, ['generate', '--out', 'out', '--format', 'docx', '--profile', 'jury']);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(message);
});

test.each([
    ['un lien qui sort du projet', (path: string) => symlinkSync('../ailleurs.png', path)],
    ['un lien vers un périphérique', (path: string) => symlinkSync('/dev/zero', path)],
    ['un fichier de 1 Go', (path: string) => (writeFileSync(path, ''), truncateSync(path, 1e9))],
])('le logo ne se lit pas : %s', (_, make) => {
    const { path, remove } = folderOf({
        'ailleurs.png': PNG,
        'p/a.referentiel': source,
        'p/referentiel.config.json': '{ "documents": { "logo": "logo.png" } }',
    });
    onTestFinished(remove);
    make(join(path, 'p/logo.png'));
    const run = referentiel(join(path, 'p'), ['generate', '--out', 'out', '--format', 'docx', '--profile', 'jury']);
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('ne se lit pas') });
});

test('un lien qui reste dans le projet montre le logo', () => {
    const { path, remove } = folderOf({
        'a.referentiel': source,
        'images/vrai.png': PNG,
        'referentiel.config.json': '{ "documents": { "logo": "logo.png" } }',
    });
    onTestFinished(remove);
    symlinkSync('images/vrai.png', join(path, 'logo.png'));
    expect(referentiel(path, ['generate', '--out', 'out', '--format', 'docx', '--profile', 'jury'])).toMatchObject({
        status: 0,
    });
});
