// What a person does in the workbench, for the scripts that look at it.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VsCodeServer } from './workbench.ts';

const PATIENCE = 30_000;

/** The workbench opened on a file of a folder. */
export async function openFile(page: Page, server: VsCodeServer, folder: string, file: string): Promise<void> {
    await page.goto(server.url(folder, [['openFile', server.uri(join(folder, file))]]));
    await page.waitForSelector('.monaco-workbench .monaco-editor .view-line', { timeout: PATIENCE });
}

/** Runs a command by its title, as the palette shows it; one that isn't offered yet is waited for. */
export async function run(page: Page, title: string): Promise<void> {
    const palette = page.locator('.quick-input-widget');
    const row = palette.locator('.monaco-list-row', { hasText: title }).first();
    for (const end = Date.now() + PATIENCE; ;) {
        await page.keyboard.press('F1');
        await palette.locator('input').first().fill(`>${title}`);
        try {
            await row.click({ timeout: 2_000 });
            return;
        } catch (error) {
            if (Date.now() > end) throw error;
            // What is offered is settled when the palette opens.
            await page.keyboard.press('Escape');
        }
    }
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

/** Until the theme and the grammar are there: a file comes in one colour first. */
export async function waitForColours(page: Page): Promise<void> {
    await page.waitForFunction(
        "new Set([...document.querySelectorAll('.view-line span[class*=mtk]')].map((span) => span.className)).size > 4",
    );
}
