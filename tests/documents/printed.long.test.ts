// The documents on paper, as LibreOffice and a browser print them: so many pages, none of their words cut.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../packages/extension/tools/workbench.ts';
import { folderOf, referentiel } from '../cli/referentiel.ts';
import { all, parseXml, textOf } from '../tables/xml.ts';
import {
    documentsOf,
    lostWords,
    missingPrograms,
    pagesOf,
    pageTexts,
    pdfInfo,
    printed,
    ready,
    seed,
    written,
} from './made.ts';

const missing = missingPrograms();
const root = join(import.meta.dirname, '../..');
let word: string;
let browser: { path: string; remove: () => void };
const examples = { ready: 'examples/agencement-interieur', seed: 'examples/clerc-assistant' } as const;

beforeAll(async () => {
    if (missing !== undefined) return;
    const files = [...(await documentsOf(ready)), ...(await documentsOf(seed))];
    word = written(files);
    printed(
        word,
        files.map(({ name }) => name).filter((name) => name.endsWith('.docx')),
    );
    browser = folderOf({});
    const env = { CHROMIUM: await findChromium() };
    for (const example of Object.values(examples)) {
        const source = join(root, example);
        for (const args of [
            ['--profile', 'jury'],
            ['--profile', 'dépôt', '--draft'],
        ])
            referentiel(browser.path, ['generate', source, '--out', '.', '--format', 'pdf,html', ...args], env);
    }
});
afterAll(() => {
    if (missing !== undefined) return;
    rmSync(word, { recursive: true, force: true });
    browser.remove();
});

const NAMES = ['race', 'fiche', 'grilles', 'proces-verbal', 'parchemins', 'reglement', 'livret-2'].flatMap((piece) =>
    ['RNCP-AgencementInterieur', 'RNCP39776'].map((number) => `${number}-${piece}`),
);

describe('pages', () => {
    test.for([
        // A cover with the contents, then the table.
        ['RNCP39776-race', 1 + 4, 1 + 5],
        ['RNCP39776-fiche', 12, 13],
        // One for each épreuve.
        ['RNCP-AgencementInterieur-grilles', 4, 4],
        ['RNCP39776-grilles', 6, 6],
        ['RNCP-AgencementInterieur-proces-verbal', 3, 3],
        ['RNCP-AgencementInterieur-parchemins', 3, 3],
        ['RNCP39776-parchemins', 4, 4],
    ] as const)('%s: at most %i in Word, %i in PDF', ([name, inWord, inPdf], context) => {
        if (missing !== undefined) return context.skip(missing);
        expect(pagesOf(join(word, `${name}.pdf`))).toBeLessThanOrEqual(inWord);
        expect(pagesOf(join(browser.path, `${name}.pdf`))).toBeLessThanOrEqual(inPdf);
    });

    test.for(NAMES)('%s has no blank page, in neither', (name, context) => {
        if (missing !== undefined) return context.skip(missing);
        for (const folder of [word, browser.path]) expect(blankPages(join(folder, `${name}.pdf`))).toEqual([]);
    });
});

test.for(['RNCP39776-race', 'RNCP39776-fiche'])(
    'each page of the draft %s says so, from Word and from the page',
    (name, context) => {
        if (missing !== undefined) return context.skip(missing);
        for (const folder of [word, browser.path]) {
            const pages = pageTexts(join(folder, `${name}.pdf`));
            expect(pages.filter((page) => !page.includes('PROJET'))).toEqual([]);
        }
    },
);

describe('each word stands on paper', () => {
    test.for(NAMES)('%s, from Word', (name, context) => {
        if (missing !== undefined) return context.skip(missing);
        const xml = unzipSync(readFileSync(join(word, `${name}.docx`)))['word/document.xml'] ?? new Uint8Array();
        const lines = all(parseXml(strFromU8(xml)), 'w:p').map((one) => all(one, 'w:t').map(textOf).join(''));
        expect(lostWords(lines.join('\n'), join(word, `${name}.pdf`))).toEqual([]);
    });

    test.for(NAMES)('%s, from the page', (name, context) => {
        if (missing !== undefined) return context.skip(missing);
        const page = readFileSync(join(browser.path, `${name}.html`), 'utf8');
        expect(lostWords(shownIn(parse(page), name), join(browser.path, `${name}.pdf`))).toEqual([]);
    });
});

test.for(NAMES.filter((name) => /race|fiche|reglement|livret-2/.test(name)))(
    'the contents of %s tell the page of each entry',
    (name, context) => {
        if (missing !== undefined) return context.skip(missing);
        const nav = /<nav.*<\/nav>/s.exec(readFileSync(join(browser.path, `${name}.html`), 'utf8'))?.[0] ?? '';
        const titles = Array.from(nav.matchAll(/<a [^>]*>(.*?)<\/a>/g), ([, title = '']) => title);
        const pages = pageTexts(join(browser.path, `${name}.pdf`)).map(plain);
        const told = titles.map((title) => {
            const entry = `. ${plain(title)} `;
            const at = pages[0]?.indexOf(entry) ?? -1;
            return at < 0 ? 0 : Number.parseInt(pages[0]?.slice(at + entry.length) ?? '');
        });
        for (const [index, title] of titles.entries())
            expect([title, pages[(told[index] ?? 0) - 1]]).toEqual([title, expect.stringContaining(plain(title))]);
        expect(Math.max(...told)).toBeGreaterThan(1);
    },
);

/** A text as it stands in a PDF, on however many lines. */
function plain(text: string): string {
    return text.replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
}

test.for(NAMES)('%s is a tagged PDF in French with its title', (name, context) => {
    if (missing !== undefined) return context.skip(missing);
    const path = join(browser.path, `${name}.pdf`);
    expect(pdfInfo(path)).toMatch(/^Title:\s+\S.* – RNCP.*\n(?:.*\n)*Tagged:\s+yes/m);
    expect(readFileSync(path, 'latin1')).toContain('/Lang (fr');
});

type Node = DefaultTreeAdapterTypes.Node;

/** The text of a page that is printed: forms print neither their header nor their contents, framed ones no title. */
function shownIn(node: Node, name: string): string {
    const isForm = /grilles|proces-verbal|parchemins/.test(name);
    const unprinted = [
        'style',
        'title',
        ...(isForm ? ['header', 'nav'] : []),
        ...(name.endsWith('parchemins') ? ['h2'] : []),
    ];
    if ('tagName' in node) {
        const classes = node.attrs.find((one) => one.name === 'class')?.value ?? '';
        if (unprinted.includes(node.tagName) || /\b(?:skip|back|tip)\b/.test(classes) || node.tagName === 'caption')
            return '';
    }
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    const inner = 'childNodes' in node ? node.childNodes.map((child) => shownIn(child, name)).join('') : '';
    return /^(?:p|ol|ul|li|td|th|h[1-6]|dt|dd|tr)$/.test(node.nodeName) ? `\n${inner}\n` : inner;
}

/** The pages of a PDF that say nothing but what each page says at its foot. */
function blankPages(pdf: string): number[] {
    return pageTexts(pdf).flatMap((text, index) => (text.replace(/\s+/g, '').length < 90 ? [index + 1] : []));
}
