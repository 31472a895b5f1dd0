import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText, pageOf, RULES, severityOf, TOPICS } from '@referentiel/language';
import { expect, test } from 'vitest';
import { derivedFiles } from '../../scripts/derived-from-rules.ts';

const root = join(import.meta.dirname, '../..');

test('pages and schema are in step with the rules (npm run docs)', async () => {
    const files = await derivedFiles();
    const outOfStep = [...files].filter(([path, text]) => {
        const there = join(root, path);
        return !existsSync(there) || readFileSync(there, 'utf8') !== text;
    });
    expect(outOfStep.map(([path]) => path)).toEqual([]);
    const pages = readdirSync(join(root, 'docs/regles')).map((name) => `docs/regles/${name.normalize('NFC')}`);
    expect(pages.filter((path) => !files.has(path))).toEqual([]);
    expect(pages.length).toBe(RULES.length + TOPICS.length + 1);
});

test('what is quoted from the law stands there word for word', () => {
    const path = join(root, 'tests/fixtures/droit/code-du-travail.json');
    const articles = JSON.parse(readFileSync(path, 'utf8')) as { num: string; texte: string }[];
    const plain = (text: string): string => text.replaceAll('’', "'");
    const quoted = RULES.flatMap(({ source }) => source).filter(
        ({ quote, reference }) => quote !== undefined && reference.startsWith('Code du travail'),
    );
    expect(quoted.length).toBeGreaterThan(20);
    const misquoted = quoted.filter(({ reference, quote = '' }) => {
        const number = /([LRD])\. (\d+(?:-\d+)*)/.exec(reference);
        const article = articles.find(({ num }) => num === `${number?.[1]}${number?.[2]}`);
        return !plain(article?.texte ?? '').includes(plain(quote));
    });
    expect(misquoted).toEqual([]);
});

test.each(RULES.map(({ code }) => code))('the page of %s reads well in a terminal', (code) => {
    const page = pageOf(code, RULES);
    const text = page ? asText(page) : '';
    expect(text).toMatch(new RegExp(`^${code}\n`));
    expect(text).not.toMatch(/undefined|\[object/);
    const long = text
        .split('\n')
        .filter((line) => line.length > 80 && !line.startsWith('    ') && !line.startsWith('  '));
    expect(long).toEqual([]);
});

test('what a preset makes of a rule changes something', () => {
    const kinds = ['sur demande', 'de droit', 'RS'] as const;
    const set = RULES.flatMap((rule) =>
        (['brouillon', 'dépôt'] as const)
            .filter((preset) => rule.presets?.[preset])
            .map((preset) => ({ rule, preset })),
    );
    expect(set.length).toBeGreaterThan(20);
    const idle = set.filter(({ rule, preset }) =>
        kinds.every((kind) => severityOf(rule, { preset }, kind) === rule.severity[kind]),
    );
    expect(idle.map(({ rule, preset }) => `${rule.code} ${preset}`)).toEqual([]);
});
