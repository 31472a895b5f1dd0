// Files that nobody means well with: a French sentence, in bounded time and memory, and nothing that acts.
import { importTables, readTables, UnreadableTable } from '@referentiel/language';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx } from './docx.ts';
import { LAYOUTS } from './layouts.ts';
import { unitOf } from './score.ts';
import { cell, row, zipped } from './sheets.ts';
import { csv } from './text-files.ts';
import { xlsx } from './xlsx.ts';

const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string): string => Array.from(text, (sign) => `${sign}\u0000`).join('');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION =
    '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>';
const word = (document: string): Uint8Array => zipped({ '_rels/.rels': RELATION, 'word/document.xml': document });

async function refusal(file: Uint8Array, name: string): Promise<string> {
    const error: unknown = await readTables(file, name).catch((one: unknown) => one);
    if (!(error instanceof UnreadableTable)) throw new Error(`not refused: ${String(error)}`);
    return error.message;
}

describe('what can’t be read says so, and what to do', () => {
    test.each<[string, Uint8Array, string, RegExp]>([
        ['an old Word file', bytes(OLE + wide('\u0000WordDocument')), 'a.doc', /ancien format \.doc.*\.docx/],
        ['an old Excel file', bytes(OLE + wide('Workbook')), 'a.xls', /ancien format \.xls.*\.xlsx/],
        ['a password', bytes(OLE + wide('EncryptedPackage')), 'a.docx', /mot de passe/],
        [
            'a password of LibreOffice',
            zipped({ 'content.xml': 'x', 'META-INF/manifest.xml': '<m><encryption-data/></m>' }),
            'a.odt',
            /mot de passe/,
        ],
        ['a PDF', bytes('%PDF-1.7'), 'a.pdf', /PDF.*Word ou Excel/],
        ['RTF', bytes('{\\rtf1 a}'), 'a.rtf', /RTF.*\.docx/],
        ['another archive', zipped({ 'a.txt': 'a' }), 'a.docx', /abîmé.*LibreOffice/],
        ['a document without its main part', zipped({ '_rels/.rels': RELATION }), 'a.docx', /abîmé/],
        ['XML broken off', word(`<w:document ${W}><w:body><w:p>`), 'a.docx', /abîmé/],
        ['XML that is none', word('bonjour'), 'a.docx', /abîmé/],
        [
            'a definition of entities',
            word('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'),
            'a.docx',
            /abîmé.*définition de type/,
        ],
        [
            'elements without end',
            word(`<w:document ${W}>${'<w:a>'.repeat(5000)}${'</w:a>'.repeat(5000)}</w:document>`),
            'a.docx',
            /emboîtés sans fin/,
        ],
        ['a quotation mark left open', bytes('a;b\n"c;d\n'), 'a.csv', /guillemet/],
        ['too many rows', bytes('a;b\n'.repeat(20_001)), 'a.csv', /20000 lignes/],
        ['too many columns', bytes(Array(600).fill('a').join(';')), 'a.csv', /trop grand|colonnes/],
    ])('%s', async (_, file, name, said) => {
        expect(await refusal(file, name)).toMatch(said);
    });
});

test('what lies outside the file is not sought, and macros are not read', async () => {
    const external = RELATION.replace('Target=', 'TargetMode="External" Target=');
    expect(await refusal(zipped({ '_rels/.rels': external, 'word/document.xml': '<a/>' }), 'a.docx')).toMatch(/abîmé/);
    const [first] = LAYOUTS;
    if (!first) throw new Error('no layout');
    const withMacros = { ...first, file: 'a.docm' };
    expect((await readTables(withMacros.bytes, withMacros.file)).parts.length).toBeGreaterThan(0);
});

test('texts say what they show, whatever they hold', async () => {
    const texts = [
        'Dire "bonjour" \\ {bloc}',
        '// pas un commentaire',
        '*étoile* et [lien](https://x.fr)',
        '=1+1',
        '<b>gras</b> &amp;',
        'fin "\n} bloc BC09 "x',
    ];
    const table = {
        rows: [
            row('Compétence', 'Critères', 'Notes'),
            ...texts.map((text, rank) => row(`C${rank + 1} ${text}`, cell([{ text }]), `note ${text}`)),
        ],
    };
    for (const [file, name] of [
        [docx([table]), 'a.docx'],
        [xlsx([{ name: 'a', tables: [table] }]), 'a.xlsx'],
        [strToU8(csv(table)), 'a.csv'],
    ] as const) {
        const { source } = importTables(await readTables(file, name), { fileName: 'a' });
        const unit = unitOf(source);
        expect(unit.syntaxFaults).toEqual([]);
        expect(unit.blocks).toEqual([]);
        expect(unit.competencies).toHaveLength(texts.length);
        for (const text of texts)
            expect(source).toContain(
                `note ${text.replaceAll('\n', name.endsWith('csv') ? ' / ' : ' / ')}`.slice(0, 10),
            );
    }
});

test('bytes changed at random are read or refused, never more', async () => {
    let seed = 20_261_129;
    const random = (below: number): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed % below;
    };
    for (let round = 0; round < 120; round++) {
        const layout = LAYOUTS[round % LAYOUTS.length];
        if (!layout) continue;
        const changed = Uint8Array.from(layout.bytes);
        for (let times = 0; times < 1 + random(8); times++) changed[random(changed.length)] = random(256);
        const cut = random(4) === 0 ? changed.subarray(0, random(changed.length)) : changed;
        try {
            const { source } = importTables(await readTables(cut, layout.file), { fileName: 'a' });
            expect(unitOf(source).syntaxFaults).toEqual([]);
        } catch (error) {
            if (!(error instanceof UnreadableTable))
                throw new Error(`${layout.name}, round ${round}: ${String(error)}`, { cause: error });
        }
    }
});
