// Hands for a suite that runs in the extension host: it can't reach into a webview, but this page can. One request is
// one action on the first element that a selector finds in any webview; the answer is that element's text.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Action } from '../../../tests/vscode/suite/webview.ts';

const PATIENCE = 20_000;

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
    const found = await find(page, action.selector);
    const text = (await found.textContent()) ?? '';
    if (action.do === 'click') await found.click();
    else if (action.do === 'press') await found.press(action.value);
    else if (action.do === 'select') await found.selectOption(action.value);
    return text;
}

async function find(page: Page, selector: string): Promise<Locator> {
    for (const end = Date.now() + PATIENCE; ; await sleep(100)) {
        for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
            const found = frame.locator(selector).first();
            // A frame may go while it is asked.
            if (await found.isVisible().catch(() => false)) return found;
        }
        if (Date.now() > end) throw new Error(`no webview shows ${selector}`);
    }
}
