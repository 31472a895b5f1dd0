// The files that a client asks for: in the formats of the language, and in PDF where something prints.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Lang } from '../editor/view.ts';
import { PROFILES } from '../documents/index.ts';
import { FORMATS, type GeneratedFile } from '../tables/index.ts';
import { breathe, throwIfCancelled } from './calls.ts';
import type { TableList } from './requests.ts';

/** A page of HTML as PDF; what fails says why, in a language. */
export type Print = (html: Uint8Array, lang: Lang) => Promise<Uint8Array>;

const PDF: TableList['formats'][number] = {
    id: 'pdf',
    name: 'PDF',
    extension: 'pdf',
    perTable: false,
};
/** The one that one hands on in a hurry comes after those that one works with. */
const BEFORE_PDF = 2;

export function formatsWith(print: Print | undefined): TableList['formats'] {
    const all: TableList['formats'] = FORMATS;
    return print ? all.toSpliced(BEFORE_PDF, 0, PDF) : all;
}

/** What each profile is had in. */
export function profilesWith(print: Print | undefined): TableList['profiles'] {
    return Object.entries<readonly string[]>(PROFILES).map(([id, formats]) => ({
        id,
        formats: print && formats.includes(PAGE) && !formats.includes(PDF.id) ? [...formats, PDF.id] : formats,
    }));
}

/** What is printed. */
const PAGE = 'html';

/** The files that are asked for, format after format: a client may take it back between two. */
export async function filesIn(
    formats: readonly string[],
    write: (formats: readonly string[]) => Promise<readonly GeneratedFile[]>,
    { print, lang, token }: { print: Print | undefined; lang: Lang; token: CancellationToken },
): Promise<GeneratedFile[]> {
    const files: GeneratedFile[] = [];
    for (const format of formats) {
        throwIfCancelled(token);
        if (format === PDF.id && print) files.push(...(await printed(await write([PAGE]), print, lang)));
        else files.push(...(await write([format])));
        await breathe();
    }
    return files;
}

async function printed(pages: readonly GeneratedFile[], print: Print, lang: Lang): Promise<GeneratedFile[]> {
    try {
        const files: GeneratedFile[] = [];
        for (const { name, bytes } of pages) {
            files.push({ name: name.replace(/html$/, PDF.extension), bytes: await print(bytes, lang) });
        }
        return files;
    } catch (error) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
}
