import { rulePagePath } from '../page.ts';
import { type Rule, SEVERITIES } from '../rule.ts';
import { PRESETS } from './presets.ts';

/** The JSON Schema of `referentiel.config.json`: an editor proposes rules and their options by it. */
export function configSchema(rules: readonly Rule[]): object {
    const settings = {
        preset: { $ref: '#/$defs/preset' },
        rules: { $ref: '#/$defs/rules' },
    };
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Configuration d’un projet de référentiels',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            ...settings,
            overrides: {
                description: 'Réglages de certains fichiers ; le dernier qui s’applique l’emporte.',
                type: 'array',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['files'],
                    properties: { files: { $ref: '#/$defs/patterns' }, ...settings },
                },
            },
            exclude: { description: 'Fichiers et dossiers à ne pas lire.', $ref: '#/$defs/patterns' },
            documents: {
                description: 'L’allure des documents qui sortent de la maison : generate --profile dépôt ou jury.',
                type: 'object',
                additionalProperties: false,
                properties: {
                    logo: { description: 'Une image PNG ou JPEG, par son chemin depuis ce dossier.', type: 'string' },
                    colour: {
                        description: 'La couleur des titres, assez foncée pour se lire sur du papier.',
                        type: 'string',
                        pattern: '^#[0-9A-Fa-f]{6}$',
                    },
                    template: {
                        description:
                            'Un document Word dont le format docx prend les styles et l’en-tête, par son chemin depuis ce dossier.',
                        type: 'string',
                    },
                    mentions: {
                        description: 'Ce qui se lit au pied des couvertures.',
                        type: 'array',
                        items: { type: 'string' },
                    },
                },
            },
        },
        $defs: {
            severity: {
                description: 'Gravité des remarques de la règle ; « off » la désactive.',
                enum: [...SEVERITIES, 'off'],
            },
            preset: {
                description:
                    'Manière de juger : « brouillon » pendant l’écriture, « dépôt » avant l’envoi, « de-droit » pour un enregistrement de droit.',
                enum: [...PRESETS],
            },
            patterns: {
                description: 'Chemins depuis le dossier de ce fichier : * dans un nom, ** à travers les dossiers.',
                type: 'array',
                items: { type: 'string', minLength: 1 },
            },
            rules: {
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(rules.map((rule) => [rule.code, ruleSchema(rule)])),
            },
        },
    };
}

function ruleSchema(rule: Rule): object {
    const options = rule.scope === 'silences' ? undefined : rule.options?.schema;
    return {
        description: `${rule.title.fr}. ${rulePagePath(rule.code)}`,
        anyOf: [
            { $ref: '#/$defs/severity' },
            {
                type: 'object',
                additionalProperties: false,
                properties: { severity: { $ref: '#/$defs/severity' }, ...(options ? { options } : {}) },
            },
        ],
    };
}
