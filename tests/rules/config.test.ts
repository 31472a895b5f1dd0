import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    checkSettings,
    Checker,
    type Finding,
    matches,
    type ProjectConfig,
    readConfig,
    RULES,
    severityOf,
    settingsFor,
} from '@referentiel/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFiles } from './harness.ts';

const PATH = '/p/referentiel.config.json';
const TODAY = '2026-11-24';

function read(text: string | object): { config: ProjectConfig; findings: readonly Finding[]; told: string[] } {
    const source = typeof text === 'string' ? text : JSON.stringify(text);
    const { config, findings } = readConfig(source, PATH, RULES);
    const told = findings.map(({ at, message }) => `${source.slice(at.start, at.end)}: ${message.fr}`);
    return { config, findings, told };
}

/** The severity that a rule has in a file. */
function severity(text: object, code: string, path = '/p/a.referentiel', kind: 'sur demande' | 'RS' = 'sur demande') {
    const rule = RULES.find((known) => known.code === code);
    const settings = checkSettings(read(text).config, '/p', TODAY);
    return rule && severityOf(rule, settingsFor(settings, path), kind);
}

describe('a configuration', () => {
    test('that says nothing changes nothing', () => {
        expect(read('{}')).toMatchObject({ findings: [], config: { severities: {}, overrides: [], exclude: [] } });
        expect(severity({}, 'bloc-trop-petit')).toBe('warning');
    });

    test('sets a severity, or a rule off', () => {
        const rules = { 'bloc-trop-petit': 'off', 'lien-http': 'error', 'virgule-finale': { severity: 'hint' } };
        expect(read({ rules }).told).toEqual([]);
        expect(['bloc-trop-petit', 'lien-http', 'virgule-finale'].map((code) => severity({ rules }, code))).toEqual([
            'off',
            'error',
            'hint',
        ]);
    });

    test('sets them for some files; the last word counts', () => {
        const config = {
            rules: { 'lien-http': 'warning' },
            overrides: [
                { files: ['brouillons'], rules: { 'lien-http': 'off' } },
                { files: ['brouillons/**/important-*.referentiel'], rules: { 'lien-http': 'error' } },
            ],
        };
        expect(read(config).told).toEqual([]);
        expect(severity(config, 'lien-http', '/p/a.referentiel')).toBe('warning');
        expect(severity(config, 'lien-http', '/p/brouillons/a.referentiel')).toBe('off');
        expect(severity(config, 'lien-http', '/p/brouillons/x/y/important-1.referentiel')).toBe('error');
        expect(severity(config, 'lien-http', '/q/brouillons/a.referentiel')).toBe('warning');
    });

    test('takes a preset, and rules over it, in any order', () => {
        expect(severity({ preset: 'brouillon' }, 'épreuve-sans-durée')).toBe('off');
        expect(severity({ preset: 'dépôt' }, 'épreuve-sans-durée')).toBe('warning');
        expect(severity({ preset: 'depot' }, 'épreuve-sans-durée')).toBe('warning');
        expect(severity({ preset: 'de-droit' }, 'vae-non-ouverte')).toBe('off');
        expect(severity({ preset: 'dépôt' }, 'certification-sans-épreuve')).toBe('error');
        expect(severity({ preset: 'dépôt' }, 'certification-sans-épreuve', undefined, 'RS')).toBe('warning');
        expect(severity({}, 'certification-sans-épreuve', undefined, 'RS')).toBe('information');
        expect(severity({ rules: { 'épreuve-sans-durée': 'error' }, preset: 'brouillon' }, 'épreuve-sans-durée')).toBe(
            'error',
        );
        const own = { overrides: [{ files: ['b'], preset: 'brouillon' }] };
        expect(severity(own, 'épreuve-sans-durée', '/p/b/a.referentiel')).toBe('off');
        expect(severity(own, 'épreuve-sans-durée', '/p/c/a.referentiel')).toBe('information');
        const droit = {
            overrides: [
                { files: ['b'], preset: 'de-droit' },
                { files: ['b/c'], preset: 'dépôt' },
            ],
        };
        expect(severity(droit, 'vae-non-ouverte', '/p/b/a.referentiel')).toBe('off');
        expect(severity(droit, 'vae-non-ouverte', '/p/b/c/a.referentiel')).toBe('off');
        expect(severity(droit, 'vae-non-ouverte', '/p/a.referentiel')).toBe('warning');
    });

    test('sets options', async () => {
        const long = 'Rédiger le devis de chaque client et suivre le paiement de chaque facture.';
        const files = { '/p/a.referentiel': `certification RNCP1 "T"\ncompétence C1 "${long}"\n` };
        const config = read({ rules: { 'compétence-trop-longue': { options: { mots: 10 } } } });
        expect(config.told).toEqual([]);
        const count = async (settings: ProjectConfig): Promise<number> =>
            (await checkFiles(files, new Checker(RULES, checkSettings(settings, '/p', TODAY)))).filter(
                ({ rule }) => rule === 'compétence-trop-longue',
            ).length;
        expect(await count(config.config)).toBe(1);
        expect(await count(read({}).config)).toBe(0);
    });

    test('can be sent to a worker', () => {
        const { config } = read({ preset: 'dépôt', overrides: [{ files: ['a'], rules: { 'lien-http': 'off' } }] });
        const settings = checkSettings(config, '/p', TODAY);
        expect(structuredClone(settings)).toEqual(settings);
    });
});

