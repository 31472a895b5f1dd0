// The documents lead where they say, and those that are generated say what there is today.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { configSchema, RULES } from '@referentiel/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../scripts/captures/svg.ts';
import { scenes } from '../scripts/captures/scenes.ts';
import { commandNames } from '../scripts/reference/commands.ts';
import { EXAMPLE } from '../scripts/reference/configuration.ts';
import { referencePages } from '../scripts/reference/pages.ts';
import { folderOf, referentiel, root } from './cli/referentiel.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
})
    .split('\0')
    .filter(
        (path) =>
            path !== '' && existsSync(join(root, path)) && !/(?:^|\/)(?:golden|fixtures|__snapshots__)\//.test(path),
    );

interface Page {
    readonly links: readonly string[];
    readonly anchors: ReadonlySet<string>;
}

const known = new Map<string, Page>();

function pageOf(path: string): Page {
    const page = known.get(path) ?? parsePage(read(path));
    known.set(path, page);
    return page;
}

function parsePage(text: string): Page {
    const tokens = new MarkdownIt({ html: true }).parse(text, {});
    const inline = tokens.flatMap(({ children }) => children ?? []);
    const links = inline.flatMap((token) =>
        [token.attrGet('href') ?? token.attrGet('src') ?? ''].map(String).filter(Boolean),
    );
    const own = [...text.matchAll(/<(?:img|source)\b[^>]*\b(?:src|srcset)="([^"]+)"/g)].map(([, link = '']) => link);
    const anchors = new Set<string>();
    for (const [rank, { type }] of tokens.entries()) {
        if (type !== 'heading_open') continue;
        const slug = slugOf(tokens[rank + 1]);
        let [name, more] = [slug, 0];
        while (anchors.has(name)) name = `${slug}-${++more}`;
        anchors.add(name);
    }
    return { links: [...links, ...own], anchors };
}

/** As GitHub names a heading. */
function slugOf(heading: Token | undefined): string {
    const text = (heading?.children ?? []).map(({ content }) => content).join('');
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
}

describe('les liens', () => {
    test('il y a des pages', () => {
        expect(pages.length).toBeGreaterThan(60);
    });

    test.each(pages)('%s', (path) => {
        const broken = pageOf(path).links.filter((link) => {
            if (/^(?:[a-z]+:|\/\/)/.test(link)) return false;
            const [file = '', anchor] = decodeURI(link).split('#');
            const target = file === '' ? path : normalize(join(dirname(path), file));
            if (!existsSync(join(root, target))) return true;
            return anchor !== undefined && target.endsWith('.md') && !pageOf(target).anchors.has(anchor);
        });
        expect(broken).toEqual([]);
    });

    test('un lien sans but et une ancre perdue se voient', () => {
        const { links, anchors } = parsePage(
            '# Déjà « vu » ?\n\n## Déjà « vu » ?\n\n[a](b.md#c) ![d](e.png)\n<img src="f.svg">',
        );
        expect(links).toEqual(['b.md#c', 'e.png', 'f.svg']);
        expect([...anchors]).toEqual(['déjà--vu--', 'déjà--vu---1']);
    });

    test('du guide, on arrive à toutes ses pages, et du README au guide', () => {
        const reached = new Set<string>();
        const follow = (path: string): void => {
            if (reached.has(path)) return;
            reached.add(path);
            for (const link of pageOf(path).links) {
                const file = decodeURI(link).replace(/#.*/, '');
                const target = normalize(join(dirname(path), file));
                if (file.endsWith('.md') && existsSync(join(root, target))) follow(target);
            }
        };
        follow('README.md');
        const docs = pages.filter((path) =>
            /^docs\/(?:guide|reference|ci|regles|tableaux|editors)\//.test(path.normalize('NFC')),
        );
        expect(docs.filter((path) => !reached.has(path.normalize('NFC')))).toEqual([]);
    });
});

describe('la référence (npm run docs)', () => {
    test('dit ce qu’il y a aujourd’hui', async () => {
        const wanted = await referencePages();
        expect(
            [...wanted]
                .filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text)
                .map(([path]) => path),
        ).toEqual([]);
        const there = readdirSync(join(root, 'docs/reference')).map((name) => `docs/reference/${name}`);
        expect(there.filter((path) => !wanted.has(path) && path !== 'docs/reference/README.md')).toEqual([]);
    });

    test('a toutes les commandes, et un exemple de configuration qui vaut', () => {
        expect(commandNames().length).toBeGreaterThan(8);
        const validate = new Ajv2020({ strict: false }).compile(configSchema(RULES));
        expect(validate(JSON.parse(EXAMPLE)) ? [] : validate.errors).toEqual([]);
    });
});

describe('les images', () => {
    const pictures = pages.flatMap((path) =>
        pageOf(path)
            .links.filter((link) => /\.(?:png|svg)$/.test(link))
            .map((link) => normalize(join(dirname(path), link))),
    );

    test('le README et le guide en montrent', () => {
        expect(pictures).toEqual(expect.arrayContaining(scenes(root).map(({ name }) => `docs/captures/${name}.svg`)));
        for (const path of new Set(pictures)) expect(statSync(join(root, path)).size).toBeLessThan(600_000);
    });

    // What needs no answer is run again without a terminal.
    test.each(
        scenes(root)
            .filter(({ answers }) => !answers)
            .map((scene) => [scene.name, scene] as const),
    )('%s montre ce que la commande dit (npm run captures)', (name, { files, args }) => {
        const { path, remove } = folderOf(files);
        const { stdout } = referentiel(path, [...args, '--lang', 'fr'], { NO_COLOR: '1' });
        remove();
        const [typed, ...shown] = linesOf(read(`docs/captures/${name}.svg`));
        expect(typed).toBe(`$ referentiel ${args.join(' ')}`);
        // A terminal is as wide as it likes: the words are the same, wherever lines end.
        const words = (text: string): string[] => text.trim().split(/\s+/);
        const isCut = shown.at(-1) === '…';
        const seen = words((isCut ? shown.slice(0, -1) : shown).join('\n'));
        expect(seen).toEqual(words(stdout).slice(0, isCut ? seen.length : undefined));
    });
});
