// What a text becomes when something is pasted into it: read back as the model reads it, it says what was pasted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client, uri } from './client.ts';

let client: Client;
const PATH = 'a.referentiel';
beforeAll(async () => {
    client = await Client.start();
    await client.open(PATH, '');
});
afterAll(() => client.stop());

interface Brought {
    readonly text?: string;
    readonly html?: string;
    readonly isSource?: boolean;
}

/** The text with what is pasted at its mark `|`, or undefined where it is pasted as it is. */
async function paste(marked: string, { text = '', html, isSource = false }: Brought): Promise<string | undefined> {
    const offset = marked.indexOf('|');
    const source = marked.replace('|', '');
    await client.change(PATH, source);
    const { position } = client.at(PATH, offset);
    const answer = await client.request('referentiel/paste', { uri: uri(PATH), position, text, html, isSource });
    return answer ? source.slice(0, offset) + answer.text + source.slice(offset) : undefined;
}

describe('letters', () => {
    test.each([
        ['bloc BC01 "un |"', 'dit "oui"', 'bloc BC01 "un dit \\"oui\\""'],
        ['bloc BC01 "|', 'a\\b "c', 'bloc BC01 "a\\\\b \\"c'],
        ['bloc BC01 "\n    |\n"', 'un\r\n  deux\n\ntrois', 'bloc BC01 "\n    un\n      deux\n\n    trois\n"'],
        ['a {\n    critère CE1 "|" }', 'un\ndeux', 'a {\n    critère CE1 "un\n        deux" }'],
        ['liste "\n        un\n    deux|\n"', '\n    trois', 'liste "\n        un\n    deux\n        trois\n"'],
    ])('into %j: %j', async (marked, text, wanted) => {
        expect(await paste(marked, { text })).toBe(wanted);
    });

    test.each([
        ['|bloc BC01 "un"', 'dit "oui"'],
        ['bloc BC01 "un"|', 'dit "oui"'],
        ['bloc BC01 |"un"', 'dit "oui"'],
        ['// "un |"', 'dit "oui"'],
        ['bloc BC01 "un |"', 'deux'],
    ])('as they are into %j: %j', async (marked, text) => {
        expect(await paste(marked, { text })).toBeUndefined();
    });

    test('of a référentiel, escaped already or a declaration', async () => {
        expect(await paste('bloc BC01 "un |"', { text: 'dit \\"oui\\"', isSource: true })).toBeUndefined();
        expect(await paste('bloc BC01 "|"', { text: 'bloc BC02 "B"', isSource: true })).toBe(
            'bloc BC01 "bloc BC02 \\"B\\""',
        );
    });
});

