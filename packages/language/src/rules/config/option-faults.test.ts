import { expect, test } from 'vitest';
import { parsePlaced } from './json-places.ts';
import { optionFaults } from './option-faults.ts';

const SCHEMA = {
    properties: {
        mots: { type: 'integer', minimum: 10, maximum: 90 },
        titres: { type: 'array', items: { type: 'string', minLength: 2 } },
        'a/b': { type: 'object', additionalProperties: false, properties: { sens: { enum: ['haut', 'bas'] } } },
    },
};

test.each([
    ['{ "mots": 30, "titres": ["un"], "a/b": { "sens": "bas" } }', []],
    ['[]', ['[]: On attend ici un objet.']],
    ['{ "mots": 3.5 }', ['3.5: On attend ici un nombre entier.']],
    [
        '{ "mots": 3, "mot": 1 }',
        ['3: Il faut ici au moins 10.', '"mot": Cette règle n’a pas d’option « mot » ; elle a : mots, titres, a/b.'],
    ],
    ['{ "mots": 3, "mots": 30 }', []],
    ['{ "mots": 30, "mots": 3 }', ['3: Il faut ici au moins 10.']],
    ['{ "titres": 3 }', ['3: On attend ici une liste.']],
    ['{ "titres": [["un"]] }', ['["un"]: On attend ici un texte.']],
    ['{ "mots": 300 }', ['300: Il faut ici au plus 90.']],
    ['{ "titres": ["un", 2, "u"] }', ['2: On attend ici un texte.', '"u": Cette valeur ne convient pas ici.']],
    ['{ "a/b": { "sens": "droit" } }', ['"droit": On attend ici l’un de : haut, bas.']],
    ['{ "a/b": { "sens": "bas", "sans": 1 } }', ['"sans": Cette règle n’a pas d’option « sans » ; elle a : sens.']],
    ['{ "__proto__": 1 }', ['"__proto__": Cette règle n’a pas d’option « __proto__ » ; elle a : mots, titres, a/b.']],
])('%s', (text, told) => {
    const faults = optionFaults(parsePlaced(text), SCHEMA);
    expect(faults.map(({ start, end, message }) => `${text.slice(start, end)}: ${message.fr}`)).toEqual(told);
});
