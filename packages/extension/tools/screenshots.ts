// Pictures for README and docs, in a light and a dark theme, from the packed extension: `npm run screenshots`.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { frameWith } from './frames.ts';
import { openFile, run, waitFor, waitForColours, waitForText } from './pages.ts';
import { extension, root, vsix } from './places.ts';
import { setUpServer } from './setup-vscode-server.ts';
import { pack } from './vsix.ts';
import { launchChromium, VsCodeServer } from './workbench.ts';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const FOLDER = 'maintenance-velo';
const FILE = 'mecanicien-cycles/evaluation.referentiel';

interface Scene {
    readonly name: string;
    readonly play: (page: Page) => Promise<void>;
}

const scenes: readonly Scene[] = [
    {
        name: 'editeur',
        play: (page) => waitForColours(page),
    },
    {
        name: 'completion',
        play: async (page) => {
            await run(page, 'Référentiel: New Référentiel');
            await waitForText(page, 'RNCP00000', '.monaco-editor');
            await page.keyboard.press('Escape');
            await page.keyboard.press('Control+End');
            await page.keyboard.type('\népr');
            await waitFor(page, '.suggest-widget.visible .monaco-list-row');
        },
    },
    {
        name: 'arbre',
        play: async (page) => {
            await run(page, 'Référentiel: Focus on Référentiel View');
            await waitForText(page, 'Blocs', '.sidebar');
            await page.locator('.monaco-list-row', { hasText: 'BC01' }).first().locator('.monaco-tl-twistie').click();
            await waitForText(page, 'Mise en situation d’accueil', '.sidebar');
            await page.locator('.view-line', { hasText: 'évalue C1.3' }).first().click();
            await page.keyboard.press('Control+Shift+K');
            await waitFor(page, '.sidebar .codicon-circle-large-outline');
        },
    },
    {
        name: 'matrice',
        play: async (page) => {
            await run(page, 'Référentiel: Coverage Matrix');
            const matrix = page.frameLocator('iframe.webview').frameLocator('iframe');
            await matrix.locator('td.cell.all').nth(5).click();
            await matrix.locator('tr.lacking').first().waitFor();
        },
    },
    {
        name: 'apercu',
        play: async (page) => {
            await page.keyboard.press('Control+B'); // Both need the room.
            await waitForColours(page);
            await page.locator('.view-line', { hasText: 'Ouverture d’un dossier' }).first().click();
            await run(page, 'Référentiel: Open Preview to the Side');
            await frameWith(page, 'td.at-cursor');
        },
    },
    {
        name: 'premiers-pas',
        play: async (page) => {
            await page.keyboard.press('Control+B'); // Room for the picture beside the steps.
            await run(page, 'Référentiel: First Steps');
            await waitForText(page, 'Start a référentiel');
            await page.locator('.getting-started-media iframe').first().waitFor({ state: 'attached' });
            await page.waitForTimeout(3_000); // The picture is in a frame of a frame.
        },
    },
];

setUpServer();
await pack();
const only = process.argv.slice(2);
const target = join(extension, 'captures');
const browser = await launchChromium();
try {
    for (const [theme, name] of Object.entries(THEMES)) {
        const workspace = mkdtempSync(join(tmpdir(), 'referentiel-'));
        cpSync(join(root, 'examples', FOLDER), workspace, { recursive: true });
        const server = await VsCodeServer.start({
            install: [vsix],
            settings: {
                'workbench.colorTheme': name,
                'editor.minimap.enabled': false,
                'window.autoDetectColorScheme': false,
                'referentiel.language': 'fr',
            },
        });
        try {
            mkdirSync(join(target, theme), { recursive: true });
            for (const scene of scenes.filter(({ name }) => only.length === 0 || only.includes(name))) {
                const page = await browser.newPage({ viewport: { width: 1200, height: 750 } });
                await openFile(page, server, workspace, FILE);
                await waitFor(page, theme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs');
                await scene.play(page);
                await page.waitForTimeout(1_000); // Fonts, colours and animations settle.
                await page.screenshot({ path: join(target, theme, `${scene.name}.png`) });
                console.log(`${theme}/${scene.name}.png`);
                await page.close();
            }
        } finally {
            server.stop();
            rmSync(workspace, { recursive: true, force: true });
        }
    }
} finally {
    await browser.close();
}