describe('what is wrong in it is told at its place, and the rest holds', () => {
    test.each([
        [
            '{ "rules": { "épreuve-sans-dure": "off" } }',
            '"épreuve-sans-dure": Aucune règle ne s’appelle « épreuve-sans-dure ». Vouliez-vous dire « épreuve-sans-durée » ?',
        ],
        ['{ "rules": { "rien": "off" } }', '"rien": Aucune règle ne s’appelle « rien ».'],
        [
            '{ "rules": { "syntaxe": "off" } }',
            '"syntaxe": « syntaxe » n’est pas une règle : ces fautes ne se règlent pas.',
        ],
        [
            '{ "rules": { "lien-http": "erreur" } }',
            '"erreur": On attend ici "error", "warning", "information", "hint" ou "off".',
        ],
        ['{ "rules": { "lien-http": 2 } }', '2: On attend ici "error", "warning", "information", "hint" ou "off".'],
        ['{ "rules": [] }', '[]: On attend ici un objet : { … }.'],
        ['{ "preset": "strict" }', '"strict": On attend ici brouillon, dépôt ou de-droit.'],
        ['{ "exclude": "a" }', '"a": On attend ici une liste : [ … ].'],
        ['{ "exclude": [1] }', '1: On attend ici un texte.'],
        [
            '{ "régles": {} }',
            '"régles": « régles » n’est pas un réglage : on peut écrire ici preset, rules, overrides, exclude, documents.',
        ],
        ['{ "rules": { "compétence-trop-longue": { "options": { "mots": 3 } } } }', '3: Il faut ici au moins 10.'],
        [
            '{ "rules": { "compétence-trop-longue": { "options": { "mots": "4" } } } }',
            '"4": On attend ici un nombre entier.',
        ],
        [
            '{ "rules": { "compétence-trop-longue": { "options": { "mot": 50 } } } }',
            '"mot": Cette règle n’a pas d’option « mot » ; elle a : mots.',
        ],
        [
            '{ "rules": { "lien-http": { "options": { "mots": 3 } } } }',
            '"mots": Cette règle n’a pas d’option « mots ».',
        ],
        ['{ "rules": {}, }', '}: Le fichier cesse ici d’être du JSON : rien n’en est pris en compte.'],
        ['', ': Le fichier cesse ici d’être du JSON : rien n’en est pris en compte.'],
    ])('%s', (text, message) => {
        const { told, findings } = read(text);
        expect(told).toEqual([message]);
        expect(findings[0]?.rule).toBe('configuration');
    });

    test('a name without its accents is that of the rule', () => {
        const { config, told } = read({ rules: { 'Epreuve-sans-duree': 'off' } });
        expect([config.severities, told]).toEqual([{ 'épreuve-sans-durée': 'off' }, []]);
    });

    test('a name that is like that of a rule is written so by its fix', () => {
        const [finding] = read({ rules: { 'épreuve-sans-dure': 'off' } }).findings;
        expect(finding?.fixes).toEqual([
            {
                title: { fr: 'Écrire « épreuve-sans-durée »', en: 'Write “épreuve-sans-durée”' },
                operation: { do: 'replace', at: { file: PATH, start: 10, end: 29 }, by: '"épreuve-sans-durée"' },
                safe: false,
            },
        ]);
        expect(read({ rules: { rien: 'off' } }).findings[0]?.fixes).toEqual([]);
    });

    test('a severity that is none sets none, nor do options at fault', () => {
        const rule = { severity: 'erreur', options: { mots: 3 } };
        const { config, told } = read({ rules: { 'compétence-trop-longue': rule } });
        expect(told).toHaveLength(2);
        expect([config.severities, config.options]).toEqual([{}, {}]);
    });

    test('a pattern of 500 characters is heeded, a longer one isn’t', () => {
        const [whole, more] = ['a'.repeat(500), 'a'.repeat(501)];
        const { config, told } = read({ exclude: [whole, more, 'b'] });
        expect(config.exclude).toEqual([whole, 'b']);
        expect(told).toEqual([`"${more}": Ce motif a plus de 500 caractères : il n’en est pas tenu compte.`]);
    });

    test('the rest holds', () => {
        const { config, told } = read({ rules: { rien: 'off', 'lien-http': 'error' } });
        expect(told).toHaveLength(1);
        expect(config.severities).toEqual({ 'lien-http': 'error' });
    });

    test('no text is too strange', () => {
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
                const isJson = (() => {
                    try {
                        JSON.parse(text);
                        return true;
                    } catch {
                        return false;
                    }
                })();
                const { told } = read(text);
                expect(told.some((message) => message.includes('cesse ici d’être du JSON'))).toBe(!isJson);
            }),
            { seed: 20260301, numRuns: 2000 },
        );
    });
});

