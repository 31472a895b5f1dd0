import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';

function read(documents: unknown): { settings: unknown; told: string[] } {
    const text = JSON.stringify({ documents });
    const { config, findings } = readConfig(text, '/projet/referentiel.config.json', []);
    return {
        settings: config.documents,
        told: findings.map(({ at, message }) => `${text.slice(at.start, at.end)}: ${message.fr}`),
    };
}

test('what is well said holds', () => {
    const documents = {
        logo: 'images/Logo 2.PNG',
        colour: '#1f3864',
        template: 'modele.docx',
        mentions: ['Diffusion restreinte', ''],
    };
    expect(read(documents)).toEqual({
        settings: { ...documents, colour: '#1F3864', mentions: ['Diffusion restreinte'] },
        told: [],
    });
});

// By the formula of WCAG 2.2: each colour just dark enough.
test.each(['#767676', '#EE0000', '#008700', '#5555FF', '#0A0A0A', '#000000'])('%s is dark enough', (colour) => {
    expect(read({ colour })).toEqual({ settings: { colour }, told: [] });
});

test.each([
    [{ logo: '../logo.png' }, /dossier ou de ceux qu’il contient/],
    [{ logo: '/etc/logo.png' }, /dossier ou de ceux qu’il contient/],
    [{ logo: 'C:\\logo.png' }, /dossier ou de ceux qu’il contient/],
    [{ logo: 'https://a.b/logo.png' }, /dossier ou de ceux qu’il contient/],
    [{ logo: 'a/../../logo.png' }, /dossier ou de ceux qu’il contient/],
    [{ logo: 'logo.svg' }, /\.png, \.jpg, \.jpeg/],
    [{ template: 'modele.docm' }, /\.docx/],
    [{ colour: 'bleu' }, /#1F3864/],
    [{ colour: '#FFE000' }, /trop claire/],
    [{ colour: '#777777' }, /trop claire/],
    [{ colour: '#FF0000' }, /trop claire/],
    [{ colour: '#00AA00' }, /trop claire/],
    [{ colour: '#8888FF' }, /trop claire/],
    [{ mentions: ['Une', null] }, /^null: .*un texte/],
    [{ mentions: 'Une' }, /une liste/],
    [{ mentions: [1] }, /^1: .*un texte/],
    [{ logo: 1 }, /un texte/],
    [{ police: 'Arial' }, /« police » n’est pas un réglage : on peut écrire ici logo, colour, template, mentions\./],
    [[], /un objet/],
] as const)('%j is refused, where it stands', (documents, message) => {
    const { told } = read(documents);
    expect(told).toEqual([expect.stringMatching(message)]);
});
