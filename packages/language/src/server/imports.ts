import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { type ImportedFiche, loadImporter, UnreadableFiche } from '../exchange/index.ts';
import { importTables, readTables, reportOfTables, UnreadableTable } from '../exchange/table/index.ts';
import type { Lang } from '../editor/view.ts';
import { starterFileName } from '../printing/index.ts';
import { fromBase64 } from './base64.ts';
import { breathe, throwIfCancelled } from './calls.ts';
import { ficheReport, tableReport } from './import-report.ts';
import type { Server } from './questions.ts';
import type { Imported, ImportParams, PastedText } from './requests.ts';

/** So many bytes are read before the messages that came meanwhile are seen. */
const STEP = 1 << 18;

/** Fiches and tables become référentiels: of a file, or of what is pasted. */
export function registerImports({ calls, client }: Server): void {
    calls.request('referentiel/import', async ({ from, name, base64 }: ImportParams, token) => {
        const bytes = fromBase64(base64);
        try {
            return from === 'fiche'
                ? await fiches(name, bytes, client.lang, token)
                : [await tables(name, bytes, client.lang)];
        } catch (error) {
            throw readable(error, client.lang);
        }
    });
}

async function fiches(name: string, bytes: Uint8Array, lang: Lang, token: CancellationToken): Promise<Imported[]> {
    const made: Imported[] = [];
    const importer = await loadImporter();
    const reader = importer(name, {}, (fiche) => made.push(ficheMade(fiche, lang)));
    for (let at = 0; at < bytes.length; at += STEP) {
        reader.write(bytes.subarray(at, at + STEP));
        await breathe();
        throwIfCancelled(token);
    }
    reader.end();
    return made;
}

function ficheMade({ text, report }: ImportedFiche, lang: Lang): Imported {
    const { number, title } = report;
    return { name: `${number}.referentiel`, code: number, title, text, report: ficheReport(report, lang) };
}

async function tables(name: string, bytes: Uint8Array, lang: Lang): Promise<Imported> {
    const imported = importTables(await readTables(bytes, name), { fileName: name.replace(/\.[^.]*$/, '') });
    const { head, source } = imported;
    return {
        name: starterFileName({ title: head.title }),
        code: head.code,
        title: head.title,
        text: source,
        report: tableReport(reportOfTables(imported), lang),
    };
}

function readable(error: unknown, lang: Lang): unknown {
    if (error instanceof UnreadableFiche) return new ResponseError(LSPErrorCodes.RequestFailed, error[lang]);
    if (error instanceof UnreadableTable) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    return error;
}

/** A text of fewer letters is no page of a fiche, nor a table of a référentiel. */
const SHORTEST = 200;

/** The référentiel that what is pasted amounts to: the page of a fiche, or a table of Word or Excel. */
export async function pastedWhole(text: string, html: string | undefined): Promise<PastedText | undefined> {
    if (text.length < SHORTEST) return undefined;
    const bytesOf = (of: string): Uint8Array => new TextEncoder().encode(of);
    try {
        const found: ImportedFiche[] = [];
        const importer = await loadImporter();
        const reader = importer('page.txt', {}, (fiche) => found.push(fiche));
        reader.write(bytesOf(text));
        reader.end();
        const [fiche] = found;
        if (fiche) return { text: fiche.text, of: 'fiche' };
    } catch (error) {
        if (!(error instanceof UnreadableFiche)) throw error;
    }
    if (html === undefined || !/<table\b/i.test(html)) return undefined;
    try {
        const { collection, source } = importTables(await readTables(bytesOf(html), 'table.html'), { fileName: '' });
        return collection.competencies.length > 0 ? { text: source, of: 'table' } : undefined;
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
        return undefined;
    }
}
