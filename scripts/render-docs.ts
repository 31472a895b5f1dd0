// Shows the tables of the seed, and the documents of the example that is ready, as a reader gets them: Word and Excel through LibreOffice, the page and the PDF through
// Chromium. Every page goes to out/rendu, for looking at; some go to docs/tableaux. Needs soffice, pdftoppm and
// pdftotext (Debian: libreoffice-writer libreoffice-calc poppler-utils).
import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, launchChromium } from '../packages/extension/tools/workbench.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'out/rendu');
const docs = join(root, 'docs/tableaux');
const name = 'RNCP39776-tableaux';
const DPI = 75;

function run(program: string, ...args: readonly string[]): string {
    return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Every page of a PDF as an image, by number from 1. */
function pagesOf(pdf: string, prefix: string): readonly string[] {
    run('pdftoppm', '-r', String(DPI), '-png', pdf, join(out, prefix));
    return globSync(`${prefix}-*.png`, { cwd: out })
        .toSorted()
        .map((file) => join(out, file));
}

/** The first page, after some, that holds all of some words. */
function pageWith(pdf: string, words: readonly string[], count: number, after = 0): number {
    for (let page = after + 1; page <= count; page++) {
        const text = run('pdftotext', '-f', String(page), '-l', String(page), pdf, '-');
        if (words.every((word) => text.includes(word))) return page;
    }
    throw new Error(`${pdf}: no page with ${words.join(', ')}`);
}

/** What is shown of each document: a page of each of these tables. */
const SHOWN = [
    { table: 'race', words: ['CRITÈRES', 'BLOC 1'] },
    { table: 'matrice', words: ['Compétences et épreuves', 'BC02', 'E2'] },
    { table: 'fiche', words: ['Certificateurs', 'EFSCO'] },
] as const;

/** A page of each of these documents. */
const DOCUMENT_PAGES = [
    { piece: 'race', format: 'word', page: 1, picture: 'word-couverture' },
    { piece: 'fiche', format: 'pdf', page: 1, picture: 'pdf-sommaire' },
    { piece: 'grilles', format: 'word', page: 3, picture: 'word-grille' },
    { piece: 'proces-verbal', format: 'word', page: 3, picture: 'word-proces-verbal' },
    { piece: 'parchemins', format: 'word', page: 1, picture: 'word-parchemin' },
] as const;

function show(format: string, pdf: string): void {
    const pages = pagesOf(pdf, format);
    // A first page of contents holds the titles of all tables: what is shown comes after it.
    const first = format === 'excel' ? 0 : 1;
    for (const { table, words } of SHOWN) {
        const page = pages[pageWith(pdf, words, pages.length, first) - 1];
        if (page) copyFileSync(page, join(docs, `${format}-${table}.png`));
    }
    console.log(`${format}: ${pages.length} pages`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
mkdirSync(docs, { recursive: true });
process.env.CHROMIUM = await findChromium();
run(
    process.execPath,
    'packages/cli/dist/referentiel.cjs',
    'generate',
    'examples/clerc-assistant',
    '--out',
    out,
    '--format',
    'docx,xlsx,html,pdf',
);

for (const [format, extension] of [
    ['word', 'docx'],
    ['excel', 'xlsx'],
] as const) {
    const folder = join(out, format);
    run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, join(out, `${name}.${extension}`));
    show(format, join(folder, `${name}.pdf`));
}
show('pdf', join(out, `${name}.pdf`));

const READY = 'RNCP-AgencementInterieur';
for (const profile of ['dépôt', 'jury']) {
    const asked = ['--out', out, '--format', 'docx,html,pdf', '--profile', profile];
    run(process.execPath, 'packages/cli/dist/referentiel.cjs', 'generate', 'examples/agencement-interieur', ...asked);
}
const documents = globSync(`${READY}-*.docx`, { cwd: out }).toSorted();
run(
    'soffice',
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(out, 'word'),
    ...documents.map((file) => join(out, file)),
);
for (const file of documents) {
    const piece = file.slice(READY.length + 1, -'.docx'.length);
    const inWord = pagesOf(join(out, 'word', `${READY}-${piece}.pdf`), `word-${piece}`);
    const inPdf = pagesOf(join(out, `${READY}-${piece}.pdf`), `pdf-${piece}`);
    console.log(`${piece}: ${inWord.length} pages (Word), ${inPdf.length} pages (PDF)`);
    const shown = DOCUMENT_PAGES.find((one) => one.piece === piece);
    const page = shown && (shown.format === 'word' ? inWord : inPdf)[shown.page - 1];
    if (page) copyFileSync(page, join(docs, `${shown.picture}.png`));
}

const browser = await launchChromium();
for (const [shot, file, colorScheme, width, selector] of [
    ['html-race', name, 'light', 1280, '#t-race'],
    ['html-matrice-sombre', name, 'dark', 1280, '#t-matrice'],
    ['html-200', name, 'light', 640, '#t-race'],
    ['html-400', name, 'light', 400, '#t-race'],
    ['html-document', `${READY}-race`, 'light', 1280, 'body'],
    ['html-document-sombre', `${READY}-livret-2`, 'dark', 1280, 'body'],
    ['html-document-400', `${READY}-fiche`, 'light', 400, 'body'],
] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(join(out, `${file}.html`)).href);
    await page.locator(selector).evaluate((element) => element.scrollIntoView());
    if (shot === 'html-matrice-sombre') await page.locator(`${selector} ~ .wide .code`).nth(1).focus();
    await page.screenshot({ path: join(docs, `${shot}.png`) });
    await page.close();
}
await browser.close();
