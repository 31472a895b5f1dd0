// Every example of the guide is understood, well laid out, and together they show every word of the language.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, parseFile, unitFromTexts } from '@referentiel/language';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = [...globSync('docs/{guide,ci}/*.md', { cwd: root }), 'README.md']
    .filter((path) => existsSync(join(root, path)))
    .toSorted();

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

test.each(pages)('%s : les liens mènent quelque part', (path) => {
    const page = readFileSync(join(root, path), 'utf8').replace(/```[\s\S]*?```/g, '');
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
        const target = decodeURI(link.replace(/#.*/, ''));
        return target !== '' && !existsSync(join(root, dirname(path), target));
    });
    expect(broken).toEqual([]);
});

test('chaque commande est dans la liste des commandes', () => {
    const page = readFileSync(join(root, 'docs/guide/commandes.md'), 'utf8');
    const sources = ['check-commands', 'author-commands'].map((name) =>
        readFileSync(join(root, `packages/cli/src/${name}.ts`), 'utf8'),
    );
    const commands = [...sources.join('\n').matchAll(/subcommand\(program, '([a-z-]+)'/g)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(7);
    for (const name of commands) expect(page).toContain(`\n## ${name}\n`);
});
