import { applyEdits } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { configOfWord, ownWordEdits } from './own-word.ts';

/** The text with the word, and what it says. */
function added(text: string): { text: string; json: unknown } | undefined {
    const edits = ownWordEdits(text, 'pédalier', 'orthographe');
    if (!edits) return undefined;
    const made = applyEdits(
        text,
        edits.map(({ start, end, text: content }) => ({ offset: start, length: end - start, content })),
    );
    return { text: made, json: JSON.parse(made) };
}

const MOTS = { rules: { orthographe: { options: { mots: ['pédalier'] } } } };

test('ce qui manque s’écrit, ce qui est là reste', () => {
    expect(added('{}')?.json).toEqual(MOTS);
    expect(JSON.parse(configOfWord('pédalier', 'orthographe'))).toEqual(MOTS);
    expect(added('{ "preset": "dépôt", "rules": { "lien-http": "off" } }')?.json).toEqual({
        preset: 'dépôt',
        rules: { 'lien-http': 'off', ...MOTS.rules },
    });
    expect(added('{ "rules": { "orthographe": "warning" } }')?.json).toEqual({
        rules: { orthographe: { severity: 'warning', options: { mots: ['pédalier'] } } },
    });
    const some = '{\n  "rules": {\n    "orthographe": { "options": { "mots": ["dérailleur"] } }\n  }\n}\n';
    const made = added(some);
    expect(made?.json).toEqual({ rules: { orthographe: { options: { mots: ['dérailleur', 'pédalier'] } } } });
    expect(made?.text.startsWith('{\n  "rules": {\n    "orthographe": ')).toBe(true);
    expect(added('{ "rules": { "Orthographe": "warning" } }')?.json).toEqual({
        rules: { Orthographe: { severity: 'warning', options: { mots: ['pédalier'] } } },
    });
});

test.each([
    ['des espaces', '{\n  "preset": "dépôt"\n}\n', '\n  "rules": {\n    "orthographe": {'],
    ['des tabulations', '{\n\t"preset": "dépôt"\n}\n', '\n\t"rules": {\n\t\t"orthographe": {'],
    ['des fins de ligne de Windows', '{\r\n  "preset": "dépôt"\r\n}\r\n', '\r\n  "rules": {\r\n    "orthographe": {'],
    ['rien encore', '{}', '\n    "rules": {\n        "orthographe": {'],
])('le retrait est celui du fichier : %s', (_, text, expected) => {
    expect(added(text)?.text).toContain(expected);
});

test('un sigle est à la règle qui le dit', () => {
    const text = configOfWord('DOE', 'sigle-inexpliqué');
    expect(JSON.parse(text)).toEqual({ rules: { 'sigle-inexpliqué': { options: { mots: ['DOE'] } } } });
});

test('ce qui n’est pas une configuration reste à son auteur', () => {
    for (const text of [
        '',
        '[]',
        '{',
        '{ "rules": 3 }',
        '{ "rules": { "orthographe": { "options": 3 } } }',
        '{ "rules": { "orthographe": { "options": { "mots": 3 } } } }',
    ])
        expect(ownWordEdits(text, 'pédalier', 'orthographe')).toBeUndefined();
});
