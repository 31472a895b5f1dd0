import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { type ImportedFiche, loadImporter, UnreadableFiche } from '../exchange/index.ts';
import {
    importTables,
    readTables,
    reportOfTables,
    ROLE_NAMES,
    roleName,
    shownTables,
    type Role,
    UnreadableTable,
} from '../exchange/table/index.ts';
import type { Lang } from '../editor/view.ts';
import { starterFileName } from '../printing/index.ts';
import { fromBase64 } from './base64.ts';
import { breathe, throwIfCancelled } from './calls.ts';
import { counts, ficheReport, tableReport, toldOf } from './import-report.ts';
import type { Server } from './questions.ts';
import type { Imported, ImportParams, Mapping, MappingParams, PastedText } from './requests.ts';

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
    calls.request('referentiel/mapping', async (params: MappingParams) => {
        try {
            return await mapping(params, client.lang);
        } catch (error) {
            throw readable(error, client.lang);
        }
    });
}

async function fiches(name: string, bytes: Uint8Array, lang: Lang, token: CancellationToken): Promise<Imported[]> {
    const made: Imported[] = [];
    const { importer } = await loadImporter();
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
    const imported = importTables(await readTables(bytes, name), { fileName: withoutEnding(name) });
    const { head, source } = imported;
    return {
        name: starterFileName({ title: head.title }),
        code: head.code,
        title: head.title,
        text: source,
        report: tableReport(reportOfTables(imported, lang), lang),
    };
}

const ROLES = Object.keys(ROLE_NAMES) as Role[];

async function mapping({ name, base64, title, corrections }: MappingParams, lang: Lang): Promise<Mapping> {
    const document = await readTables(fromBase64(base64), name);
    const imported = importTables(document, { fileName: withoutEnding(name), title }, corrections);
    const report = reportOfTables(imported, lang);
    const { head, source } = imported;
    return {
        name: starterFileName({ title: head.title }),
        code: report.code,
        title: report.title,
        text: source,
        tables: shownTables(imported, lang),
        roles: ROLES.map((role) => ({ role, name: roleName(role, lang) })),
        counts: counts(report.counts, lang),
        ...toldOf(report, lang),
    };
}

function withoutEnding(name: string): string {
    return name.replace(/\.[^.]*$/, '');
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
    try {
        const found: ImportedFiche[] = [];
        const { importer } = await loadImporter();
        const reader = importer('page.txt', {}, (fiche) => found.push(fiche));
        reader.write(bytesOf(text));
        reader.end();
        const [fiche] = found;
        if (fiche) return { text: fiche.text, of: 'fiche' };
    } catch (error) {
        if (!(error instanceof UnreadableFiche)) throw error;
    }
    return (await pastedTable(html, 'html')) ?? pastedTable(text, 'text');
}

/** What Word and Excel copy: HTML with a table, and cells parted by tabs, in two rows at least. */
const IS_TABLE = {
    html: (text: string): boolean => /<table\b/i.test(text),
    text: (text: string): boolean => text.split('\n').filter((line) => /\S\t/.test(line)).length > 1,
};
const FILES = { html: 'tableau.html', text: 'tableau.tsv' };

async function pastedTable(pasted: string | undefined, foundIn: 'html' | 'text'): Promise<PastedText | undefined> {
    if (pasted === undefined || !IS_TABLE[foundIn](pasted)) return undefined;
    try {
        const document = await readTables(bytesOf(pasted), FILES[foundIn]);
        const { collection, source } = importTables(document, { fileName: '' });
        return collection.competencies.length > 0 ? { text: source, of: 'table', foundIn } : undefined;
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
        return undefined;
    }
}

function bytesOf(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}
