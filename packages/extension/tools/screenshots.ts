// Pictures for README and docs, in a light and a dark theme, from the packed extension: `npm run screenshots`.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import sharp from 'sharp';
import { animate } from './animation.ts';
import { frameWith, waitForIn } from './frames.ts';
import { goToFile, openFolder, run, runUntil, waitFor, waitForColours, waitForText } from './pages.ts';
import { extension, root, vsix } from './places.ts';
import { setUpServer } from './setup-vscode-server.ts';
import { pack } from './vsix.ts';
import { WORD_FILE, wordTable } from './word-table.ts';
import { launchChromium, VsCodeServer } from './workbench.ts';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const FOLDER = 'maintenance-velo';
const FILE = 'evaluation.referentiel';
const FICHE = {
    name: 'RNCP90003.txt',
    content: (): Uint8Array => readFileSync(join(root, 'tests/exchange/fiches/page.txt')),
};
const TABLE = { name: WORD_FILE, content: wordTable };

interface Scene {
    readonly name: string;
    /** A file that the folder has for it alone. */
    readonly brings?: { readonly name: string; readonly content: () => Uint8Array };
    readonly play: (page: Page, folder: string) => Promise<void>;
}

const scenes: readonly Scene[] = [
    {
        name: 'editeur',
        play: async (page) => {
            await waitForColours(page);
            await waitForText(page, '100 % évaluées', '.monaco-editor');
        },
    },
    {
        name: 'completion',
        play: async (page) => {
            await behind(page, 'évalue C1.3');
            await page.keyboard.type(' et c', { delay: 50 });
            await runUntil(page, 'Trigger Suggest', '.suggest-widget.visible .monaco-list-row');
        },
    },
    // One error, its fix, and the table that follows.
    { name: 'erreur', play: async (page) => void (await mistake(page)) },
    {
        name: 'correction',
        play: async (page) => {
            await mistake(page);
            await runUntil(page, 'Quick Fix...', '.action-widget .action');
        },
    },
    {
        name: 'corrige',
        play: async (page) => {
            const preview = await mistake(page);
            await runUntil(page, 'Quick Fix...', '.action-widget .action');
            await page.locator('.action-widget .action', { hasText: 'Écrire « C1.3 »' }).click();
            await waitForText(page, 'évalue C1.3', '.monaco-editor');
            await waitForIn(preview, `!document.querySelector('main').textContent.includes('${IN_DOUBT}')`);
        },
    },
    {
        name: 'tableau',
        brings: TABLE,
        play: async (page) => {
            await imported(page);
        },
    },
    {
        name: 'tableau-corrige',
        brings: TABLE,
        play: async (page) => {
            const table = await imported(page);
            await table.locator('select[data-letter="D"]').selectOption('criterion');
            await waitForText(page, 'critère "La demande', '.monaco-editor');
        },
    },
    {
        name: 'fiche',
        brings: FICHE,
        play: async (page, folder) => {
            await run(page, 'Référentiel: Importer une fiche');
            await waitForText(page, '..', '.quick-input-widget .monaco-list-row'); // The folder is read.
            await page.keyboard.press('Control+A');
            await page.keyboard.insertText(join(folder, FICHE.name));
            await page.waitForTimeout(1_000);
            await page.keyboard.press('Enter');
            await waitForText(page, 'À vérifier', '.monaco-editor');
            await waitForColours(page);
            await page.keyboard.press('Control+B'); // Both need the room.
            await waitForText(page, 'évaluée par 1 épreuve', '.monaco-editor');
        },
    },
    {
        name: 'infobulle',
        play: async (page) => {
            await behind(page, 'évalue C1.3');
            await runUntil(page, 'Show or Focus Hover', '.monaco-hover:not(.hidden) .hover-row');
        },
    },
    {
        name: 'arbre',
        play: async (page) => {
            await run(page, 'Référentiel: Focus on Référentiel View');
            await waitForText(page, 'Blocs', '.sidebar');
            await page.locator('.monaco-list-row', { hasText: 'BC01' }).first().locator('.monaco-tl-twistie').click();
            await waitForText(page, 'Mise en situation d’accueil', '.sidebar');
            await behind(page, 'évalue C1.3');
            await page.keyboard.press('Control+Shift+K');
            await waitForText(page, '13/14', '.sidebar');
        },
    },
    {
        name: 'matrice',
        play: async (page) => {
            await run(page, 'Référentiel: Matrice de couverture');
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
            await run(page, 'Référentiel: Ouvrir l’aperçu sur le côté');
            await frameWith(page, 'td.at-cursor');
        },
    },
    {
        name: 'premiers-pas',
        play: async (page) => {
            await page.keyboard.press('Control+B'); // Room for the picture beside the steps.
            await run(page, 'Référentiel: Premiers pas');
            await waitForText(page, 'Commencer un référentiel');
            await page.locator('.getting-started-media iframe').first().waitFor({ state: 'attached' });
            await page.waitForTimeout(3_000); // The picture is in a frame of a frame.
        },
    },
];

