/* oxlint-disable vitest/valid-expect -- the message tells which words */
// Spelling: planted misspellings are found, and the words of real fiches are hardly ever taken for one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFrench, SpellingReader } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { numbers } from '../corpus/invented-fiches.ts';
import { fichesIn } from '../corpus/corpora.ts';

const folder = process.env['REFERENTIEL_CORPUS'];
const french = await loadFrench();
const examples = join(import.meta.dirname, '../../examples');

function wordsOf(texts: readonly string[]): Set<string> {
    return new Set(texts.flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []));
}

const exampleTexts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.referentiel'))
    .flatMap((name) => readFileSync(join(examples, name), 'utf8').match(/"[^"]+"/g) ?? []);

describe.each([
    ['les exemples', exampleTexts],
    ['les fiches de REFERENTIEL_CORPUS', folder === undefined ? [] : textsIn(folder)],
])('%s', (_, texts) => {
    test('moins de 2 % de leurs mots sont pris pour des fautes', (context) => {
        if (texts.length === 0) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        const told = new Set(Array.from(new SpellingReader(french, []).read(texts), ({ word }) => word));
        console.log(`${told.size} mots sur ${wordsOf(texts).size} : ${[...told].join(' ')}`);
        expect(told.size / wordsOf(texts).size).toBeLessThan(0.02);
    });
});

function textsIn(path: string): string[] {
    return fichesIn(path).flatMap(({ title, sections }) => [
        title,
        ...sections.flatMap((one) => [one.title ?? '', one.text]),
    ]);
}

test('de 300 fautes plantées, plus de 95 % sont trouvées, la bonne graphie parmi trois propositions', () => {
    const next = numbers(11);
    const words = [...wordsOf(exampleTexts)].filter((word) => /^\p{Ll}{5,}$/u.test(word) && french.knows(word));
    const reader = new SpellingReader(french, []);
    const missed: string[] = [];
    let proposed = 0;
    for (let planted = 0; planted < 300;) {
        const word = words[next(words.length)]!;
        const wrong = misspell(word, next);
        if (wrong === word || french.knows(wrong)) continue;
        planted++;
        const found = [...reader.read([`Réaliser le ${wrong} prévu`])].find((one) => one.word === wrong);
        if (!found) missed.push(`${word} → ${wrong}`);
        else if (found.proposals.includes(word)) proposed++;
    }
    console.log(`${300 - missed.length} fautes sur 300, ${proposed} bien corrigées ; manquées : ${missed.join(', ')}`);
    expect(300 - missed.length, missed.join(', ')).toBeGreaterThan(285);
    expect(proposed).toBeGreaterThan(240);
});

/** A letter doubled, dropped, turned with the next, or changed; or an accent forgotten. */
function misspell(word: string, next: (below: number) => number): string {
    const at = 1 + next(word.length - 2);
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    switch (next(5)) {
        case 0:
            return before + letter + letter + after;
        case 1:
            return before + after;
        case 2:
            return before + after.charAt(0) + letter + after.slice(1);
        case 3:
            return before + 'aeinrst'.charAt(next(7)) + after;
        default:
            return word.replace(/[éèê]/, 'e');
    }
}

test('la réforme de 1990, les élisions, les capitales sans accent, les mots du projet sont admis', () => {
    const reader = new SpellingReader(french, ['dérailleurs-maison', 'zébulonner']);
    const texts = [
        'Évènement règlementaire : maitriser l’entrainement d’aujourd’hui, jusqu’à l’abime',
        'Etablir un devis ; Evaluer l’écart',
        'Zébulonner les dérailleurs-maison',
    ];
    expect([...reader.read(texts)]).toEqual([]);
});

test('un mot que le texte dit trois fois est voulu', () => {
    const reader = new SpellingReader(french, []);
    expect([...reader.read(['un bistortier', 'le bistortiez'])].length).toBeLessThanOrEqual(1);
    expect([...reader.read(['la compétance et la compétance'])]).toHaveLength(2);
    expect([...reader.read(['la compétance, la compétance et la compétance'])]).toEqual([]);
});

test('une phrase d’une autre langue n’est pas du français mal écrit', () => {
    const reader = new SpellingReader(french, []);
    expect([
        ...reader.read(['Rédiger the whole documentation requested by the customers and their colleagues']),
    ]).toEqual([]);
    expect([
        ...reader.read(['Rédiger toute la documentation demandée par les clients et leurs colègues']),
    ]).toHaveLength(1);
});

test('ni un mot sans fin, ni une langue qui n’est pas le français n’arrêtent la lecture', () => {
    const letters = (n: number): string => Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)]).join('');
    const texts = [
        'Remettre le i'.padEnd(200_000, 'i'),
        `Remettre le ${'oe'.repeat(100_000)}`,
        `Remettre le ${'abcdefi-'.repeat(30_000)}c`,
        `Remettre le ${Array.from({ length: 20_000 }, (_, n) => `mots${letters(n)}`).join(' ')}`,
    ];
    expect([...new SpellingReader(french, []).read(texts)]).toEqual([]);
    // Each of the twenty thousand would be told, were it French: the first that are like a word are.
    const many = Array.from({ length: 20_000 }, (_, n) => `Remettre le mots${letters(n)}`);
    expect([...new SpellingReader(french, []).read(many)].length).toBeLessThan(2000);
    const told = [...new SpellingReader(french, []).read(['Remettre la compétance acquise'])];
    expect(told).toMatchObject([{ word: 'compétance' }]);
});
