// The preview, as a reader meets it in the workbench.
import type { Frame, Page } from 'playwright-core';
import { frameWith, violations, waitForIn } from './frames.ts';
import { choose, goToFile, run, waitFor, waitForText } from './pages.ts';

const THEMES = ['Light Modern', 'Dark Modern', 'Light High Contrast', 'Dark High Contrast'];

const TEXTS = [
    '<img src=x onerror="harm=1">',
    '<script>harm=1</script>',
    '</td></table><iframe src="javascript:harm=1">',
];
/** A référentiel whose texts would be markup. */
export const HARM = {
    file: 'harm.referentiel',
    text: `certification RNCP99666 ${quoted(TEXTS.join(''))}
activité A1 ${quoted(TEXTS[0] ?? '')} { compétence C1 ${quoted(TEXTS.join(''))} { critère CE1 ${quoted(TEXTS[1] ?? '')} } }
bloc BC01 ${quoted(TEXTS[2] ?? '')} { compétences A1 épreuve E1 ${quoted(TEXTS.join(''))} { évalue C1 } }
`,
};

/** What the policy of a page has stopped until now, told on the console. */
const refused: string[] = [];

export const previewSteps: [title: string, step: (page: Page) => Promise<void>][] = [
    [
        'the preview opens beside the text',
        async (page) => {
            page.on('console', (message) => {
                if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
            });
            await goToFile(page, 'cycles.referentiel');
            await run(page, 'Référentiel: Open Preview to the Side');
            const frame = await preview(page);
            await waitForIn(frame, "document.querySelectorAll('main h2').length > 5");
            await waitForIn(frame, "document.querySelector('.finding.error') && document.querySelector('.hole')");
        },
    ],
    ...THEMES.map((theme): (typeof previewSteps)[number] => [
        `axe finds nothing in it, in ${theme}`,
        async (page) => {
            await run(page, 'Preferences: Color Theme');
            await choose(page, theme);
            const frame = await preview(page);
            const isDark = theme.startsWith('Dark');
            const kind = theme.endsWith('Contrast')
                ? `vscode-high-contrast${isDark ? '' : '-light'}`
                : `vscode-${isDark ? 'dark' : 'light'}`;
            await waitForIn(frame, `document.body.dataset.vscodeThemeKind === '${kind}'`);
            none(await violations(frame));
        },
    ]),
    [
        'what is typed comes into it, and nothing else moves',
        async (page) => {
            const frame = await preview(page);
            await frame.evaluate(`{
                for (const [i, td] of document.querySelectorAll('td').entries()) td.mark = i;
                read = document.querySelectorAll('.finding')[1];
                read.scrollIntoView({ block: 'center' });
                height = read.getBoundingClientRect().top;
            }`);
            await page.keyboard.press('Control+Home');
            await page.keyboard.press('End');
            await page.keyboard.type(' hollandais');
            await waitForIn(frame, "document.querySelector('h1').textContent.includes(' hollandais')");
            const moved = await frame.evaluate<string[]>(
                "[...document.querySelectorAll('td')].filter((td, i) => td.mark !== i).map((td) => td.outerHTML)",
            );
            none(moved);
            const moves = await frame.evaluate<number>('read.getBoundingClientRect().top - height');
            if (Math.abs(moves) > 1) throw new Error(`what was read has moved by ${moves}`);
            await run(page, 'Undo');
        },
    ],
    [
        'a click on a finding leads to its text',
        async (page) => {
            const frame = await preview(page);
            await frame.locator('.finding').first().click();
            await waitForText(page, 'Ln 9,', '.part.statusbar');
        },
    ],
    [
        'nothing else gets into it: no script, no style, no picture',
        async (page) => {
            const frame = await preview(page);
            none(refused);
            const stopped = await frame.evaluate<string[]>(`new Promise((settle) => {
                const stopped = new Set();
                document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
                    stopped.add(effectiveDirective);
                });
                const add = (name, content) => document.body.append(Object.assign(document.createElement(name), content));
                add('script', { textContent: 'harm = 1' });
                add('style', { textContent: 'main { display: none }' });
                add('img', { src: 'https://127.0.0.1/x.png' });
                add('iframe', { src: 'https://127.0.0.1/' });
                fetch('https://127.0.0.1/').catch(() => {});
                setTimeout(() => settle([...stopped].sort()), 1000);
            })`);
            const wanted = 'connect-src frame-src img-src script-src-elem style-src-elem';
            if (stopped.join(' ') !== wanted) throw new Error(`stopped only ${stopped.join(' ')}`);
            if ((await frame.evaluate('typeof harm')) !== 'undefined') throw new Error('a script ran');
        },
    ],
    [
        'a text that would be markup is a text',
        async (page) => {
            await goToFile(page, HARM.file);
            const frame = await preview(page);
            await waitForIn(frame, "document.querySelector('h1').textContent.startsWith('RNCP99666')");
            const found = await frame.evaluate<string[]>(
                "[...document.querySelectorAll('main :is(img, script, iframe, style, b)')].map((one) => one.outerHTML)",
            );
            none(found);
            const text = await frame.locator('main').innerText();
            for (const wanted of TEXTS) if (!text.includes(wanted)) throw new Error(`${wanted} is not shown`);
            if ((await frame.evaluate('typeof harm')) !== 'undefined') throw new Error('a script ran');
        },
    ],
    [
        'it is the same after the window is loaded again',
        async (page) => {
            // A file that the address asks for would take the place of what was open.
            const address = new URL(page.url());
            address.searchParams.delete('payload');
            await page.goto(address.href);
            await goToFile(page, 'cycles.referentiel');
            await run(page, 'Référentiel: Open Preview to the Side');
            const frame = await preview(page);
            await waitForIn(frame, "document.querySelector('h1').textContent.startsWith('RNCP99001')");
            await frame.locator('select').selectOption('epreuves');
            await waitForIn(frame, "document.querySelectorAll('main h2').length === 1");
            await frame.locator('h1').click();
            await waitFor(page, '.editor-actions [aria-label^="Go to Text"]'); // It has the focus.
            await run(page, 'Référentiel: Lock or Unlock Preview');
            await waitForText(page, '[Preview] cycles.referentiel', '.tabs-container');
            await run(page, 'Developer: Reload Window');
            await page.waitForEvent('domcontentloaded');
            await waitForText(page, '[Preview] cycles.referentiel', '.tabs-container');
            const again = await preview(page);
            await waitForIn(again, "document.querySelectorAll('main h2').length === 1");
            await waitForIn(again, "document.querySelector('select').value === 'epreuves'");
        },
    ],
];

function quoted(text: string): string {
    return `"${text.replaceAll('"', '\\"')}"`;
}

function preview(page: Page): Promise<Frame> {
    return frameWith(page, 'main h1');
}

function none(found: readonly string[]): void {
    if (found.length > 0) throw new Error(found.join('\n'));
}
