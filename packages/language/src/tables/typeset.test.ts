import { expect, test } from 'vitest';
import { typesetText } from './typeset.ts';

const shown = (text: string): string => typesetText(text).replaceAll('\u00a0', '~');

test.each([
    ['Note : lire ; puis dire !', 'Note~: lire~; puis dire~!'],
    ['Vraiment? Oui, fin; suite: voilà!', 'Vraiment~? Oui, fin~; suite~: voilà~!'],
    ['un « mot » ou un «mot»', 'un «~mot~» ou un «~mot~»'],
    ["l'eau d'Élise, l'« art »", 'l’eau d’Élise, l’«~art~»'],
    ['et cetera... (suite…)', 'et cetera… (suite…)'],
    ['50 % de 12 €', '50~% de 12~€'],
])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
});

test.each([
    'https://exemple.fr/a?b=c;d!e',
    "voir www.exemple.fr/l'eau",
    'nom@exemple.fr',
    'à 12:30, au ratio 1:2, C1.1: oui',
    '.......... le ......',
    'déjà\u00a0: juste\u202f!',
    'a\u00a0« b »'.replaceAll(' ', '\u00a0'),
    '5\' 30"',
])('%s stays as it is', (text) => {
    expect(typesetText(text)).toBe(text);
});

test('what is set stays set', () => {
    const once = typesetText("L'élève: «oui»... non?");
    expect(typesetText(once)).toBe(once);
});
