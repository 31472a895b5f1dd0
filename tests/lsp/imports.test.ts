// Fiches and tables that become référentiels in the editor: from a file, or pasted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    expect(await paste('un texte '.repeat(50), TABLE)).toMatchObject({ of: 'table' });
    expect((await paste('un texte '.repeat(50), '<p>un texte</p>'))?.of).toBeUndefined();
    await client.change(path, 'certification RNCP1 "T"\n');
    expect((await paste(PAGE))?.of).toBeUndefined();
});
