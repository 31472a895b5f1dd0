// Every example of the guide is understood, well laid out, and together they show every word of the language.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseFile, unitFromTexts } from '@referentiel/language';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = [...globSync('docs/{guide,ci}/*.md', { cwd: root }), 'README.md'].toSorted();

interface Example {
    readonly name: string;
    readonly text: string;
    /** With the head that a page leaves out. */
    readonly file: string;
}

const examples: Example[] = pages.flatMap((path) => {
    const page = readFileSync(join(root, path), 'utf8');
    return [...page.matchAll(/^```referentiel\n([\s\S]*?)^```$/gm)].map(([, text = ''], rank) => {
        const isWhole = /^(?:certification|suite|bibliothèque)\s/.test(text);
        return {
            name: `${path}, exemple ${rank + 1}`,
            text,
            file: isWhole ? text : `certification RNCP1 "T"\n\n${text}`,
        };
    });
});

test('le guide a des exemples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(30);
});

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, { file }) => {
    test('est compris', () => {
        expect(parseFile(file).faults.map(({ message }) => message.fr)).toEqual([]);
    });

    test('est en forme', () => {
        expect(format(file)).toBe(file);
    });

    test('ne désigne rien d’inconnu', () => {
        const known = /utilise|bibliothèque/.test(file) ? ['unresolved'] : [];
        const { references } = unitFromTexts(file);
        const lost = references.filter(({ outcome }) => ['unresolved', 'ambiguous'].includes(outcome));
        expect(lost.filter(({ outcome }) => !known.includes(outcome)).map(({ code }) => code.text)).toEqual([]);
    });
});

test('tout mot de la langue est montré', () => {
    const grammar = globSync('packages/language/src/grammar/*.langium', { cwd: root })
        .map((path) => readFileSync(join(root, path), 'utf8').replace(/\/\/.*$/gm, ''))
        .join('\n');
    const keywords = new Set([...grammar.matchAll(/'([^']+)'/g)].map(([, word = '']) => word));
    for (const file of ['lexical', 'referentiel', 'structure', 'assessment', 'administration', 'people'])
        keywords.delete(file);
    const shown = examples.map(({ file }) => file.replace(/"[^"]*"|\/\/.*/g, ' ')).join('\n');
    const words = new Set(shown.split(/[\s"]+/).flatMap((word) => [word, word.replace(/[,{}%]/g, '')]));
    // Units of time need no example of their own.
    const UNITS = new Set(['jour', 'jours', 'semaine', 'semaines', 'an']);
    const missing = [...keywords].filter((word) => /\p{L}/u.test(word) && !words.has(word) && !UNITS.has(word));
    expect(missing).toEqual([]);
});
