// The documents of the examples, made once, and what other programs see in them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENT_FORMATS, type GeneratedFile, type Unit, writeFiling, writeJury } from '@referentiel/language';
import { exampleUnits, unitOf } from '../tables/units.ts';

const path = join(import.meta.dirname, '../../examples/agencement-interieur/agencement-interieur.referentiel');

/** The example that is ready, and the seed, which is not: its filing is a draft. */
export const ready = unitOf({ 'agencement.referentiel': readFileSync(path, 'utf8') });
export const seed = exampleUnits()[0] as Unit;

/** All documents of a unit. */
export async function documentsOf(unit: Unit): Promise<readonly GeneratedFile[]> {
    return [
        ...(await writeFiling(unit, { formats: DOCUMENT_FORMATS, isDraft: unit !== ready })),
        ...(await writeJury(unit, { formats: DOCUMENT_FORMATS })),
    ];
}

/** Why what needs other programs can't be tried here; undefined where it can. */
export function missingPrograms(): string | undefined {
    for (const program of ['soffice', 'pdftotext', 'pdfinfo']) {
        try {
            execFileSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' });
        } catch {
            return `${program} n’est pas installé`;
        }
    }
    const fonts = execFileSync('fc-list', { encoding: 'utf8' });
    return /carlito|calibri/i.test(fonts) ? undefined : 'ni Calibri ni Carlito n’est installé';
}

/** Files in a folder of their own. */
export function written(files: readonly GeneratedFile[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-documents-'));
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    return folder;
}

/** Word files printed by LibreOffice beside them. */
export function printed(folder: string, names: readonly string[]): void {
    execFileSync(
        'soffice',
        [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            ...names.map((name) => join(folder, name)),
        ],
        { stdio: 'ignore' },
    );
}

export function pdfInfo(pdf: string): string {
    return execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
}

export function pagesOf(pdf: string): number {
    return Number(/^Pages:\s+(\d+)/m.exec(pdfInfo(pdf))?.[1]);
}

/** What each page of a PDF says. */
export function pageTexts(pdf: string): string[] {
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

/** How often each word stands in a text. */
export function countedWords(text: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
}

/** The words of a text that a PDF shows less often. */
export function lostWords(text: string, pdf: string): string[] {
    const shown = countedWords(pageTexts(pdf).join('\n'));
    return [...countedWords(text)].flatMap(([word, count]) => ((shown.get(word) ?? 0) < count ? [word] : []));
}
