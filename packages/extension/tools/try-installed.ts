// Installs the packed .vsix in a fresh VS Code and uses it there, as whoever downloads it will: `npm run
// test:installed`. How many steps succeeded goes to out/tests/installed.json.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, openFile, run, runUntil, waitFor, waitForColours, waitForTerminal, waitForText } from './pages.ts';
import { root, tests, vsix } from './places.ts';
import { HARM, previewSteps } from './preview-steps.ts';
import { setUpServer } from './setup-vscode-server.ts';
import { pack } from './vsix.ts';
import { launchChromium, VsCodeServer } from './workbench.ts';

const steps: [title: string, step: (page: Page) => Promise<void>][] = [
    ['the file is known as a référentiel', (page) => waitForText(page, 'Référentiel', '.part.statusbar')],
    [
        'its words are coloured',
        async (page) => {
            const colour = (text: string): Promise<string> =>
                page
                    .locator('.view-line span span', { hasText: text })
                    .first()
                    .evaluate((span: unknown) => (span as { className: string }).className);
            await waitForColours(page);
            if ((await colour('activité')) === (await colour('Accueil'))) throw new Error('a word looks like a text');
        },
    ],
    [
        'it is active: its log can be shown',
        (page) => runUntil(page, 'Référentiel: Show Log', '.part.panel .monaco-editor'),
    ],
    [
        'the task checks with the command line that is packed',
        async (page) => {
            await run(page, 'Tasks: Run Task');
            await choose(page, 'referentiel');
            await choose(page, 'check');
            await untilChecked(page);
        },
    ],
    [
        'its findings are in Problems',
        async (page) => {
            await run(page, 'Problems: Focus on Problems View');
            await waitForText(page, 'compétence-non-évaluée', '.markers-panel');
        },
    ],
    ['the server underlines a fault', (page) => waitFor(page, '.squiggly-error')],
    [
        'the first steps open',
        async (page) => {
            await run(page, 'Référentiel: First Steps');
            await waitForText(page, 'Start a référentiel');
        },
    ],
    ...previewSteps,
];

/**
 * Until the terminal shows the end of what `check` found. One that attaches late misses the beginning of a quick task,
 * or all of it: then the task is run again.
 */
async function untilChecked(page: Page): Promise<void> {
    for (let left = 3; ; left--) {
        try {
            await waitForTerminal(page, '1 not evaluated (C2)', 20_000);
            return;
        } catch (error) {
            if (left === 1) throw error;
            await run(page, 'Tasks: Rerun Last Task');
        }
    }
}

let passed = 0;
let failed = 0;
setUpServer();
await pack();
const workspace = mkdtempSync(join(tmpdir(), 'referentiel-'));
cpSync(join(tests, 'workspace'), workspace, { recursive: true });
writeFileSync(join(workspace, HARM.file), HARM.text);
const server = await VsCodeServer.start({ install: [vsix] });
const browser = await launchChromium();
try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await openFile(page, server, workspace, 'cycles/cycles.referentiel');
    for (const [title, step] of steps) {
        try {
            await step(page);
            console.log(`  ✔ ${title}`);
            passed++;
        } catch (error) {
            console.log(`  ✖ ${title}\n${String(error)}`);
            failed++;
            const picture = join(root, 'out/vscode/installed-failed.png');
            await page.screenshot({ path: picture });
            console.log(`    see ${picture}`);
            break; // What follows rests on it.
        }
    }
} finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
}
mkdirSync(join(root, 'out/tests'), { recursive: true });
writeFileSync(join(root, 'out/tests/installed.json'), JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
