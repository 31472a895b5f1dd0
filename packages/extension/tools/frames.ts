// Webviews, seen from the page that shows the workbench.
import axe from 'axe-core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

const PATIENCE = 60_000;

/** The webview that shows an element; waited for. */
export async function frameWith(page: Page, selector: string, patience = PATIENCE): Promise<Frame> {
    for (const end = Date.now() + patience; ; await sleep(100)) {
        for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
            // A frame may go while it is asked.
            const isShown = await frame
                .locator(selector)
                .first()
                .isVisible()
                .catch(() => false);
            if (isShown) return frame;
        }
        if (Date.now() > end) throw new Error(`no webview shows ${selector}`);
    }
}

/** What axe finds in a webview, with the first element of each. */
export async function violations(frame: Frame): Promise<string[]> {
    await frame.evaluate(axe.source);
    const { violations: found } = await frame.evaluate<axe.AxeResults>('axe.run()');
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Waits until an expression is true in a webview; Playwright's own waiting would need `unsafe-eval` there. */
export async function waitForIn(frame: Frame, expression: string): Promise<void> {
    for (const end = Date.now() + PATIENCE; ; await sleep(100)) {
        if (await frame.evaluate<boolean>(`Boolean(${expression})`)) return;
        if (Date.now() > end) throw new Error(`never true in the webview: ${expression}`);
    }
}
