import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedPeople } from './jury-size.ts';

const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** Compositions of published fiches. */
test.each([
    ['Le jury de certification est composé de 2 personnes. Ce jury doit être paritaire et composé comme suit :', 2],
    ['Un jury composé de 3 personnes, dont au moins un professionnel.', 4],
    ['Deux personnes sont désignées pour représenter le jury.', 2],
    ['2 membres de la direction de l’école    2 membres professionnels du secteur', 4],
    ['Le jury est nommé par le Recteur d’Académie.', undefined],
    ['Il est composé de professionnels du métier concerné par le titre.', undefined],
    ['Le responsable de la VAE et 1 expert', undefined],
    ['Un représentant de l’organisme de certification, un référent métier maritime et un référent amiante.', undefined],
    ['Le jury est composé d’un président et de deux assesseurs.', 3],
    ['Un évaluateur.', 1],
    ['Le jury compte un seul membre', 1],
    ['Une personne au moins', 1],
    ['Un ou plusieurs professionnels', undefined],
    ['Chacun des formateurs', undefined],
])('%s', (text, people) => {
    expect(countedPeople(text)).toBe(people);
});

test('a number of people is read in digits and in words, whatever the noun', () => {
    const noun = fc.constantFrom(
        'membres',
        'personnes',
        'professionnels',
        'évaluatrices',
        'examinateurs',
        'représentants',
    );
    fc.assert(
        fc.property(fc.integer({ min: 2, max: 10 }), noun, fc.boolean(), (n, people, inWords) => {
            const text = `Le jury est composé de ${inWords ? NUMBERS[n] : n} ${people}.`;
            expect(countedPeople(text)).toBe(n);
            expect(countedPeople(text.normalize('NFD'))).toBe(n);
        }),
        { seed: 20260301 },
    );
});

test('no text is too strange', () => {
    fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
            const people = countedPeople(text);
            expect(people === undefined || people >= 0).toBe(true);
        }),
        { seed: 20260301, numRuns: 1000 },
    );
});
