// What a person does in the workbench, for the scripts that look at it.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VsCodeServer } from './workbench.ts';

/** Machines may be busy. */
const PATIENCE = 60_000;

/** The workbench opened on a folder, until what it is extended by is known: an editor keeps where it breaks its lines. */
export async function openFolder(page: Page, server: VsCodeServer, folder: string): Promise<void> {
    await page.goto(server.url(folder));
    await page.locator('.activitybar [aria-label^="Référentiel"]').first().waitFor({ timeout: PATIENCE });
}

/** The workbench opened on a file of a folder. */
export async function openFile(page: Page, server: VsCodeServer, folder: string, file: string): Promise<void> {
    await page.goto(server.url(folder, [['openFile', server.uri(join(folder, file))]]));
    await page.waitForSelector('.monaco-workbench .monaco-editor .view-line', { timeout: PATIENCE });
}

/** Runs a command by its title, as the palette shows it; one that isn't offered yet is waited for. */
export function run(page: Page, title: string): Promise<void> {
    return ask(page, 'F1', title, `>${title}`);
}

/** Opens a file of the folder by its name. */
export async function goToFile(page: Page, name: string): Promise<void> {
    const tab = page.locator('.tab.active', { hasText: name }).first();
    for (const end = Date.now() + PATIENCE; ;) {
        await ask(page, 'Control+P', name, name);
        try {
            await tab.waitFor({ timeout: 5_000 });
            return;
        } catch (error) {
            if (Date.now() > end) throw error; // The list closes now and then before it is answered.
        }
    }
}

/** Asks by a key for a list, and takes a row of it: what is offered is settled when the list opens. */
async function ask(page: Page, key: string, row: string, input: string): Promise<void> {
    for (const end = Date.now() + PATIENCE; ;) {
        await page.keyboard.press(key);
        try {
            await choose(page, row, { input, patience: 5_000 });
            return;
        } catch (error) {
            if (Date.now() > end) throw error;
            await page.keyboard.press('Escape');
        }
    }
}

/**
 * Takes a row of what is asked on top of the window, once it is the one that Enter takes: rows come and go while
 * VS Code still gathers them, so that a click may hit another.
 */
export async function choose(
    page: Page,
    row: string,
    { input = row, patience = PATIENCE }: { readonly input?: string; readonly patience?: number } = {},
): Promise<void> {
    const end = Date.now() + patience;
    const asked = page.locator('.quick-input-widget');
    const field = asked.locator('input[type=text]').first();
    const wanted = asked.locator('.monaco-list-row', { hasText: row }).first();
    await field.fill(input, { timeout: patience });
    await wanted.waitFor({ timeout: Math.max(1, end - Date.now()) });
    while (!(await asked.locator('.monaco-list-row.focused', { hasText: row }).isVisible())) {
        if (Date.now() > end) throw new Error(`« ${row} » never became the one to take`);
        await field.press('ArrowDown');
        await page.waitForTimeout(50);
    }
    await field.press('Enter');
}

/** Runs a command until something shows: a click may come too early for what it asks. */
export async function runUntil(page: Page, title: string, selector: string): Promise<void> {
    for (const end = Date.now() + PATIENCE; ;) {
        await run(page, title);
        try {
            await page.waitForSelector(selector, { timeout: 5_000 });
            return;
        } catch (error) {
            if (Date.now() > end) throw error;
        }
    }
}

export async function waitFor(page: Page, selector: string): Promise<void> {
    await page.waitForSelector(selector, { timeout: PATIENCE });
}

export async function waitForText(page: Page, text: string, within = 'body'): Promise<void> {
    await page.locator(within).getByText(text).first().waitFor({ timeout: PATIENCE });
}

/** Until the terminal shows a text, whose lines it may have broken anywhere. */
export async function waitForTerminal(page: Page, text: string, timeout = PATIENCE): Promise<void> {
    const shown = "[...document.querySelectorAll('.xterm-rows')].map((rows) => rows.textContent.replace(/\\s+/g, ''))";
    const wanted = JSON.stringify(text.replaceAll(/\s+/g, ''));
    await page.waitForFunction(`${shown}.some((text) => text.includes(${wanted}))`, undefined, { timeout });
}

/** Until the theme and the grammar are there: a file comes in one colour first. */
export async function waitForColours(page: Page): Promise<void> {
    await page.waitForFunction(
        "new Set([...document.querySelectorAll('.view-line span[class*=mtk]')].map((span) => span.className)).size > 4",
    );
}
