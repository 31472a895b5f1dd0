// The pages of the documents in a real browser: nothing for axe to find, no word split on a telephone, headers in sight.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '@referentiel/language';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../packages/extension/tools/workbench.ts';
import { documentsOf, ready, seed, written } from './made.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
    browser = await launchChromium();
    const documents = [...(await documentsOf(ready)), ...(await documentsOf(seed))];
    const files = [...documents, ...(await generate(seed, { formats: ['html'] }))];
    folder = written(files.filter(({ name }) => name.endsWith('.html')));
});
afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
});

const PIECES = ['race', 'fiche', 'grilles', 'proces-verbal', 'parchemins', 'reglement', 'livret-2'];

async function open(name: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page;
}

test.for(PIECES)('axe finds nothing in %s, in light and in dark', async (piece) => {
    for (const scheme of ['light', 'dark'] as const) {
        const page = await open(`RNCP-AgencementInterieur-${piece}`, 1280, scheme);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.context().close();
    }
});

test.for([...PIECES.map((piece) => `RNCP-AgencementInterieur-${piece}`), 'RNCP39776-race', 'RNCP39776-tableaux'])(
    '400 wide, %s splits no word, and only wide tables scroll',
    async (name) => {
        const page = await open(name, 400);
        expect(await page.evaluate(SPLIT_WORDS)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
        await page.context().close();
    },
);

/** Runs of letters that stand on more than one line. */
const SPLIT_WORDS = `(() => {
    const split = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest('.tip, caption, .skip')) continue;
        for (const { 0: word, index } of node.data.matchAll(/\\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) split.add(word);
        }
    }
    return [...split];
})()`.replaceAll('\\\\p', '\\p');

test('1280 wide, the headers of a table stay in sight', async () => {
    const page = await open('RNCP39776-race', 1280);
    const top = await page.evaluate<number>(`(() => {
        const rows = document.querySelectorAll('tbody tr');
        scrollTo({ top: rows[rows.length - 1].getBoundingClientRect().top + scrollY - 400, behavior: 'instant' });
        return document.querySelector('thead').getBoundingClientRect().top;
    })()`);
    expect(Math.round(top)).toBe(0);
    await page.context().close();
});

test('every table leads back to the contents, which have an entry for each bloc', async () => {
    const page = await open('RNCP39776-race', 1280);
    expect(await page.locator('section .back a[href="#sommaire"]').count()).toBe(1);
    const entries = await page.locator('nav ol ol a').allTextContents();
    expect(entries.map((entry) => entry.slice(0, 8))).toEqual(['BLOC 1 –', 'BLOC 2 –', 'BLOC 3 –']);
    await page.context().close();
});
