// What those who write ask for: a référentiel to begin with, its number, its codes in a row, rules explained.
import type { TextDocumentEdit } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { type Operation, RULES } from '@referentiel/language';
import { Client, uri } from './client.ts';

/** The rules that tell what is still to be written. */
const LEFT = new Set(RULES.filter(({ lacks }) => lacks).map(({ code }) => code));

let client: Client;
afterEach(() => client.stop());

const HEAD = `certification CQP-Velo "Vélo"
activité A1 "A" { compétence C1.1 "Un"  compétence C1.3 "Deux" }
`;
const SUITE = `suite de CQP-Velo
bloc BC01 "B" { compétences C1.1 et C1.3 }
`;

async function opened(): Promise<void> {
    client = await Client.start({ files: { 'velo.referentiel': HEAD, 'blocs.referentiel': SUITE } });
    await client.open('velo.referentiel', HEAD);
    await client.open('blocs.referentiel', SUITE);
}

async function carryOut(operation: Operation): Promise<void> {
    const edit = await client.request('referentiel/edit', { uri: uri('blocs.referentiel'), operation });
    for (const { textDocument, edits } of edit!.documentChanges as TextDocumentEdit[]) {
        await client.edit(textDocument.uri.split('/').at(-1)!, edits as never);
    }
}

describe('codes of a whole certification', () => {
    test('the number of the register takes the place of the working code in every file', async () => {
        await opened();
        await carryOut({ do: 'register', number: 'RNCP40000' });
        expect(client.text('velo.referentiel')).toMatch(/^certification RNCP40000 /);
        expect(client.text('blocs.referentiel')).toBe(SUITE.replaceAll('CQP-Velo', 'RNCP40000'));
    });

    test.each(['RNCP', 'CQP-Autre', 'RNCP4000x'])('%s is refused, with the reason', async (number) => {
        await opened();
        const asked = client.request('referentiel/edit', {
            uri: uri('velo.referentiel'),
            operation: { do: 'register', number },
        });
        await expect(asked).rejects.toThrow('n’est pas un numéro du répertoire');
        expect(client.text('velo.referentiel')).toBe(HEAD);
    });

    test('codes are in a row again, and where they are used', async () => {
        await opened();
        await carryOut({ do: 'renumberAll' });
        expect(client.text('velo.referentiel')).toBe(HEAD.replace('C1.3', 'C1.2'));
        expect(client.text('blocs.referentiel')).toContain('compétences C1.1 et C1.2');
    });
});

test.each([
    [{ kind: 'demande', level: '4', blocks: 3 }, /niveau 4[^]*bloc BC03/],
    [{ kind: 'RS', level: '', blocks: 0 }, /répertoire RS\nniveau aucun/],
] as const)('a référentiel to begin with: %o', async (chosen, wanted) => {
    client = await Client.start();
    const starter = { title: 'Mécanicien "vélo" \\ cycles', code: 'CQP-1', ...chosen };
    const { name, text } = await client.request('referentiel/starter', starter);
    expect(name).toBe('mecanicien-velo-cycles.referentiel');
    expect(text).toMatch(wanted);
    await client.open(name, text);
    await client.until(() => client.pushed.has(uri(name)), 'what is found in it');
    // What is left to write is told, and nothing else.
    expect(client.found(name).filter((told) => !LEFT.has(told.split('@')[0] ?? ''))).toEqual([]);
});

test.each([
    ['fr', 'Toute compétence est évaluée par une épreuve'],
    ['en', 'Every competency is evaluated by an assessment'],
])('what can be explained is listed (%s)', async (locale, title) => {
    client = await Client.start({ locale });
    const { rules } = await client.request('referentiel/rules', null);
    expect(rules.length).toBeGreaterThan(40);
    expect(rules).toContainEqual({ code: 'compétence-non-évaluée', title });
    for (const { code } of rules) {
        const page = await client.request('referentiel/explain', { rule: code });
        expect(page?.markdown).toContain(code);
    }
});
