// `referentiel generate --profile dépôt`: writes what is ready, and tells what keeps the rest.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { referentiel } from './referentiel.ts';

const root = resolve(import.meta.dirname, '../..');

function file(example: string, ...args: string[]): ReturnType<typeof referentiel> & { names: string[] } {
    const out = mkdtempSync(join(tmpdir(), 'referentiel-filing-'));
    const run = referentiel(root, ['generate', `examples/${example}`, '--out', out, '--format', 'docx', ...args]);
    return { ...run, names: readdirSync(out).toSorted() };
}

test('a clean référentiel is written, with or without the accent', () => {
    for (const profile of ['dépôt', 'depot']) {
        const { status, stderr, names } = file('agencement-interieur', '--profile', profile);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(names).toEqual(['RNCP-AgencementInterieur-fiche.docx', 'RNCP-AgencementInterieur-race.docx']);
    }
});

test('one with errors isn’t: what is missing is told, by no rule’s name', () => {
    const { status, stderr, names } = file('clerc-assistant', '--profile', 'dépôt');
    expect(status).toBe(1);
    expect(names).toEqual([]);
    expect(stderr).toMatch(/pas prêt pour un dépôt, rien n’est écrit : \d+ points? à reprendre/);
    expect(stderr).toMatch(/clerc-assistant\.referentiel:\d+ .*C\.8\.3 porte déjà ce code/);
    expect(stderr).not.toContain('[');
});

test('a jury has its documents, whether the référentiel is ready or not', () => {
    const { status, names } = file('clerc-assistant', '--profile', 'jury');
    expect(status).toBe(0);
    expect(names).toEqual(
        ['grilles', 'livret-2', 'parchemins', 'proces-verbal', 'reglement'].map((name) => `RNCP39776-${name}.docx`),
    );
});

test('--draft writes it all the same', () => {
    const { status, names } = file('clerc-assistant', '--profile', 'dépôt', '--draft');
    expect(status).toBe(0);
    expect(names).toEqual(['RNCP39776-fiche.docx', 'RNCP39776-race.docx']);
});

test.each([
    [['--profile', 'dépôt', '--table', 'race'], '--profile dépôt et --table ne vont pas ensemble.'],
    [['--profile', 'dépôt', '--format', 'xlsx'], 'format inconnu'],
    [['--profile', 'jury', '--format', 'csv'], 'format inconnu'],
    [['--draft'], '--draft ne sert qu’au profil dépôt.'],
    [['--profile', 'inconnu'], 'travail, dépôt, jury'],
])('%j is misuse', (args, message) => {
    const { status, stderr } = file('clerc-assistant', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
});