/** As Word writes it to the clipboard, shortened. */
const word = (
    body: string,
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (level: number, mark: string, text: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

const INTO = 'objectifs "\n    |\n"';
const clean = async (body: string): Promise<string | undefined> => {
    const read = await paste(INTO, { text: 'non', html: word(body) });
    return read?.slice('objectifs "\n    '.length, -2).replaceAll('\n    ', '\n');
};

describe('Word', () => {
    test('paragraphs, without their looks', async () => {
        const body = `<p class=MsoNormal><span style='color:red;font-size:20pt'>Le titulaire<span
style='mso-spacerun:yes'>  </span>tient
un &quot;bloc&quot;.</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Puis un autre&nbsp;: voilà.</p>`;
        expect(await clean(body)).toBe('Le titulaire tient un \\"bloc\\".\n\nPuis un autre\u00a0: voilà.');
    });

    test('its lists, which are paragraphs with marks drawn before them', async () => {
        const body =
            '<p class=MsoNormal>Il&nbsp;:</p>' +
            item(1, '·', 'accueille') +
            item(2, 'o', 'au guichet') +
            item(2, 'o', 'au téléphone') +
            item(1, '§', 'oriente') +
            '<p class=MsoNormal>Dans l’ordre&nbsp;:</p>' +
            item(1, '1.', 'un') +
            item(1, '2.', 'deux') +
            item(2, 'a)', 'deux a') +
            item(2, 'b)', 'deux b') +
            '<p class=MsoNormal>Fin.</p>';
        expect(await clean(body)).toBe(`Il\u00a0:

- accueille
  - au guichet
  - au téléphone
- oriente

Dans l’ordre\u00a0:

1. un
2. deux
   1. deux a
   2. deux b

Fin.`);
    });

    test('emphasis', async () => {
        expect(
            await clean(
                '<p>Un <b>mot </b>et <i style="mso-bidi-font-style:normal">un autre,</i> puis <b><i>les deux</i></b>.</p>',
            ),
        ).toBe('Un **mot** et *un autre*, puis ***les deux***.');
        expect(
            await clean(
                '<p><span style="font-weight:700">gras</span><i>penché</i> et <b style="font-weight:normal">non</b></p>',
            ),
        ).toBe('**gras**penché et non');
    });

    test('what looks like Markdown stays as it is read', async () => {
        expect(await clean('<p>- 2 * 3, *étoile* et [un](lien) \\* </p><p>1. un</p>')).toBe(
            '\\\\- 2 * 3, \\\\*étoile\\\\* et \\\\[un](lien) \\\\\\\\\\\\*\n\n1\\\\. un',
        );
    });

    test('a table, cell after cell', async () => {
        expect(
            await clean(
                '<table><tr><td><p>C1</p></td><td><p>Accueillir</p></td></tr><tr><td>C2</td><td>Orienter</td></tr></table>',
            ),
        ).toBe('C1\n\nAccueillir\n\nC2\n\nOrienter');
    });

    test('where a text may stand, it makes one', async () => {
        const html = word('<p>Accueillir le client.</p>');
        expect(await paste('compétence C1 |', { text: 'x', html })).toBe('compétence C1 "Accueillir le client."');
        expect(await paste('    objectifs |', { text: 'x', html: word('<p>Un.</p><p>Deux.</p>') })).toBe(
            '    objectifs "\n        Un.\n\n        Deux.\n    "',
        );
        expect(await paste('|', { text: 'x', html })).toBeUndefined();
    });
});

test('lists of a web page, and of LibreOffice', async () => {
    expect(
        await clean('<ul><li><p>un</p></li><li>deux<ol start=3><li>trois</li><li>quatre</li></ol></li></ul><p>fin</p>'),
    ).toBe('- un\n- deux\n  3. trois\n  4. quatre\n\nfin');
});

test('colours of an editor of code are no rich text', async () => {
    const html =
        '<meta charset="utf-8"><div style="color:#000"><div><span style="font-weight:bold">a</span></div></div>';
    expect(await paste(INTO, { text: 'a', html })).toBeUndefined();
});

describe('hostile HTML', () => {
    test.each([
        '<p>a<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><text>t</text></svg></p>',
        '<p>a</p><style>@import "http://x"</style><iframe srcdoc="<p>b</p>"></iframe><!-- <p>c</p> -->',
        '<p style="display:none">caché</p><p>a</p><del>ôté</del><p style="mso-hide:all">caché</p>',
        '<p>a<a href="javascript:alert(1)"></a><template><p>t</p></template><noscript>n</noscript></p>',
    ])('leaves nothing but words: %s', async (body) => {
        expect(await clean(body)).toBe('a');
    });

    test('a quote never ends the text it is pasted into', async () => {
        for (const body of ['<p>"</p>', '<p>\\"</p>', '<p>&#92;&#34;} bloc BC99 "x"</p>', '<p>\\\\</p>']) {
            const read = await paste('bloc BC01 "|"', { html: body });
            await client.change(PATH, `certification RNCP1 "T"\n${read}`);
            const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: uri(PATH) } });
            const names = JSON.stringify(symbols);
            expect(names).toContain('BC01');
            expect(names).not.toContain('"name":"BC99');
        }
    });

    test('however deep or long it is', async () => {
        for (const piece of ['<div>', '<b>', '<ul><li>', '<p><b>', '<table><tr><td>', '<a href=x>'])
            await paste('bloc BC01 "|"', { text: 'x', html: `<p>a</p>${piece.repeat(20_000)}` });
        expect(await paste('bloc BC01 "|"', { text: 'x', html: `<p>${'a'.repeat(2_000_000)}</p>` })).toBeUndefined();
    });
});
