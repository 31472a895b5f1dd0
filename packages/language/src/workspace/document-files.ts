import { FileError, type Files } from '../platform/files.ts';
import type { DocumentSettings } from '../rules/index.ts';

/** How a projet's documents look, with the files that its configuration names. */
export interface DocumentFiles {
    readonly logo?: Uint8Array;
    readonly template?: Uint8Array;
    readonly colour?: string;
    readonly mentions?: readonly string[];
    /** Files that the configuration names and that can't be read, from the projet's folder on. */
    readonly unreadable: readonly string[];
}

/** Reads what a configuration names for documents, in its folder. */
export async function readDocumentFiles(
    files: Files,
    folder: string,
    { logo, template, colour, mentions }: DocumentSettings,
): Promise<DocumentFiles> {
    const unreadable: string[] = [];
    const read = async (path: string | undefined): Promise<Uint8Array | undefined> => {
        if (path === undefined) return undefined;
        const whole = `${folder}/${path}`;
        // A link may not show what lies elsewhere to whoever is handed the document.
        if (await files.leadsOutOf?.(folder, whole)) {
            unreadable.push(path);
            return undefined;
        }
        try {
            return await files.read(whole);
        } catch (error) {
            if (!(error instanceof FileError)) throw error;
            unreadable.push(path);
            return undefined;
        }
    };
    return { logo: await read(logo), template: await read(template), colour, mentions, unreadable };
}
