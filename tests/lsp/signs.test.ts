import type { InlayHint } from 'vscode-languageserver-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, uri } from './client.ts';

let client: Client;
const PATH = 'a.referentiel';
const TEXT = `certification RNCP1 "T"
activité A1 "Accueil" {
    compétence C1 "Accueillir le client"
    compétence C2 "Orienter"
    compétence C3 "Conclure"
}
bloc BC01 "B" {
    compétences A1
    épreuve E1 "Cas" { évalue C1 }
    épreuve E2 "Oral" { évalue C1 à C2 }
}
// fin
`;
const TARGET = { textDocument: { uri: uri(PATH) } };
beforeAll(async () => {
    client = await Client.start({ initializationOptions: { commands: true } });
    await client.open(PATH, TEXT);
});
afterAll(() => client.stop());

test('lenses tell what evaluates a competency and how much of a bloc is evaluated', async () => {
    const lenses = await client.request('textDocument/codeLens', TARGET);
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
        [2, 'évaluée par 2 épreuves', 'referentiel.showReferences'],
        [3, 'évaluée par 1 épreuve', 'referentiel.showReferences'],
        [4, 'non évaluée', 'referentiel.showReferences'],
        [6, '3 compétences, 66 % évaluées', 'referentiel.matrix'],
    ]);
    expect(lenses[0]?.command?.arguments?.[2]).toHaveLength(2);
});

test('hints: the text behind a lone code, what ranges and containers stand for', async () => {
    const end = client.documents.get(PATH)!.positionAt(TEXT.length);
    const range = { start: { line: 0, character: 0 }, end };
    const hints = await client.request('textDocument/inlayHint', { ...TARGET, range });
    const shown = hints.map(({ position, label }) => [
        `${position.line}:${position.character}`,
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    ]);
    expect(shown).toEqual([
        ['7:18', '(Accueillir le…, Orienter, +1)'],
        ['8:32', '(Accueillir le client)'],
        ['9:38', '(Accueillir…, +1)'],
    ]);
});

/** The hints of the lines of a text, each line with its own in their places. */
async function hinted(path: string, text: string, from: number): Promise<{ hints: InlayHint[]; lines: string[] }> {
    await client.open(path, text);
    const lines = text.split('\n');
    const range = { start: { line: from, character: 0 }, end: { line: lines.length, character: 0 } };
    const hints = await client.request('textDocument/inlayHint', { textDocument: { uri: uri(path) }, range });
    await client.close(path);
    for (const { position, label } of hints.toReversed()) {
        const { line, character } = position;
        const told = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
        lines[line] = `${lines[line]?.slice(0, character)}~${told}${lines[line]?.slice(character)}`;
    }
    return { hints, lines: lines.slice(from, -1) };
}

const HEAD = `certification RNCP2 "T"
activité A1 "Accueil" {
    compétence C.1 ""
    compétence C.2 "Orienter"
    compétence C.3 "Conclure"
    compétence C.4 "Rendre compte de la visite au responsable du site et à ses clients"
}
`;

test('a hint leads to what it names, says all of it when asked, and no line breaks inside a code', async () => {
    const { hints } = await hinted('b.referentiel', `${HEAD}bloc BC01 "B" { compétences A1 }\n`, 7);
    const [hint] = hints;
    const parts = Array.isArray(hint?.label) ? hint.label : [];
    expect(parts.map(({ value }) => value).join('')).toMatch(/^\(C\.\u20601, Orienter, .*\)$/);
    expect(parts.find(({ location }) => location !== undefined)?.location).toMatchObject({
        uri: uri('b.referentiel'),
        range: { start: { line: 2, character: 15 } },
    });
    expect(hint?.tooltip).toContain('C.3 – Conclure\nC.4 – Rendre compte');
});

test('editors break a line before a hint rather than inside the code that it follows: each is in parentheses', async () => {
    const { hints } = await hinted('b.referentiel', `${HEAD}bloc BC01 "B" {\n    compétences C.2 à C.3, A1\n}\n`, 7);
    expect(hints.length).toBeGreaterThan(0);
    for (const { label } of hints) {
        const parts = Array.isArray(label) ? label : [];
        expect([parts[0]?.value, parts.at(-1)?.value]).toEqual(['(', ')']);
        expect(parts.some(({ value }) => /\.\d/.test(value))).toBe(false);
    }
});

test('what « tout » stands for is behind it: behind an exception it would be taken for its name', async () => {
    const text = 'bloc BC01 "B" {\n    compétences A1\n    épreuve E1 "E" {\n        évalue tout sauf C.2\n    }\n}\n';
    const { lines } = await hinted('b.referentiel', HEAD + text, 10);
    expect(lines[0]).toMatch(/^ {8}évalue tout~\(C\.\u20601, .*\) sauf C\.2$/);
});

