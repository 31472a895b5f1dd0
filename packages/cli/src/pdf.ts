import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './chromium.ts';
import { DevTools } from './devtools.ts';
import { Misuse } from './exit.ts';
import { markContents, pagesOfPlaces } from './pdf-contents.ts';
import type { Words } from './words/index.ts';

const TIMEOUT = 120_000;

/** Prints pages as tagged PDF, with a browser that is there already. */
export class PdfPrinter {
    private readonly words: Words;
    private readonly program: string;
    private readonly folder = mkdtempSync(join(tmpdir(), 'referentiel-pdf-'));
    private browser: DevTools | undefined;

    constructor(words: Words) {
        this.words = words;
        const found = findChromium();
        if (found === undefined) {
            rmSync(this.folder, { recursive: true });
            throw new Misuse(({ generate }) => generate.noBrowser);
        }
        this.program = found;
        process.once('exit', this.remove);
    }

    /** Also where the command is interrupted. */
    private readonly remove = (): void =>
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

    async print(html: Uint8Array): Promise<Uint8Array> {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_, failed) => {
            timer = setTimeout(() => failed(new Error(this.words.generate.browserLate)), TIMEOUT);
        });
        try {
            return await Promise.race([this.printPage(html), late]);
        } finally {
            clearTimeout(timer);
        }
    }

    private async printPage(html: Uint8Array): Promise<Uint8Array> {
        const page = join(this.folder, 'page.html');
        writeFileSync(page, html);
        const browser = (this.browser ??= this.start());
        const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
            targetId,
            flatten: true,
        });
        await browser.send('Page.enable', {}, sessionId);
        const loaded = browser.next('Page.loadEventFired', sessionId);
        await browser.send('Page.navigate', { url: pathToFileURL(page).href }, sessionId);
        await loaded;
        // The page numbers of the contents are known once it is printed; marking them moves nothing.
        const unnumbered = await printed(browser, sessionId);
        const expression = markContents(pagesOfPlaces(unnumbered.toString('latin1')));
        await browser.send('Runtime.evaluate', { expression }, sessionId);
        const numbered = await printed(browser, sessionId);
        await browser.send('Target.closeTarget', { targetId });
        return always(numbered);
    }

    private start(): DevTools {
        return new DevTools(this.program, [
            '--headless',
            '--disable-gpu',
            '--disable-dev-shm-usage',
            '--no-first-run',
            '--no-default-browser-check',
            // The page is ours, and root can't have the browser's sandbox.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--host-resolver-rules=MAP * ~NOTFOUND',
            `--user-data-dir=${join(this.folder, 'profile')}`,
        ]);
    }

    async close(): Promise<void> {
        await this.browser?.close();
        process.off('exit', this.remove);
        this.remove();
    }
}

async function printed(browser: DevTools, sessionId: string): Promise<Buffer> {
    const { data } = await browser.send<{ data: string }>(
        'Page.printToPDF',
        { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
        sessionId,
    );
    return Buffer.from(data, 'base64');
}

/**
 * What differs from one printing to the next, the dates and where the browser began to count the page's elements,
 * becomes one and the same, letter for letter: nothing moves.
 */
function always(pdf: Buffer): Uint8Array {
    const text = pdf.toString('latin1');
    const numbers = Array.from(text.matchAll(ELEMENT), ([, number]) => Number(number));
    const first = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
    return Buffer.from(
        text
            .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:20000101000000`)
            .replace(ELEMENT, (_, number: string) => `(node${String(Number(number) - first + 1).padStart(8, '0')})`),
        'latin1',
    );
}

const ELEMENT = /\(node(\d{8})\)/g;