/** What the table says of a competency whose épreuve names a code that is none. */
const IN_DOUBT = 'ncertaine';

/** A code that names nothing, beside the table that it leaves a hole in. */
async function mistake(page: Page): Promise<Frame> {
    await behind(page, 'évalue C1.3');
    await page.keyboard.press('Control+B'); // Both need the room.
    await run(page, 'Référentiel: Ouvrir l’aperçu sur le côté');
    const preview = await frameWith(page, 'td.at-cursor');
    await preview.locator('select').selectOption('race');
    await waitForIn(preview, "document.querySelectorAll('main h2').length === 1");
    await page.keyboard.press('Control+1'); // Back to the text, where the cursor is.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('7');
    await waitFor(page, '.squiggly-error');
    await waitForIn(preview, `document.querySelector('main').textContent.includes('${IN_DOUBT}')`);
    return preview;
}

/** The author's own table, from the menu of its file. */
async function imported(page: Page): Promise<Frame> {
    const file = page.locator('.explorer-viewlet .monaco-list-row', { hasText: WORD_FILE });
    await file.click({ button: 'right' });
    await page.locator('.context-view .action-label', { hasText: 'Importer un tableau' }).click();
    const table = await frameWith(page, 'select[data-letter="D"]');
    await page.keyboard.press('Control+B');
    await waitForColours(page);
    return table;
}

/** The cursor at the end of the line that holds a text. */
async function behind(page: Page, text: string): Promise<void> {
    await waitForColours(page);
    // An editor just opened goes back to where its cursor was.
    const cursor = page.locator('.part.statusbar').getByText(/^Ln (?!1,)/);
    while (!(await cursor.isVisible())) {
        await page.locator('.view-line', { hasText: text }).first().click();
        await page.waitForTimeout(500);
    }
    await page.keyboard.press('End');
}

/** VS Code's own French isn't on npm: the extension speaks French, the rest of the window its English. */
const IN_FRENCH =
    "Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'fr', set: () => undefined })";

setUpServer();
await pack();
const only = process.argv.slice(2);
const target = join(extension, 'captures');
const browser = await launchChromium();
try {
    for (const [theme, name] of Object.entries(THEMES)) {
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
                // What a scene types stays its own.
                const folder = mkdtempSync(join(tmpdir(), 'referentiel-'));
                const workspace = join(folder, FOLDER);
                cpSync(join(root, 'examples', FOLDER), workspace, { recursive: true });
                rmSync(join(workspace, 'expected.json'));
                const { brings } = scene;
                if (brings) writeFileSync(join(workspace, brings.name), brings.content());
                const page = await browser.newPage({ viewport: { width: 1200, height: 750 } });
                await page.addInitScript(IN_FRENCH);
                await openFolder(page, server, workspace);
                await goToFile(page, FILE);
                await waitFor(page, theme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs');
                await scene.play(page, workspace);
                await page.waitForTimeout(1_000); // Fonts, colours and animations settle.
                const file = join(target, theme, `${scene.name}.png`);
                // 256 colours are what a window needs, and weigh a third.
                await sharp(await page.screenshot())
                    .png({ palette: true, effort: 10, dither: 0 })
                    .toFile(file);
                console.log(`${theme}/${scene.name}.png: ${Math.ceil(statSync(file).size / 1024)} KB`);
                await page.close();
                rmSync(folder, { recursive: true, force: true });
            }
        } finally {
            server.stop();
        }
    }
    await animate();
} finally {
    await browser.close();
}
