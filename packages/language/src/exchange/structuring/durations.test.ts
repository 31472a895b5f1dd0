import { describe, expect, test } from 'vitest';
import { durationIn, preparationIn, wholeDuration } from './durations.ts';

describe('a duration and nothing else', () => {
    test.each([
        ['1 h 30', 90],
        ['1h30', 90],
        ['1 heure 30 minutes', 90],
        ['1 h 30’', 90],
        ['20 min', 20],
        ['20 mn.', 20],
        ['90’', 90],
    ])('%s', (text, minutes) => expect(wholeDuration(text)).toEqual({ minutes }));

    test('may be longer than a day', () => {
        expect(wholeDuration('2 jours')).toEqual({ amount: 2, unit: 'jour' });
        expect(wholeDuration('1 année')).toEqual({ amount: 1, unit: 'an' });
    });

    test.each(['', 'deux heures', '20 minutes environ', '0 min', '3 copies', '10 à 20 min'])('not « %s »', (text) =>
        expect(wholeDuration(text)).toBeUndefined(),
    );
});

describe('a duration in a sentence', () => {
    test.each([
        ['Épreuve d’une durée de 2 heures devant un jury.', 120],
        ['Durée de l’épreuve : 1h30.', 90],
        ['Oral (durée : 20 mn).', 20],
        ['Durée : 1 h 30 devant le jury', 90],
        ['Durée : 1 heure 5 min', 65],
        ['Durée : 45 min 20 questions', 45],
        ['Durée : 30 min 1 examinateur', 30],
        ['Durée : 30 min\n2 évaluateurs', 30],
        ['Durée : 2 h\n2 évaluateurs', 120],
    ])('%s', (text, minutes) => expect(durationIn(text)).toEqual({ minutes }));

    test('is told once, and is no preparation', () => {
        expect(durationIn('Durée : 20 min, puis durée : 10 min.')).toBeUndefined();
        expect(durationIn('Préparation : 15 min.')).toBeUndefined();
        expect(preparationIn('Préparation : 15 min.')).toEqual({ minutes: 15 });
        expect(preparationIn('10 minutes pour analyser le dossier')).toEqual({ minutes: 10 });
    });
});