test('a hint makes no line so long that it would be wrapped, and what is below would jump', async () => {
    const criterion = (text: string): string => `        critère "${text}" pour C.4\n`;
    const text = `bloc BC01 "B" {
    compétences A1
    épreuve E1 "E" {
        évalue C.1 à C.4
        évalue C.2 à C.3, C.3 à C.4, C.2 à C.4 et C.1 à C.2
${criterion('Vu')}${criterion('Le dossier est relu et corrigé avant l’envoi.')}    }
}
`;
    const { lines } = await hinted('b.referentiel', HEAD + text, 8);
    expect(lines.filter((line) => line.includes('~')).length).toBeGreaterThan(2);
    for (const line of lines.filter((one) => one.includes('~'))) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines.find((line) => line.includes('Vu'))).toContain('~(Rendre compte');
    expect(lines.find((line) => line.includes('Le dossier'))).not.toContain('~');
});

test('colours by meaning, in whole and for a part', async () => {
    const { legend } = client.result.capabilities.semanticTokensProvider!;
    const { data } = await client.request('textDocument/semanticTokens/full', TARGET);
    const lines = TEXT.split('\n');
    const shown: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
        character = down > 0 ? right : character + right;
        line += down;
        shown.push(
            `${lines[line]?.slice(character, character + length)}:${legend.tokenTypes[type]}${modifiers ? '!' : ''}`,
        );
    }
    expect(shown).toContain('C1:function!');
    expect(shown).toContain('C1:function');
    expect(shown).toContain('A1:namespace');
    expect(shown).toContain('E1:event!');
    expect(shown).toContain('évalue:keyword');
    expect(shown.at(-1)).toBe('// fin:comment');
    const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
    const part = await client.request('textDocument/semanticTokens/range', { ...TARGET, range });
    expect(part.data.slice(0, 2)).toEqual([8, 4]);
    expect(part.data.length / 5).toBe(5);
});

test('call hierarchy: competency ← épreuve ← bloc, and back', async () => {
    const prepared = await client.request('textDocument/prepareCallHierarchy', client.at(PATH, TEXT.indexOf('C1 "')));
    const [competency] = prepared ?? [];
    expect(competency?.name).toBe('C1');
    const by = await client.request('callHierarchy/incomingCalls', { item: competency! });
    expect(by.map(({ from }) => from.name)).toEqual(['E1', 'E2']);
    expect(by[1]?.fromRanges[0]?.start.line).toBe(9);
    const blocks = await client.request('callHierarchy/incomingCalls', { item: by[0]!.from });
    expect(blocks.map(({ from }) => from.name)).toEqual(['BC01']);
    const down = await client.request('callHierarchy/outgoingCalls', { item: blocks[0]!.from });
    expect(down.map(({ to }) => to.name)).toEqual(['E1', 'E2']);
    const evaluated = await client.request('callHierarchy/outgoingCalls', { item: down[1]!.to });
    expect(evaluated.map(({ to }) => to.name)).toEqual(['C1', 'C2']);
});

test('while a declaration is typed, no lens above another comes or goes: the text would jump', async () => {
    const client = await Client.start({ initializationOptions: { commands: true } });
    const [before, after] = [
        'certification RNCP1 "T"\n\nactivité A1 "A" {\n    compétence C1 "Un"\n',
        '    compétence C2 "Deux"\n}\n\nbloc BC01 "B" {\n    compétences A1\n\n    épreuve E1 "Cas" { évalue C1 }\n}\n',
    ];
    const written = new Set((before + after).split('\n').map((line) => line.trim()));
    const typed = '    compétence C3 "Trois" {\n        critère "Vu"\n    }\n';
    const above = async (text: string): Promise<string[]> => {
        const lines = text.split('\n');
        const lenses = await client.request('textDocument/codeLens', { textDocument: { uri: uri('a.referentiel') } });
        return lenses
            .map(({ range }) => (lines[range.start.line] ?? '').trim())
            .filter((line) => written.has(line))
            .toSorted();
    };
    try {
        await client.open('a.referentiel', before + after);
        const all = await above(before + after);
        expect(all).toHaveLength(3);
        for (let length = 1; length <= typed.length; length++) {
            const text = `${before}${typed.slice(0, length)}\n${after}`;
            await client.change('a.referentiel', text);
            expect({ typed: typed.slice(0, length), lenses: await above(text) }).toEqual({
                typed: typed.slice(0, length),
                lenses: all,
            });
        }
    } finally {
        await client.stop();
    }
});
