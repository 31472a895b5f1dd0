// What a working file can't change is told by name, and nothing else is touched.
import { readWorkbook, type Unit, unitWithTexts, type Update, updateFrom } from '@referentiel/language';
import { expect, test } from 'vitest';
import { unitOf } from '../tables/units.ts';
import { type Book, type Line, linesOf, withLines, workbookBytes } from './sheets.ts';

const SOURCE = `certification CQP-1 "Essai"
bloc BC01 "Un" {
    activité A1 "Réparer" {
        compétence C1 "Démonter" {
            // à revoir
            critère CE1 "Rien n’est abîmé"
        }
        compétence C2 "Remonter"
        compétence C3 "Régler"
    }
    épreuve E1 "Cas" { évalue C1 à C3 }
    épreuve E2 "Oral" { évalue tout }
}
bloc BC02 "Deux" {
    compétence C4 "Ranger"
    épreuve E3 "Dossier" { forme dossier // il est rendu
, orale évalue C4 }
}
`;

const unitFrom = (text: string): Unit => unitOf({ '/p/a.referentiel': text });

async function edited(edit: (book: Book) => void, now = SOURCE): Promise<Update & { readonly text: string }> {
    const bytes = await workbookBytes(unitFrom(SOURCE));
    const book = linesOf(bytes);
    edit(book);
    const update = updateFrom(unitFrom(now), await readWorkbook(withLines(bytes, book)), unitWithTexts);
    return { ...update, text: update.files[0]?.text ?? now };
}

const line = (lines: readonly Line[], code: string): Line => lines.find(({ Code }) => Code === code) ?? {};
const without = (lines: readonly Line[], code: string): Line[] => lines.filter(({ Code }) => Code !== code);

