// Hands for a suite that runs in the extension host: it can't reach into a webview nor to the keyboard, but this page
// can. One request is one action; in a webview, on the first element that a selector finds in any: the answer is that
// element's text, or what was asked of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Action, Paste } from '../../../tests/vscode/suite/webview.ts';
import { frameWith, violations } from './frames.ts';

const PATIENCE = 60_000;
/** Rows stand in the page in whatever order they were drawn. */
const ROWS = `[...document.querySelectorAll('.part.editor .monaco-editor.focused .view-line')]
    .toSorted((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
    .map((row) => row.textContent)`;

export interface Driver {
    readonly address: string;
    stop(): void;
}

export async function startDriver(page: () => Page | undefined): Promise<Driver> {
    const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            const action = JSON.parse(Buffer.concat(chunks).toString()) as Action;
            perform(page(), action).then(
                (text) => response.end(text),
                (error: unknown) => response.writeHead(500).end(String(error)),
            );
        });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

async function perform(page: Page | undefined, action: Action): Promise<string> {
    if (!page) throw new Error('there is no workbench yet');
    if (action.do === 'paste') return paste(page, action);
    if (action.do === 'rows') return (await page.evaluate<string[]>(ROWS)).join('\n');
    const { selector } = action;
    const frame = await frameWith(page, selector, PATIENCE);
    if (action.do === 'axe') return (await violations(frame)).join('\n');
    const found = frame.locator(selector).first();
    if (action.do === 'measure') {
        const { x, y, width, height } = (await found.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        return [x, y, width, height].join(' ');
    }
    const text = (await found.textContent()) ?? '';
    if (action.do === 'click') await found.click();
    else if (action.do === 'press') await found.press(action.value);
    else if (action.do === 'select') await found.selectOption(action.value);
    return text;
}

async function paste(page: Page, { text, html }: Paste): Promise<string> {
    const contents = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    const blobs = Object.entries(contents).map(
        ([type, content]) => `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: '${type}' })`,
    );
    await page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${blobs.join(', ')} })])`);
    // An editor that is shown has the focus a little later.
    await page.locator('.part.editor .monaco-editor.focused').first().waitFor({ timeout: PATIENCE });
    // VS Code gives up a paste when anything about its editor changes meanwhile, and one just opened still settles.
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Control+V');
    return '';
}
