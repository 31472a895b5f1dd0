// Fiches and tables that become référentiels in the editor: from a file, or pasted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Correction, Mapping } from '@referentiel/language/requests';
import { Client, uri } from './client.ts';

let client: Client;
beforeAll(async () => {
    client = await Client.start();
});
afterAll(() => client.stop());

const PAGE = readFileSync(join(import.meta.dirname, '../../examples/clerc-assistant/RNCP39776.page.txt'), 'utf8');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TABLE =
    '<html><body><table><tr><th>Activités</th><th>Compétences</th><th>Critères</th></tr>' +
    '<tr><td>A1 Accueillir le public</td><td>C1.1 Recevoir le client à l’atelier afin de connaître sa demande</td><td>La demande est reformulée.</td></tr>' +
    '<tr><td>A2 Vendre</td><td>C2.1 Conseiller le client selon son besoin</td><td>Le conseil répond au besoin.</td></tr></table></body></html>';

/** As Excel copies it, a cell of two lines in quotes; there are more commas than tabs. */
const CELLS =
    'Activités\tCompétences\tCritères\r\n' +
    'A1 Accueillir\t"C1.1 Recevoir le client, à l’atelier, afin de connaître sa demande"\t"La demande, le délai, le prix,\nsont reformulés."\r\n' +
    'A2 Vendre\tC2.1 Conseiller le client selon son besoin, son budget, sa pratique\tLe conseil répond au besoin.\r\n';
/** Indented by tabs: no table. */
const SOURCE = `certification RNCP1 "T"\nactivité A1 "Accueillir" {\n${'\tcompétence C1.1 "Recevoir le client"\n'.repeat(9)}}\n`;