test.each<[string, (book: Book) => void, string]>([
    ['a code that another has', ({ Compétences: all }) => void (line(all, 'C2').Code = 'C3'), '« C3 » est déjà pris'],
    ['what is no code', ({ Compétences: all }) => void (line(all, 'C2').Code = 'deux mots'), 'n’est pas un code'],
    ['a code taken away', ({ Compétences: all }) => void (line(all, 'C2').Code = ''), 'un code ne s’enlève pas'],
    ['a text taken away', ({ Compétences: all }) => void (line(all, 'C2').Compétence = ''), 'son texte est vide'],
    [
        'a duration that is none',
        ({ Épreuves: all }) => void (line(all, 'E1').Durée = 'longtemps'),
        'n’est pas une durée',
    ],
    ['forms with a comment between', ({ Épreuves: all }) => void (line(all, 'E3').Forme = 'projet'), 'plusieurs fois'],
    [
        'a bloc that isn’t there',
        ({ Compétences: all }) => void (line(all, 'C4').Bloc = 'BC09'),
        'aucun bloc n’a le code',
    ],
    [
        'a parent that isn’t there',
        ({ Critères: all }) => void (line(all, 'CE1').Parent = 'C9'),
        '« C9 » (colonne « Parent »)',
    ],
    [
        'what still holds something',
        (book) => void (book.Compétences = without(book.Compétences, 'C1')),
        'contient encore critère CE1',
    ],
    [
        'the end of a range',
        (book) => void (book.Compétences = without(book.Compétences, 'C3')),
        'au bout d’une plage (« C1 à C3 »)',
    ],
    [
        'a link to nothing',
        ({ Liens: [first] }) => void Object.assign(first ?? {}, { 'Compétence évaluée': 'C9' }),
        '« C9 » n’est le code d’aucune compétence',
    ],
    [
        'an added row without text',
        ({ Critères: all }) => void all.push({ Code: 'CE9', Parent: 'C2' }),
        'son texte est vide',
    ],
    ['an added row without parent', ({ Critères: all }) => void all.push({ Critère: 'Net' }), 'de quelle compétence'],
    [
        'an added code that another has',
        ({ Compétences: all }) => void all.push({ Code: 'C2', Compétence: 'Net', Bloc: 'BC01' }),
        'déjà pris',
    ],
])('%s', async (_, edit, reason) => {
    const { refused, text, counts } = await edited(edit);
    expect(refused.map((one) => one.reason.fr)).toEqual([expect.stringContaining(reason)]);
    expect(refused[0]?.place).toMatch(/^feuille « (?:Compétences|Critères|Épreuves|Liens) »/);
    expect(text).toBe(SOURCE);
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('what changed in the source meanwhile stays, and both are shown', async () => {
    const now = SOURCE.replace('"Remonter"', '"Remonter le frein"');
    const { conflicts, text, refused } = await edited(({ Compétences: all }) => {
        line(all, 'C2').Compétence = 'Remonter la roue';
        line(all, 'C3').Compétence = 'Régler le frein';
    }, now);
    expect(conflicts).toEqual([
        {
            place: 'feuille « Compétences », ligne 3',
            item: 'C2',
            column: 'Compétence',
            written: 'Remonter',
            here: 'Remonter le frein',
            there: 'Remonter la roue',
        },
    ]);
    expect(refused).toEqual([]);
    expect(text).toBe(now.replace('"Régler"', '"Régler le frein"'));
});

test('what was removed from the sheet and changed in the source stays', async () => {
    const now = SOURCE.replace('"Ranger"', '"Ranger l’atelier"').replace('évalue C4', '');
    const { conflicts, files } = await edited((book) => {
        book.Compétences = without(book.Compétences, 'C4');
    }, now);
    expect(conflicts).toMatchObject([{ item: 'C4', written: 'Ranger', here: 'Ranger l’atelier', there: '' }]);
    expect(files).toEqual([]);
});

test('what both changed alike is no conflict, and what is only changed in the source stays so', async () => {
    const now = SOURCE.replace('"Remonter"', '"Remonter la roue"').replace('"Régler"', '"Régler le frein"');
    const { conflicts, refused, files } = await edited(({ Compétences: all }) => {
        line(all, 'C2').Compétence = 'Remonter la roue';
    }, now);
    expect({ conflicts, refused, files }).toEqual({ conflicts: [], refused: [], files: [] });
});

test('a row whose item is no longer there is told only where it was changed', async () => {
    const now = SOURCE.replace('        compétence C2 "Remonter"\n', '');
    expect((await edited(() => {}, now)).refused).toEqual([]);
    const { refused } = await edited(({ Compétences: all }) => void (line(all, 'C2').Compétence = 'Autre'), now);
    expect(refused).toMatchObject([
        { item: 'C2', reason: { fr: expect.stringContaining('n’est plus dans le source') } },
    ]);
});

test('rows whose marks were lost are known by what they say', async () => {
    const { text, refused, counts } = await edited((book) => {
        for (const lines of Object.values(book)) for (const one of lines) one.Repère = '';
        line(book.Compétences, 'C2').Compétence = 'Remonter la roue';
        line(book.Compétences, 'C3').Repère = 'abc';
        book.Compétences.push({ Code: 'C9', Compétence: 'Ranger', Bloc: 'BC01', Parent: 'A1' });
    });
    expect(refused).toEqual([]);
    expect(counts).toMatchObject({ texts: 1, added: 1, removed: 0 });
    expect(text).toContain('"Remonter la roue"');
});

test('a sheet or a column that is gone is told, and nothing of it is taken for removed', async () => {
    const bytes = await workbookBytes(unitFrom(SOURCE));
    const book = linesOf(bytes);
    const without = withLines(bytes, book, (titles) =>
        titles.filter((title) => title !== 'Compétence' && title !== 'Bloc'),
    );
    const { notes, files } = updateFrom(unitFrom(SOURCE), await readWorkbook(without), unitWithTexts);
    expect(notes).toContain('Feuille « Compétences » : la colonne « Compétence » n’y est plus, ses textes restent.');
    expect(files).toEqual([]);
    const unmarked = withLines(bytes, { Critères: [] }, (titles) => titles.filter((title) => title !== 'Repère'));
    const update = updateFrom(unitFrom(SOURCE), await readWorkbook(unmarked), unitWithTexts);
    expect(update.notes).toEqual([
        expect.stringContaining('Feuille « Critères » : la colonne masquée « Repère » n’y est plus'),
    ]);
    expect(update.files).toEqual([]);
});

test('« sauf » and « tout » take a link away by itself', async () => {
    const { text, refused } = await edited((book) => {
        book.Liens = book.Liens.filter((one) => one.Épreuve !== 'E2' || one['Compétence évaluée'] !== 'C2');
    });
    expect(refused).toEqual([]);
    expect(text).toBe(SOURCE.replace('évalue tout', 'évalue tout sauf C2'));
});

test('another table is no working file', async () => {
    await expect(readWorkbook(new TextEncoder().encode('a;b\n'))).rejects.toThrow('Ce n’est pas un fichier de travail');
});
