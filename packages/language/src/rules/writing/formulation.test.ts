import { beforeAll, describe, expect, test } from 'vitest';
import { Phrasing } from '../../model/phrasing.ts';
import { Formulation } from './formulation.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

let infinitives: Infinitives;
beforeAll(async () => {
    infinitives = await loadInfinitives();
});

/** What a second task or purpose is told by; nothing where there is one task. */
function secondIn(text: string): string | undefined {
    const second = new Formulation(new Phrasing(text), infinitives).second();
    return second && `${second.is}: ${text.slice(second.passage.start, second.passage.end)}`;
}

describe('a second task', () => {
    test.each([
        ['Recueillir les besoins du client et rédiger le cahier des charges', 'task: rédiger le cahier des charges'],
        [
            'Recueillir les besoins en visitant le site ; rédiger le cahier des charges',
            'task: rédiger le cahier des charges',
        ],
        ['Recueillir les besoins afin de décider. Rédiger le cahier', 'task: Rédiger le cahier'],
        ['Analyser les ventes afin de repérer les écarts, en vue de préparer le budget', 'purpose: en vue de'],
    ])('is in « %s »', (text, second) => {
        expect(secondIn(text)).toBe(second);
    });

    test.each([
        'Recueillir les besoins du client (et rédiger le cahier des charges), afin de décider',
        'Accueillir et orienter le public',
        'Recueillir les besoins du client en visitant le site et en lisant les plans',
        'Recueillir les besoins du client afin de chiffrer et rédiger le cahier des charges',
    ])('is not in « %s »', (text) => {
        expect(secondIn(text)).toBeUndefined();
    });
});

describe('the opening', () => {
    test.each([
        ['C1.1 – Accueillir un client', 'infinitive'],
        ['• Ne pas rompre la chaîne du froid', 'infinitive'],
        ['En équipe, conduire une réunion', 'infinitive'],
        ['Gestion de la relation client', 'other'],
        ['Prompter un assistant', 'unsure'],
        ['…', 'unsure'],
    ])('of « %s » is %s', (text, opening) => {
        expect(new Formulation(new Phrasing(text), infinitives).opening).toBe(opening);
    });
});