describe('the schema', () => {
    const schema = JSON.parse(
        readFileSync(join(import.meta.dirname, '../../schemas/referentiel.config.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

    test.each([
        {},
        { $schema: './x.json', preset: 'dépôt', exclude: ['archives'] },
        { rules: { 'lien-http': 'off', 'compétence-trop-longue': { severity: 'error', options: { mots: 50 } } } },
        { overrides: [{ files: ['*.referentiel'], preset: 'brouillon', rules: {} }] },
    ])('takes what is understood: %j', (config) => {
        expect(read(config).told).toEqual([]);
        expect(validate(config)).toBe(true);
    });

    test.each([
        [],
        { preset: 'strict' },
        { rules: { rien: 'off' } },
        { rules: { 'lien-http': 'erreur' } },
        { rules: { 'compétence-trop-longue': { options: { mots: 3 } } } },
        { rules: { 'compétence-trop-longue': { options: { mot: 30 } } } },
        { overrides: [{ preset: 'brouillon', fichiers: [] }] },
        { exclude: 'archives' },
    ])('refuses what is not: %j', (config) => {
        expect(read(config).told).not.toEqual([]);
        expect(validate(config)).toBe(false);
    });
});

describe('a pattern', () => {
    test.each([
        ['archives', 'archives/a.referentiel', true],
        ['archives', 'x/archives/y/a.referentiel', true],
        ['archives/', 'x/archives/a.referentiel', true],
        ['/archives', 'x/archives/a.referentiel', false],
        ['./archives', 'archives/a.referentiel', true],
        ['archives', 'archives.referentiel', false],
        ['*.referentiel', 'x/a.referentiel', true],
        ['x/*.referentiel', 'x/y/a.referentiel', false],
        ['x/**', 'x/y/a.referentiel', true],
        ['x/**/a.referentiel', 'x/a.referentiel', true],
        ['**/brouillon-?.referentiel', 'x/y/brouillon-1.referentiel', true],
        ['a+b (1).referentiel', 'a+b (1).referentiel', true],
        ['a.referentiel', 'aXreferentiel', false],
    ])('%s and %s: %s', (pattern, path, expected) => {
        expect(matches([pattern], '/p', `/p/${path}`)).toBe(expected);
    });

    test('reaches no file outside its folder', () => {
        expect(matches(['**'], '/p', '/q/a.referentiel')).toBe(false);
        expect(matches(['**'], '/p', '/pq/a.referentiel')).toBe(false);
        expect(matches(['**'], '/p/', '/p/a.referentiel')).toBe(true);
        expect(matches(['*.referentiel'], '', 'a.referentiel')).toBe(true);
    });
});
