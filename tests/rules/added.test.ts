// A new rule is a new file: rules of a folder of tests are found, run, documented and configured, with no change elsewhere.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    asText,
    Checker,
    configSchema,
    pageOf,
    readConfig,
    checkSettings,
    type Rule,
    ruleDocs,
    RULES,
} from '@referentiel/language';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesOf, checkFiles } from './harness.ts';
import { readExample } from './marked.ts';

const root = join(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'rules-'));
const CODES = ['raison-brève', 'titre-commun', 'titre-crié'];
let added: readonly Rule[] = [];

beforeAll(async () => {
    const list = join(place, 'all.ts');
    execFileSync(process.execPath, [join(root, 'scripts/generate-rules.ts'), join(import.meta.dirname, 'added'), list]);
    added = ((await import(list)) as { RULES: readonly Rule[] }).RULES;
});
afterAll(() => rmSync(place, { recursive: true }));

test('each file of the folder is a rule', () => {
    expect(added.map(({ code }) => code).toSorted()).toEqual(CODES);
    expect(new Set(added.map(({ scope }) => scope))).toEqual(new Set(['unit', 'register', 'silences']));
});

describe.each(CODES)('%s', (code) => {
    const find = (): Rule => added.find((rule) => rule.code === code) as Rule;

    test('is checked by its examples', async () => {
        const rule = find();
        for (const example of rule.breaking) {
            const { files, places } = readExample(example);
            expect(placesOf(await checkFiles(files, rule, [...RULES, ...added]), code)).toEqual(places);
        }
        for (const example of rule.passing) {
            expect(placesOf(await checkFiles(readExample(example).files, rule, [...RULES, ...added]), code)).toEqual(
                [],
            );
        }
    });

    test('has a page, a place in the index and in the schema', () => {
        const all = [...RULES, ...added];
        const page = pageOf(code, all);
        expect(page && asText(page)).toContain(find().why);
        expect(ruleDocs(all).get('docs/regles/README.md')).toContain(`[${code}]`);
        expect(ruleDocs(all).has(`docs/regles/${code}.md`)).toBe(true);
        expect(JSON.stringify(configSchema(all))).toContain(`"${code}"`);
    });
});

test('its options are set by the configuration', async () => {
    const rule = added.find(({ code }) => code === 'titre-crié') as Rule;
    const { files } = readExample(rule.breaking[0]);
    const { config, findings } = readConfig(
        '{ "rules": { "titre-crié": { "options": { "mots": 3 } } } }',
        '/p/c.json',
        added,
    );
    expect(findings).toEqual([]);
    const checker = new Checker(added, checkSettings(config, '/p', '2026-11-24'));
    expect(placesOf(await checkFiles(files, checker), 'titre-crié')).toEqual([]);
});