test('a fiche’s page becomes the source of its certification, with what there is to look at', async () => {
    const [made, ...others] = await client.request('referentiel/import', {
        from: 'fiche',
        name: 'page.txt',
        base64: base64(PAGE),
    });
    expect(others).toEqual([]);
    expect(made).toMatchObject({ name: 'RNCP39776.referentiel', code: 'RNCP39776' });
    expect(made?.text).toMatch(/^certification RNCP39776 "/);
    expect(made?.report).toMatch(/^RNCP39776 – .*\nblocs : \d+, activités : \d+, compétences : \d+/);
});

test('a table becomes the source of a certification, with what was understood of each column', async () => {
    const [made] = await client.request('referentiel/import', {
        from: 'table',
        name: 'RACE.html',
        base64: base64(TABLE),
    });
    expect(made?.text).toContain('compétence C2.1 "Conseiller le client selon son besoin"');
    expect(made?.report).toContain('compétences : 2');
    expect(made?.report).toMatch(/– B {2}compétences? {2}← Compétences/);
});

test.each([
    ['fiche', 'a.txt', 'Bonjour', /n’est pas la page d’une fiche/],
    ['table', 'a.pdf', '%PDF-1.7', /Un PDF ne garde pas/],
] as const)('a %s that can’t be read (%s) says why', async (from, name, text, why) => {
    await expect(client.request('referentiel/import', { from, name, base64: base64(text) })).rejects.toThrow(why);
});

test('pasted into an empty text a page or a table is a whole référentiel, elsewhere it is a text', async () => {
    const path = 'vide.referentiel';
    const paste = (text: string, html?: string): Promise<{ text: string; of?: string } | null> =>
        client.request('referentiel/paste', {
            uri: uri(path),
            position: { line: 0, character: 0 },
            text,
            ...(html ? { html } : {}),
            isSource: false,
        });
    await client.open(path, '\n');
    const page = await paste(PAGE);
    expect(page?.of).toBe('fiche');
    expect(page?.text).toMatch(/^certification RNCP39776 /);
    expect(await paste('un texte '.repeat(50), TABLE)).toMatchObject({ of: 'table', foundIn: 'html' });
    expect(await paste(CELLS)).toMatchObject({ of: 'table', foundIn: 'text' });
    expect((await paste(SOURCE))?.of).toBeUndefined();
    expect((await paste('un texte '.repeat(50), '<p>un texte</p>'))?.of).toBeUndefined();
    await client.change(path, 'certification RNCP1 "T"\n');
    expect((await paste(PAGE))?.of).toBeUndefined();
});

test('a table is shown as it is understood, and a column that its author corrects is read again', async () => {
    const ask = (corrections: readonly Correction[], title?: string): Promise<Mapping> =>
        client.request('referentiel/mapping', { name: 'RACE.html', base64: base64(TABLE), title, corrections });
    const before = await ask([]);
    expect(before).toMatchObject({
        code: 'CERTIF-1',
        counts: 'blocs : 0, activités : 2, compétences : 2, critères : 2, épreuves : 0',
        left: [],
    });
    const [table, ...others] = before.tables;
    expect(others).toEqual([]);
    expect(table).toMatchObject({ grid: 0, from: 1, place: 'tableau 1, lignes 2 à 3', isRead: true, more: 0 });
    expect(table?.columns.map(({ letter, role }) => `${letter} ${role}`)).toEqual([
        'A activity',
        'B competency',
        'C criterion',
    ]);
    expect(table?.rows.map(({ number, isHead, cells }) => [number, isHead, cells[0]?.text])).toEqual([
        [1, true, 'Activités'],
        [2, false, 'A1 Accueillir le public'],
        [3, false, 'A2 Vendre'],
    ]);

    const after = await ask([{ letter: 'C', role: 'knowledge', table: { grid: 0, from: 1 } }], 'Vendeur "de cycles"');
    expect(after.tables[0]?.columns[2]).toMatchObject({ role: 'knowledge', sure: 'dit par vous' });
    expect(after.text).toMatch(/^certification CERTIF-1 "Vendeur \\"de cycles\\""/);
    expect(after.text).toContain('La demande est reformulée.');
    expect(after.text).not.toContain('critère');
    // Of another table, it says nothing of this one.
    const same = await ask([{ letter: 'C', role: 'knowledge', table: { grid: 1, from: 1 } }]);
    expect(same.text).toBe(before.text);
});

test('in English, a table is told of in English, and shown as it is', async () => {
    const english = await Client.start({ locale: 'en' });
    try {
        const { tables, roles, counts } = await english.request('referentiel/mapping', {
            name: 'RACE.html',
            base64: base64(TABLE),
            corrections: [],
        });
        expect(tables[0]).toMatchObject({ place: 'table 1, rows 2 to 3' });
        expect(tables[0]?.columns[2]).toMatchObject({ header: 'Critères', sure: 'certain' });
        expect(roles.map(({ name }) => name).filter((name) => /[àâçéèêîôû]|^rien$/.test(name))).toEqual([]);
        expect(counts).toContain('activities: 2');
        const [made] = await english.request('referentiel/import', {
            from: 'table',
            name: 'RACE.html',
            base64: base64(TABLE),
        });
        expect(made?.report).toContain('table 1, rows 2 to 3: one item a row\n– A  activities  ← Activités (certain)');
    } finally {
        await english.stop();
    }
});

test('a table in which nothing is recognised is shown, and what its author says of it is read', async () => {
    const ask = (corrections: readonly Correction[]): Promise<Mapping> =>
        client.request('referentiel/mapping', {
            name: 'divers.csv',
            base64: base64('Quoi;Autre\nAccueillir le public;oui\nVendre un vélo;non\n'),
            corrections,
        });
    const { tables } = await ask([]);
    expect(tables).toMatchObject([{ isRead: false }]);
    const [{ grid, from }] = tables as [Mapping['tables'][number]];
    const corrected = await ask([{ letter: 'A', role: 'competency', table: { grid, from } }]);
    expect(corrected.tables).toMatchObject([{ isRead: true }]);
    expect(corrected.text).toContain('"Vendre un vélo"');
});
