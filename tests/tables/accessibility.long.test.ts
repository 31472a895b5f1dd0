// The page in a real browser: nothing for axe to find, readable at 200 %, the texts of codes in sight, and in print.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '@referentiel/language';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../packages/extension/tools/workbench.ts';
import { allUnits } from './units.ts';

const folder = mkdtempSync(join(tmpdir(), 'referentiel-page-'));
const numbers = allUnits().map(({ certification }) => certification?.code?.text ?? '');
let browser: Browser;

beforeAll(async () => {
    browser = await launchChromium();
    for (const unit of allUnits()) {
        const [file] = await generate(unit, { formats: ['html'] });
        if (file) writeFileSync(join(folder, `${unit.certification?.code?.text}.html`), file.bytes);
    }
});

afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
});

async function open(number: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, `${number}.html`)).href);
    return page;
}

/** What axe finds, with the first element of each. */
async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const { violations: found } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.for([...numbers.map((number) => [number, 'light'] as const), ['RNCP90001', 'dark'] as const])(
    'axe finds nothing in %s, %s',
    async ([number, colorScheme]) => {
        const page = await open(number, { colorScheme });
        expect(await violations(page)).toEqual([]);
        await page.locator('.code').first().focus();
        expect(await page.locator('.tip:visible').count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        await page.context().close();
    },
);

test.for(numbers)('%s at twice the size needs no scrolling to the side', async (number) => {
    const page = await open(number, { viewport: { width: 640, height: 450 } });
    const widest = await page.evaluate<string[]>(`[...document.querySelectorAll('*')]
        .filter((one) => !one.closest('.wide') && one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.tagName + ' ' + one.textContent.slice(0, 60))`);
    expect(widest).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640);
    await page.context().close();
});

test.for([1280, 640])('the text of every code is in sight on focus, %i wide', async (width) => {
    for (const number of ['RNCP39776', 'RNCP90001']) {
        const page = await open(number, { viewport: { width, height: 900 } });
        const hidden = await page.evaluate<
            string[]
        >(`[...document.querySelectorAll('.code:has(.tip)')].filter((code) => {
            code.focus({ preventScroll: true });
            const tip = code.querySelector('.tip').getBoundingClientRect();
            return tip.width === 0 || tip.left < 0 || tip.right > innerWidth;
        }).map((code) => code.outerHTML.slice(0, 200))`);
        expect(hidden).toEqual([]);
        await page.context().close();
    }
});

test('works without script: a code shows its text on hover, and leads to its place', async () => {
    const page = await open('RNCP39776', { javaScriptEnabled: false });
    const code = page.locator('#t-matrice ~ .wide .code').first();
    await code.hover();
    expect(await code.locator('.tip').isVisible()).toBe(true);
    await code.click();
    expect(page.url()).toMatch(/#i-/);
    await page.context().close();
});

test('every link leads to a place of the page', async () => {
    const page = await open('RNCP39776');
    const lost = await page.evaluate<string[]>(`[...document.querySelectorAll('a[href^="#"]')]
        .map((one) => one.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))`);
    expect(lost).toEqual([]);
    const ids = await page.evaluate<string[]>(`[...document.querySelectorAll('[id]')].map((one) => one.id)`);
    expect(new Set(ids).size).toBe(ids.length);
    await page.context().close();
});

test('in print: dark on white, no hover, headers on each page', async () => {
    const page = await open('RNCP39776', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const style = await page.evaluate<string[]>(`[
        getComputedStyle(document.body).color,
        getComputedStyle(document.querySelector('thead')).display,
        getComputedStyle(document.querySelector('.tip')).display,
    ]`);
    expect(style).toEqual(['rgb(0, 0, 0)', 'table-header-group', 'none']);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
});
